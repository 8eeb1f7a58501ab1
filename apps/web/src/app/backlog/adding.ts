import { Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { Place } from '@ordo/domain';
import type { ListRow } from '@ordo/ui';
import { v7 } from 'uuid';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';
import { BacklogView } from './backlog-view';
import { Edits } from './edit/edits';

/** The line where new items are typed. */
export interface NewLine extends ListRow {
  readonly id: 'new';
  readonly fixed: true;
}
export type BacklogLine = BacklogItem | NewLine;

export function isItem(line: BacklogLine): line is BacklogItem {
  return line.id !== 'new';
}

const NEW_LINE: NewLine = { id: 'new', fixed: true };

/** Typing new items in their place: at the focused rank for who may order, at the bottom for who may not. */
@Injectable()
export class Adding {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly edits = inject(Edits);
  private readonly language = inject(Language);
  private readonly place = signal<Place | null>(null);

  readonly isOpen = computed(() => this.place() !== null);
  /** The rows of the list, with the line among them. */
  readonly lines = computed<readonly BacklogLine[]>(() => {
    const items = this.view.items();
    const place = this.place();
    if (!place) return items;
    const at = positionOf(place, items);
    return [...items.slice(0, at), NEW_LINE, ...items.slice(at)];
  });

  may(): boolean {
    return this.store.can('items.create');
  }

  open(): void {
    if (!this.may() || this.isOpen()) return;
    const active = this.view.active();
    const isBeside = active !== null && this.view.isShown(active);
    this.place.set(!this.store.can('items.order') ? { at: 'bottom' } : isBeside ? { before: active } : { at: 'top' });
  }

  close(): void {
    this.place.set(null);
  }

  /** Several lines are one change. The next one is typed below. */
  add(titles: readonly string[]): void {
    const drafts = titles.map((title) => ({ id: v7(), title }));
    const [only] = drafts;
    const last = drafts.at(-1);
    if (!only || !last) return;
    const place = this.place() ?? { at: 'bottom' };
    const where = this.store.can('items.order') ? { place } : {};
    this.view.keepShown(drafts.map(({ id }) => id));
    if (drafts.length === 1) this.store.createItem({ ...only, ...where }).catch(() => undefined);
    else {
      this.store.addItems(drafts, where.place).catch(() => undefined);
      this.edits.undoable(this.language.t('backlog.added', { count: drafts.length }));
    }
    this.view.active.set(last.id);
    if (this.isOpen()) this.place.set({ after: last.id });
  }
}

function positionOf(place: Place, items: readonly BacklogItem[]): number {
  if ('at' in place) return place.at === 'top' ? 0 : items.length;
  const at = items.findIndex(({ id }) => id === ('after' in place ? place.after : place.before));
  if (at < 0) return items.length;
  return 'after' in place ? at + 1 : at;
}
