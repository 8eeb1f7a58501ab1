import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { lastNeedBehind, placeInOrder, type Place } from '@ordo/domain';
import { HeldRows, type ReorderIntent } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';

/** Where items are and where a move would bring them, in ranks of the whole order. */
export interface Course {
  items: readonly BacklogItem[];
  from: readonly number[];
  to: readonly number[];
  /** How many rows that the filter hides lie between the new neighbours. */
  hidden: number;
}

/** Every way to give items another rank, with its message and its way back. */
@Injectable()
export class Ordering {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly commands = inject(Commands);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  may(): boolean {
    return this.store.can('items.order');
  }

  move(ids: readonly string[], wanted: Place): void {
    const place = this.plainly(ids, wanted);
    const course = this.course(ids, place);
    if (!course || course.from.join() === course.to.join()) return;
    // A refusal is told by whoever watches the store's refusals, also for moves that had to wait.
    this.store.moveItems(ids, place).catch(() => undefined);
    this.tell(course);
  }

  drop({ ids, place }: ReorderIntent): void {
    this.move(ids, place);
  }

  /** One place among the rows shown. */
  step(ids: readonly string[], by: 1 | -1): void {
    const shown = this.view.items();
    const moving = new Set(ids);
    const held = new HeldRows(shown, moving);
    const edge = by < 0 ? shown.findIndex(({ id }) => moving.has(id)) : shown.findLastIndex(({ id }) => moving.has(id));
    const position = held.positionAt(edge) + by;
    if (edge >= 0 && position >= 0 && position <= held.end) this.move(ids, held.move(position, 'keyboard').place);
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

  /** Null when the place is not there any more. */
  course(ids: readonly string[], place: Place): Course | null {
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
    };
  }

  /** `25 and 27`, or the ends of a long row of them. */
  ranks(ranks: readonly number[]): string {
    const isRun = ranks.every((rank, index) => rank === (ranks[0] ?? 0) + index);
    if (ranks.length > 2 && isRun) return `${this.language.number(ranks[0] ?? 0)}–${this.language.number(ranks.at(-1) ?? 0)}`;
    if (ranks.length > 3) return this.language.t('backlog.ranks.several');
    return this.language.list(ranks.map((rank) => this.language.number(rank)));
  }

  private tell({ items, from, to }: Course): void {
    const [first] = items;
    if (!first) return;
    const values = { key: this.names.key(first), count: items.length, from: this.ranks(from), to: this.ranks(to) };
    this.toasts.show({
      key: 'undo',
      text: this.language.t(items.length === 1 ? 'backlog.moved.one' : 'backlog.moved.several', values),
      action: { label: this.language.t('shell.command.undo'), keys: 'mod+z', run: () => this.commands.run('undo') },
    });
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
