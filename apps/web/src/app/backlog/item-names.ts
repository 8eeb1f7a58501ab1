import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem, Goal, Label, Member, Sprint, Status } from '@ordo/contract';
import { beforeTheirNeeds, FIRST_STATUSES, isOpenGoal, leadingGoal, REFINEMENTS, shownStatus, type Refinement, type StatusCategory } from '@ordo/domain';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';

export interface NamedStatus extends Status {
  /** In the reader's language while the product calls it as it was first called. */
  label: string;
}

/** One line of how far an item can be: a step of its refinement, or a status of the board. */
export interface Stage {
  /** What its icon is chosen by. */
  id: string;
  label: string;
  category: StatusCategory;
  /** A status has none. */
  refinement?: Refinement;
}

/** How the ids on an item read: what its row, its sheet and announcements show. */
@Injectable()
export class ItemNames {
  private readonly store = inject(ProductStore);
  private readonly language = inject(Language);

  /** As many letters as the longest key has, for the width of its column. */
  readonly keyLetters = computed(
    () => (this.store.product()?.key.length ?? 3) + 1 + String(this.store.items().reduce((most, { number }) => Math.max(most, number), 100)).length,
  );

  readonly statuses = computed<readonly NamedStatus[]>(() => this.store.statuses().map((status) => ({ ...status, label: this.label(status) })));
  private readonly steps = computed<readonly Stage[]>(() =>
    REFINEMENTS.map((refinement) => ({ id: refinement, refinement, category: 'todo', label: this.language.t(`backlog.refinement.${refinement}`) })),
  );
  /** All of them, in order. A single status "to do" is what the three steps stand for, so it has no line of its own. */
  readonly stages = computed<readonly Stage[]>(() => {
    const isOnlyOne = this.statuses().filter(({ category }) => category === 'todo').length === 1;
    return [...this.steps(), ...this.statuses().filter(({ category }) => category !== 'todo' || !isOnlyOne)];
  });
  private readonly statusesById = computed(() => new Map(this.statuses().map((status) => [status.id, status])));
  /** Who can be given an item: those who build. */
  readonly assignable = computed<readonly Member[]>(() =>
    this.store
      .members()
      .filter(({ role }) => role === 'owner' || role === 'member')
      .toSorted((a, b) => this.language.collator().compare(a.name, b.name)),
  );
  /** A list says the same few numbers in every row. */
  private readonly pointsTold = computed(() => {
    this.language.current();
    return new Map<number | null, string>();
  });
  readonly labels = computed<readonly Label[]>(() => this.store.labels().toSorted((a, b) => this.language.collator().compare(a.name, b.name)));

  private readonly parents = computed(() => new Set(this.store.items().map(({ parentId }) => parentId)));
  private readonly needs = computed(() =>
    beforeTheirNeeds(
      (id) => this.store.itemsById().get(id),
      this.store.links(),
      (item) => this.isDone(item),
    ),
  );

  /** What must come before an item and stands after it. */
  need(item: Pick<BacklogItem, 'id'>): BacklogItem | undefined {
    return this.needs().get(item.id);
  }

  status(item: Pick<BacklogItem, 'status'>): NamedStatus | undefined {
    return this.statusesById().get(item.status);
  }

  isDone(item: Pick<BacklogItem, 'status'>): boolean {
    return this.status(item)?.category === 'done';
  }

  /** Whether anything is inside it. */
  isEpic({ id }: Pick<BacklogItem, 'id'>): boolean {
    return this.parents().has(id);
  }

  /** How far an item is, as it is shown. */
  stage(item: Pick<BacklogItem, 'status' | 'refinement'>): Stage | undefined {
    const status = this.status(item);
    return status?.category === 'todo' ? this.steps().find(({ id }) => id === shownStatus(item, 'todo')) : status;
  }

  epic(item: Pick<BacklogItem, 'parentId'>): BacklogItem | undefined {
    return item.parentId === null ? undefined : this.store.itemsById().get(item.parentId);
  }

  labelsOf(item: Pick<BacklogItem, 'labels'>): Label[] {
    return item.labels.flatMap((id) => this.store.labelsById().get(id) ?? []);
  }

  /** Those that items can be linked to. */
  readonly openGoals = computed<readonly Goal[]>(() => this.store.goals().filter(isOpenGoal));
  private readonly goalsById = computed(() => new Map(this.store.goals().map((goal) => [goal.id, goal])));

  /** The goal that an item serves most. */
  goal({ goals }: Pick<BacklogItem, 'goals'>): Goal | undefined {
    return this.goalsById().get(leadingGoal(goals) ?? '');
  }

  /** All goals that an item serves, with its shares, in the order in which they were linked. */
  goalsOf({ goals }: Pick<BacklogItem, 'goals'>): { goal: Goal; share: number }[] {
    return goals.flatMap(({ goalId, share }) => {
      const goal = this.goalsById().get(goalId);
      return goal ? [{ goal, share }] : [];
    });
  }

  assignee(item: Pick<BacklogItem, 'assigneeId'>): Member | undefined {
    return item.assigneeId === null ? undefined : this.store.membersById().get(item.assigneeId);
  }

  sprint(item: Pick<BacklogItem, 'sprintId'>): Sprint | undefined {
    return item.sprintId === null ? undefined : this.store.sprints().find(({ id }) => id === item.sprintId);
  }

  /** How many; undefined for none. */
  comments({ id }: Pick<BacklogItem, 'id'>): number | undefined {
    return this.store.commentCounts().get(id);
  }

  points(value: number | null): string {
    const known = this.pointsTold().get(value);
    if (known !== undefined) return known;
    const told = value === null ? this.language.t('backlog.points.none') : this.language.t('backlog.points.short', { points: value });
    this.pointsTold().set(value, told);
    return told;
  }

  /** A new item has no key until the server gave it one. */
  key(item: Pick<BacklogItem, 'key'>): string {
    return item.key || this.language.t('backlog.newKey');
  }

  private label(status: Status): string {
    const first = FIRST_STATUSES.find(({ id, name }) => id === status.id && name === status.name);
    return first ? this.language.t(`backlog.status.${first.id}`) : status.name;
  }
}
