import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, Injector, computed, inject, signal } from '@angular/core';
import type { BacklogItem, CreateItem, Sprint } from '@ordo/contract';
import { isFull } from '@ordo/domain';
import { Dialogs } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { StepGate, type Reasons } from '../../shell/lent-by-backlog';
import { ProductStore } from '../../store/product-store';
import { OpenedSprint } from '../opened-sprint';
import { SprintNames } from '../sprint-names';
import { SprintPlans } from '../sprint-plans';
import { BoardView, type Lane } from './board-view';
import { LeavingDialog, type FullSprint } from './leaving-dialog';

/** Where cards are being added: at the end of which column, in which lane. */
interface Line {
  lane: string;
  status: string;
}

/** Typing new cards in a column of the running sprint, one after the other. Refusals are told by who watches the store. */
@Injectable()
export class NewCards {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly dialogs = inject(Dialogs);
  private readonly gate = inject(StepGate);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly names = inject(SprintNames);
  private readonly opened = inject(OpenedSprint);
  private readonly plans = inject(SprintPlans);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BoardView);
  /** Titles that were refused while the next one was being typed. */
  private readonly refused = signal<readonly string[]>([]);
  /** Nobody is asked again what leaves, until the line is left. */
  private isSettled = false;

  readonly line = signal<Line | null>(null);
  readonly text = signal('');
  /** The columns that end with "Add a card": where work waits to be begun. The others have it in their heads. */
  readonly columns = computed(() => new Set(this.names.statuses().flatMap(({ id, category }) => (category === 'todo' ? [id] : []))));

  /** What the sprint holds is said by who plans, while it runs. */
  may(): boolean {
    return this.store.can('sprints.plan') && this.opened.sprint()?.state === 'active';
  }

  /** In the lane of the card with the focus, else the last, where those are that say nothing of it. */
  open(status: string): void {
    if (!this.may()) return;
    const lanes = this.view.lanes();
    const lane = this.view.spotOf(this.view.active() ?? '')?.lane ?? lanes.at(-1)?.id ?? '';
    this.line.set({ lane, status });
    this.view.showColumn(status);
  }

  /** In the column of the card with the focus, on a phone in the one in sight. */
  openHere(isPhone: boolean): void {
    const active = this.view.spotOf(this.view.active() ?? '')?.status;
    const status = isPhone ? this.view.column() : (active ?? this.names.statuses()[0]?.id);
    if (status !== undefined) this.open(status);
  }

  close(): void {
    this.line.set(null);
    this.text.set('');
    this.isSettled = false;
  }

  /** What is typed stays until it is sent, and comes back when it is refused. */
  add(): void {
    const [line, sprint, title] = [this.line(), this.opened.sprint(), this.text().trim()];
    if (!line || !sprint || title === '' || !this.may()) return;
    this.askRoom(sprint, (leaving) => {
      const key = this.language.t('board.add.named', { title });
      const draft = { id: '', key, status: this.store.statuses()[0]?.id ?? '', sprintId: null, criteria: [], doneChecks: [] };
      this.gate.pass([draft], { status: line.status, sprintId: sprint.id, leaving }, (reasons) => this.send(title, line, sprint, { ...reasons, leaving }));
    });
  }

  private send(title: string, line: Line, sprint: Sprint, { leaving, ...reasons }: Reasons & { leaving: readonly string[] }): void {
    const [id, last] = [uuid(), this.lastBeside(line.status)];
    const set = setOf(this.view.lanes().find((lane) => lane.id === line.lane));
    const place = last && { place: { after: last.id } };
    const draft: CreateItem = {
      id,
      title,
      ...set,
      ...place,
      sprintId: sprint.id,
      status: line.status,
      ...reasons,
      ...(leaving.length > 0 && { leaving: [...leaving] }),
    };
    this.store.createItem(draft).catch(() => this.giveBack(title, line));
    const [next = '', ...others] = this.refused();
    this.refused.set(others);
    this.text.set(next);
    this.view.active.set(id);
    const status = this.names.status(line.status)?.label ?? '';
    void this.announcer.announce(this.language.t('board.add.done', { title, status }), 'polite');
  }

  /** What a new card comes after in the order: the last that is open, so that it stands before what is done; of what is done, the last of that. */
  private lastBeside(status: string): BacklogItem | undefined {
    const isDone = this.names.isDone({ status });
    return this.opened.items().findLast((item) => this.names.isDone(item) === isDone) ?? this.opened.items().at(-1);
  }

  private giveBack(title: string, line: Line): void {
    if (this.line() === null) this.line.set(line);
    if (this.text().trim() === '') this.text.set(title);
    else this.refused.update((titles) => [...titles, title]);
  }

  /** Goes on with the ids of what leaves; not at all when they would rather not add it. */
  private askRoom(sprint: Sprint, go: (leaving: readonly string[]) => void): void {
    const full = this.isSettled ? null : this.fullOf(sprint);
    if (full === null) return go([]);
    this.dialogs.open<readonly string[]>(LeavingDialog, full, { injector: this.injector }).closed.subscribe((leaving) => {
      if (leaving === undefined) return;
      this.isSettled = leaving.length === 0;
      go(leaving);
    });
  }

  /** Null while there is room, or nothing that could leave. */
  private fullOf(sprint: Sprint): FullSprint | null {
    const { points, range } = this.plans.of(sprint);
    const items = this.waiting();
    return isFull(points, range) && range.source !== 'unknown' && items.length > 0 ? { sprint, points, low: range.low, high: range.high, items } : null;
  }

  /** What is not begun, lowest first. */
  private waiting(): readonly BacklogItem[] {
    const begun = new Set(this.names.statuses().flatMap(({ id, category }) => (category === 'todo' ? [] : [id])));
    return this.opened
      .items()
      .filter(({ status }) => !begun.has(status))
      .toReversed();
  }
}

/** What a lane says of everything in it. */
function setOf(lane: Lane | undefined): Partial<CreateItem> {
  const { type, assigneeId, parentId } = lane?.set ?? {};
  return { ...(type && { type }), ...(assigneeId && { assigneeId }), ...(parentId && { parentId }) };
}
