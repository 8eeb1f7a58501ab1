import { Injectable, inject } from '@angular/core';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import type { DragWords, PendingMove, ReorderMoment } from '@ordo/ui';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { ListGroups } from '../groups/list-groups';
import { Ordering, type Course } from './ordering';

const MOVE_EVERY = 400;

/** What is said of a move while it is made: beside the pointer, and to who does not see it. */
@Injectable()
export class MoveWords {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly groups = inject(ListGroups);
  private readonly names = inject(ItemNames);
  private readonly ordering = inject(Ordering);
  private readonly language = inject(Language);
  private readonly announcer = inject(LiveAnnouncer);
  private soon: ReturnType<typeof setTimeout> | undefined;

  /** "CYC-182 and CYC-186 · 10 pts · from 25 and 27 to" and "9 and 10". */
  readonly beside = (move: PendingMove): DragWords => {
    const course = this.ordering.pending(move);
    if (!course) return { text: '', strong: '' };
    const parts = [this.what(course.items), this.sum(course.items), this.language.t('backlog.drag.from', { from: this.ordering.ranks(course.from) })];
    return { text: parts.filter(Boolean).join(' · '), strong: this.target(course) };
  };

  announce(moment: ReorderMoment): void {
    if (moment.kind === 'over') return this.saySoon(moment.move);
    clearTimeout(this.soon);
    if (moment.kind === 'lift') this.say(this.lifted(moment.ids));
    if (moment.kind === 'drop') this.say(this.language.t('backlog.say.drop', { rank: this.ordering.pending(moment.move)?.to[0] ?? 0 }));
    if (moment.kind === 'cancel') this.say(this.language.t('backlog.say.cancel', { rank: this.view.rankOf(moment.ids[0] ?? '') }));
  }

  say(text: string): void {
    void this.announcer.announce(text, 'polite');
  }

  private saySoon(move: PendingMove): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      const course = this.ordering.pending(move);
      const next = 'before' in move.place ? this.store.itemsById().get(move.place.before) : this.after(move);
      if (!course) return;
      const place = this.language.t(next ? 'backlog.say.moveBefore' : 'backlog.say.move', { rank: course.to[0] ?? 0, key: next ? this.names.key(next) : '' });
      this.say(course.into ? `${course.into.label}. ${place}` : place);
    }, MOVE_EVERY);
  }

  private after({ ids, place }: PendingMove): BacklogItem | undefined {
    if (!('after' in place)) return undefined;
    const shown = this.groups.lines();
    const at = shown.findIndex(({ id }) => id === place.after);
    const next = shown.slice(at + 1).find(({ id }) => !ids.includes(id));
    return this.store.itemsById().get(next?.id ?? '');
  }

  private lifted(ids: readonly string[]): string {
    const items = this.items(ids);
    const [first] = items;
    if (items.length !== 1 || !first) return this.language.t('backlog.say.liftSeveral', { count: items.length, points: sumOf(items) });
    return this.language.t('backlog.say.lift', { key: this.names.key(first), rank: this.view.rankOf(first.id), count: this.store.items().length });
  }

  private target(course: Course): string {
    const rank = this.ordering.ranks(course.to);
    const to = course.into ? this.language.t('backlog.drag.into', { to: rank, group: course.into.label }) : rank;
    if (!this.view.isFiltered()) return to;
    return this.language.t('backlog.drag.filtered', { to, count: this.store.items().length, hidden: course.hidden });
  }

  private what(items: readonly BacklogItem[]): string {
    if (items.length > 2) return this.language.t('backlog.count.items', { count: items.length });
    return this.language.list(items.map((item) => this.names.key(item)));
  }

  private sum(items: readonly BacklogItem[]): string {
    return items.some(({ estimate }) => estimate !== null) ? this.names.points(sumOf(items)) : '';
  }

  private items(ids: readonly string[]): BacklogItem[] {
    return ids.flatMap((id) => this.store.itemsById().get(id) ?? []);
  }
}

function sumOf(items: readonly BacklogItem[]): number {
  return items.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
}
