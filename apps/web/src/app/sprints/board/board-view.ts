import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import type { BacklogItem, MoveSet } from '@ordo/contract';
import { ITEM_TYPES, sumPoints } from '@ordo/domain';
import { Language } from '../../shell/language';
import type { NamedStatus } from '../../shell/lent-by-backlog';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { OpenedSprint } from '../opened-sprint';
import { SprintNames } from '../sprint-names';

export const LANINGS = ['none', 'person', 'epic', 'type'] as const;
export type Laning = (typeof LANINGS)[number];

/** Where a card stands: in which lane and column, and how many cards are above it. */
export interface Spot {
  lane: string;
  status: string;
  index: number;
}

export interface Cell {
  lane: string;
  status: NamedStatus;
  cards: readonly BacklogItem[];
}

export interface Lane {
  id: string;
  label: string;
  /** What a card becomes that is put into it. */
  set: MoveSet;
  cells: readonly Cell[];
  count: number;
}

export interface BoardColumn {
  status: NamedStatus;
  /** Of the whole sprint: a limit counts what no filter and no lane shows, too. */
  count: number;
  points: number;
  /** How many may be there, and whether more are refused. */
  limit: number | null;
  isHard: boolean;
  isOver: boolean;
}

/** What the board shows: lanes, columns and cards. How one looks at it is in the address. */
@Injectable()
export class BoardView {
  private readonly language = inject(Language);
  private readonly names = inject(SprintNames);
  private readonly opened = inject(OpenedSprint);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly store = inject(ProductStore);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} as Params });

  readonly laning = computed<Laning>(() => LANINGS.find((laning) => laning === this.params()['lanes']) ?? 'none');
  readonly text = computed(() => String(this.params()['find'] ?? ''));
  readonly isBlockedOnly = computed(() => this.params()['blocked'] !== undefined);
  /** Ids of the people whose cards are shown; none: everybody's. */
  readonly people = computed<readonly string[]>(() =>
    String(this.params()['who'] ?? '')
      .split(',')
      .filter(Boolean),
  );
  readonly myId = computed(() => this.session.me()?.id ?? '');
  readonly isMine = computed(() => this.people().length === 1 && this.people()[0] === this.myId());
  readonly isFiltered = computed(() => this.people().length > 0 || this.text() !== '' || this.isBlockedOnly());

  /** The card that has, or would get, the focus. */
  readonly active = signal<string | null>(null);
  /** A card that the keyboard holds, and where it would stand. */
  readonly held = signal<({ id: string } & Spot) | null>(null);
  /** On a phone: the column in sight. */
  private readonly chosen = signal<string | null>(null);
  readonly column = computed(
    () => this.chosen() ?? this.names.statuses().find(({ category }) => category === 'doing')?.id ?? this.names.statuses()[0]?.id ?? '',
  );

  readonly columns = computed<readonly BoardColumn[]>(() =>
    this.names.statuses().map((status) => {
      const items = this.opened.items().filter((item) => item.status === status.id);
      const { limit = null, isHard = false } = this.store.product()?.wipLimits[status.id] ?? {};
      const points = sumPoints(items.map(({ estimate }) => estimate)) ?? 0;
      return { status, count: items.length, points, limit, isHard, isOver: limit !== null && items.length > limit };
    }),
  );
  readonly shown = computed(() => this.opened.items().filter((item) => this.passes(item)));
  readonly lanes = computed<readonly Lane[]>(() => {
    const held = this.held();
    const items = this.shown().filter(({ id }) => id !== held?.id);
    return this.laneHeads().map(({ id, label, set }) => {
      const own = items.filter((item) => this.laneOf(item) === id);
      const cells = this.names.statuses().map((status) => ({ lane: id, status, cards: this.blockedFirst(own.filter((item) => item.status === status.id)) }));
      return { id, label, set, count: own.length, cells: held?.lane === id ? cells.map((cell) => this.withHeld(cell)) : cells };
    });
  });
  /** Who has cards here, for the toggles. */
  readonly who = computed(() => {
    const ids = new Set(this.opened.items().flatMap(({ assigneeId }) => assigneeId ?? []));
    return this.store
      .members()
      .filter(({ id }) => ids.has(id) || this.people().includes(id))
      .toSorted((one, other) => this.language.collator().compare(one.name, other.name));
  });

  laneOf(item: BacklogItem): string {
    if (this.laning() === 'person') return item.assigneeId ?? '';
    if (this.laning() === 'epic') return this.names.epic(item)?.id ?? '';
    return this.laning() === 'type' ? item.type : '';
  }

  /** Null for what is not on the board, or not shown. */
  spotOf(id: string): Spot | null {
    for (const lane of this.lanes()) {
      for (const { status, cards } of lane.cells) {
        const index = cards.findIndex((card) => card.id === id);
        if (index >= 0) return { lane: lane.id, status: status.id, index };
      }
    }
    return null;
  }

  cell(lane: string, status: string): Cell | undefined {
    return this.lanes()
      .find(({ id }) => id === lane)
      ?.cells.find((cell) => cell.status.id === status);
  }

  look(change: Partial<Record<'lanes' | 'find' | 'blocked' | 'who', string | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: change, queryParamsHandling: 'merge', replaceUrl: 'find' in change });
  }

  togglePerson(id: string): void {
    const people = this.people().includes(id) ? this.people().filter((other) => other !== id) : [...this.people(), id];
    this.look({ who: people.join(',') || null });
  }

  toggleMine(): void {
    this.look({ who: this.isMine() ? null : this.myId() });
  }

  widen(): void {
    this.look({ who: null, find: null, blocked: null });
  }

  showColumn(status: string): void {
    this.chosen.set(status);
  }

  open(item: BacklogItem): void {
    this.active.set(item.id);
    void this.router.navigate([], { relativeTo: this.route, queryParams: { item: item.key || item.id }, queryParamsHandling: 'merge' });
  }

  /** Whether it stands before those that go on. */
  isInTheWay(item: BacklogItem): boolean {
    return item.blockedReason !== null && !this.names.isDone(item);
  }

  /** Each kind in its order. */
  private blockedFirst(cards: readonly BacklogItem[]): readonly BacklogItem[] {
    return [...cards.filter((card) => this.isInTheWay(card)), ...cards.filter((card) => !this.isInTheWay(card))];
  }

  private passes(item: BacklogItem): boolean {
    if (this.people().length > 0 && !this.people().includes(item.assigneeId ?? '')) return false;
    if (this.isBlockedOnly() && item.blockedReason === null) return false;
    const words = plain(this.text()).split(/\s+/);
    return words.every((word) => plain(`${item.key} ${item.title}`).includes(word));
  }

  private withHeld(cell: Cell): Cell {
    const held = this.held();
    const item = this.store.itemsById().get(held?.id ?? '');
    return held && item && held.status === cell.status.id ? { ...cell, cards: cell.cards.toSpliced(held.index, 0, item) } : cell;
  }

  private laneHeads(): { id: string; label: string; set: MoveSet }[] {
    const used = new Set(this.shown().map((item) => this.laneOf(item)));
    const heads = this.allHeads().filter(({ id }) => used.has(id) || id === this.held()?.lane);
    return this.laning() === 'none' || heads.length === 0 ? [{ id: '', label: '', set: {} }] : heads;
  }

  /** Everything there can be a lane for; those without one come last. */
  private allHeads(): { id: string; label: string; set: MoveSet }[] {
    if (this.laning() === 'type') return ITEM_TYPES.map((type) => ({ id: type, label: this.language.t(`shell.type.${type}`), set: { type } }));
    if (this.laning() === 'person') {
      const people = this.who().map(({ id, name }) => ({ id, label: name, set: { assigneeId: id } }));
      return [...people, { id: '', label: this.language.t('board.lane.nobody'), set: { assigneeId: null } }];
    }
    const epics = this.store.items().filter(({ id }) => this.opened.items().some((item) => this.laneOf(item) === id));
    return [
      ...epics.map(({ id, title }) => ({ id, label: title, set: { parentId: id } })),
      { id: '', label: this.language.t('board.lane.noEpic'), set: { parentId: null } },
    ];
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
