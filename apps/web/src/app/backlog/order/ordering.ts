import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { lastNeedBehind, placeInOrder, type GroupSet, type Place } from '@ordo/domain';
import { HeldRows, type PendingMove, type ReorderIntent } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';
import { UndoOffer } from '../../shell/undo-offer';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import type { Group } from '../groups/group';
import { ListGroups } from '../groups/list-groups';
import { ItemNames } from '../item-names';
import { Edits } from '../edit/edits';
import { StepGate } from '../step/step-gate';
import { ItemReadiness } from '../refinement/item-readiness';

/** Where items are and where a move would bring them, in ranks of the whole order. */
export interface Course {
  items: readonly BacklogItem[];
  from: readonly number[];
  to: readonly number[];
  /** How many rows that the filter hides lie between the new neighbours. */
  hidden: number;
  /** Where they end up in a grouped list; null where they stay in theirs. */
  into: Group | null;
}

/** Every way to give items another rank, with its message and its way back. */
@Injectable()
export class Ordering {
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly view = inject(BacklogView);
  private readonly groups = inject(ListGroups);
  private readonly edits = inject(Edits);
  private readonly gate = inject(StepGate);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  /** Whether the person has the right. */
  may(): boolean {
    return this.store.can('items.order');
  }

  /** Whether rows can be moved among others now: a sorted list shows no order to change. */
  isOn(): boolean {
    return this.may() && this.view.sorting() === null;
  }

  move(ids: readonly string[], wanted: Place, set: GroupSet | null = null, group: Group | null = null): void {
    if (this.edits.isTooMany(ids)) return;
    const place = this.plainly(ids, wanted);
    const course = this.course(ids, place, set && group);
    if (!course || (course.from.join() === course.to.join() && set === null)) return;
    // A refusal is told by whoever watches the store's refusals, also for moves that had to wait.
    const { sprintId, ...plain } = set ?? {};
    const planning = sprintId === undefined ? {} : { sprintId };
    this.gate.pass(course.items, { ...planning, ...(plain.status !== undefined && { status: plain.status }) }, (reasons) => {
      const become = Object.keys(plain).length > 0 ? plain : undefined;
      this.store.moveItems(ids, place, become, { ...planning, ...reasons }).catch(() => undefined);
      this.tell(course);
    });
  }

  /** Put down among the lines of the list. In another group rows become what makes them stand there. */
  drop({ ids, place }: ReorderIntent): void {
    if (!this.isOn()) return this.tellWhyNot();
    const landing = this.groups.landing(ids, place);
    this.move(ids, landing.place, landing.set, landing.group);
  }

  /** One place among the lines shown. */
  step(ids: readonly string[], by: 1 | -1): void {
    if (!this.isOn()) return this.tellWhyNot();
    const shown = this.groups.lines();
    const moving = new Set(ids);
    const held = new HeldRows(shown, moving);
    const edge = by < 0 ? shown.findIndex(({ id }) => moving.has(id)) : shown.findLastIndex(({ id }) => moving.has(id));
    const position = held.positionAt(edge) + by;
    if (edge >= 0 && position >= held.start && position <= held.end) this.drop(held.move(position, 'keyboard'));
  }

  /** Says why rows cannot be moved, and offers the way back to where they can. */
  tellWhyNot(): void {
    if (!this.may()) return;
    const action = { label: this.language.t('backlog.sorted.back'), run: () => this.view.show({ sorting: null }) };
    this.toasts.show({ key: 'sorted', text: this.language.t('backlog.sorted.noMoves'), action });
  }

  toEnd(ids: readonly string[], end: 'top' | 'bottom'): void {
    this.move(ids, { at: end });
  }

  /** The first of them gets this rank. */
  toRank(ids: readonly string[], rank: number): void {
    const moving = new Set(ids);
    const others = this.store.items().filter(({ id }) => !moving.has(id));
    const before = others[Math.min(rank - 1, others.length) - 1];
    this.move(ids, before ? { after: before.id } : { at: 'top' });
  }

  /** Behind the last of what must come before it. */
  afterNeeds(item: BacklogItem): void {
    const last = this.lastNeed(item);
    if (last) this.move([item.id], { after: last.id });
  }

  /** What it would move behind; undefined when everything it needs comes before it already. */
  lastNeed(item: BacklogItem): BacklogItem | undefined {
    return lastNeedBehind(item, this.readiness.blockersOf(item));
  }

  /** Where rows that are held would land. */
  pending({ ids, place }: Pick<PendingMove, 'ids' | 'place'>): Course | null {
    const landing = this.groups.landing(ids, place);
    return this.course(ids, landing.place, landing.set && landing.group);
  }

  /** Null when the place is not there any more. */
  course(ids: readonly string[], place: Place, into: Group | null = null): Course | null {
    const order = this.store.items().map(({ id }) => id);
    const placed = placeInOrder(order, ids, place);
    if (!placed) return null;
    const items = placed.moving.flatMap((id) => this.store.itemsById().get(id) ?? []);
    const first = placed.order.indexOf(placed.moving[0] ?? '') + 1;
    return {
      items,
      from: items.map(({ id }) => this.view.rankOf(id)),
      to: items.map((_, index) => first + index),
      hidden: this.hiddenAt(placed.order, first + items.length - 1),
      into,
    };
  }

  /** `25 and 27`, or the ends of a long row of them. */
  ranks(ranks: readonly number[]): string {
    const isRun = ranks.every((rank, index) => rank === (ranks[0] ?? 0) + index);
    if (ranks.length > 2 && isRun) return `${this.language.number(ranks[0] ?? 0)}–${this.language.number(ranks.at(-1) ?? 0)}`;
    if (ranks.length > 3) return this.language.t('backlog.ranks.several');
    return this.language.list(ranks.map((rank) => this.language.number(rank)));
  }

  private tell({ items, from, to, into }: Course): void {
    const [first] = items;
    if (!first) return;
    const values = { key: this.names.key(first), count: items.length, from: this.ranks(from), to: this.ranks(to), group: into?.label ?? '' };
    const how = into ? 'into' : 'moved';
    this.undo.show(this.language.t(`backlog.${how}.${items.length === 1 ? 'one' : 'several'}`, values));
  }

  /** Beside the first or the last row of the whole order means that end of it, whoever moves what meanwhile. */
  private plainly(ids: readonly string[], place: Place): Place {
    if (this.view.isFiltered() || 'at' in place) return place;
    const moving = new Set(ids);
    const others = (item: BacklogItem): boolean => !moving.has(item.id);
    if ('before' in place) return this.store.items().find(others)?.id === place.before ? { at: 'top' } : place;
    return this.store.items().findLast(others)?.id === place.after ? { at: 'bottom' } : place;
  }

  private hiddenAt(order: readonly string[], last: number): number {
    if (!this.view.isFiltered()) return 0;
    const next = order.findIndex((id, index) => index >= last && this.view.isShown(id));
    return next < 0 ? 0 : next - last;
  }
}
