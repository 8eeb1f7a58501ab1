import { computed, inject, Injectable } from '@angular/core';
import type {
  Change,
  CheckIn,
  CreateCheckIn,
  CreateGoal,
  CreateKeyResult,
  CreateSegment,
  EditGoal,
  EditKeyResult,
  EditSegment,
  Goal,
  KeyResult,
  VisionRevision,
  VisionRevisions,
} from '@ordo/contract';
import { dayOf, isOpenGoal, NO_VISION, type Day, type GoalLink, type VisionTexts } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ApiClient } from './api-client';
import { ProductStore } from './product-store';
import { Session } from './session';

/** What the product is for and where it goes: the vision, whom it is for, its goals, and what one does with them. */
@Injectable()
export class Goals {
  private readonly store = inject(ProductStore);
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);

  /** As it reads now; empty texts while nobody has said anything. */
  readonly vision = computed<VisionTexts>(() => this.store.vision() ?? NO_VISION);
  readonly segments = this.store.segments;
  /** By number, closed ones too. */
  readonly all = this.store.goals;
  readonly open = computed<readonly Goal[]>(() => this.all().filter(isOpenGoal));
  /** Latest first. */
  readonly closed = computed<readonly Goal[]>(() =>
    this.all()
      .filter((goal) => !isOpenGoal(goal))
      .toReversed(),
  );
  private readonly byIds = computed(() => new Map(this.all().map((goal) => [goal.id, goal])));
  private readonly keyResultsByGoal = computed(() => Map.groupBy(this.store.keyResults(), ({ goalId }) => goalId));
  private readonly checkInsByKeyResult = computed(() => Map.groupBy(this.store.checkIns(), ({ keyResultId }) => keyResultId));

  may(): boolean {
    return this.store.can('vision.edit');
  }

  byId(id: string): Goal | undefined {
    return this.byIds().get(id);
  }

  byNumber(number: number): Goal | undefined {
    return this.all().find((goal) => goal.number === number);
  }

  keyResultsOf(goalId: string): readonly KeyResult[] {
    return this.keyResultsByGoal().get(goalId) ?? [];
  }

  /** By day, those of one day as they came. */
  checkInsOf(keyResultId: string): readonly CheckIn[] {
    return this.checkInsByKeyResult().get(keyResultId) ?? [];
  }

  /** Today where the product is. */
  today(): Day {
    return dayOf(Date.now(), this.store.product()?.calendar.timeZone ?? 'UTC');
  }

  editVision(set: Partial<VisionTexts> & { reason?: string }): Promise<Change> {
    const id = this.productId();
    const basis = this.store.basis('vision', id, Object.keys(set));
    return this.store.execute({ kind: 'vision.edit', id, set, ...basis });
  }

  createSegment(segment: CreateSegment): Promise<Change> {
    return this.store.execute({ kind: 'segment.create', segment: { ...segment, id: segment.id ?? uuid() } });
  }

  editSegment(id: string, set: EditSegment): Promise<Change> {
    return this.store.execute({ kind: 'segment.edit', id, set, ...this.store.basis('segment', id, Object.keys(set)) });
  }

  deleteSegment(id: string): Promise<Change> {
    return this.store.execute({ kind: 'segment.delete', id, ...this.store.basis('segment', id, []) });
  }

  create(goal: CreateGoal): Promise<Change> {
    return this.store.execute({ kind: 'goal.create', goal: { ...goal, id: goal.id ?? uuid() } });
  }

  edit(id: string, set: EditGoal): Promise<Change> {
    return this.store.execute({ kind: 'goal.edit', id, set, ...this.store.basis('goal', id, Object.keys(set)) });
  }

  /** Several weights as one change. */
  weigh(weights: readonly { goalId: string; weight: number }[]): Promise<Change> {
    return this.store.execute({ kind: 'goal.weigh', weights: [...weights] });
  }

  /** The one that was active is planned again. */
  activate(id: string): Promise<Change> {
    return this.store.execute({ kind: 'goal.activate', id });
  }

  addKeyResult(goalId: string, keyResult: CreateKeyResult): Promise<Change> {
    const made = { ...keyResult, id: keyResult.id ?? uuid(), baselineOn: keyResult.baselineOn ?? this.today() };
    return this.store.execute({ kind: 'key-result.create', goalId, keyResult: made });
  }

  editKeyResult(id: string, set: EditKeyResult): Promise<Change> {
    return this.store.execute({ kind: 'key-result.edit', id, set, ...this.store.basis('key-result', id, Object.keys(set)) });
  }

  deleteKeyResult(id: string): Promise<Change> {
    return this.store.execute({ kind: 'key-result.delete', id, ...this.store.basis('key-result', id, []) });
  }

  checkIn(keyResultId: string, checkIn: CreateCheckIn): Promise<Change> {
    const made = { ...checkIn, id: checkIn.id ?? uuid(), day: checkIn.day ?? this.today() };
    return this.store.execute({ kind: 'check-in.create', keyResultId, authorId: this.session.me()?.id ?? '', checkIn: made });
  }

  deleteCheckIn(id: string): Promise<Change> {
    return this.store.execute({ kind: 'check-in.delete', id, ...this.store.basis('check-in', id, []) });
  }

  /** One item or many as one change. Refused with `goal-shares-exceeded` where one would serve its goals with more than all of it. */
  link(items: readonly string[], add: readonly GoalLink[], remove: readonly string[] = []): Promise<Change> {
    return this.store.editItems(items, { ...(add.length > 0 && { addGoals: [...add] }), ...(remove.length > 0 && { removeGoals: [...remove] }) });
  }

  /** Every revision of the vision, newest first. */
  async revisions(): Promise<VisionRevision[]> {
    const key = this.store.product()?.key ?? '';
    return (await this.api.get<VisionRevisions>(`products/${encodeURIComponent(key)}/vision/revisions`)).revisions;
  }

  private productId(): string {
    const id = this.store.product()?.id;
    if (id === undefined) throw new Error('No product is open');
    return id;
  }
}
