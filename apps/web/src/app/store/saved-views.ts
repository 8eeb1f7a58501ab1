import { computed, inject, Injectable } from '@angular/core';
import type { Change, EditView, SavedView } from '@ordo/contract';
import { formatLook } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';
import { Session } from './session';

/** What a view keeps, besides its name. */
export type ListLook = Pick<SavedView, 'filter' | 'grouping' | 'sorting' | 'columns' | 'density' | 'framework'>;

/** A view, and whether the product has it or only its author. */
export interface KnownView extends SavedView {
  isShared: boolean;
}

/** The query parameters that open a view. */
export function paramsOf({ id, filter, ...look }: SavedView): Record<string, string | null> {
  return { ...formatLook(look), filter: filter || null, view: id };
}

/** The ways to look at the backlog that have a name: one's own and the shared ones. */
@Injectable()
export class SavedViews {
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);

  /** The shared ones first; each kind by name. */
  readonly all = computed<readonly KnownView[]>(() => [
    ...this.store.views().map((view) => ({ ...view, isShared: true })),
    ...this.store.privateViews().map((view) => ({ ...view, isShared: false })),
  ]);
  private readonly byId = computed(() => new Map(this.all().map((view) => [view.id, view])));

  find(id: string): KnownView | undefined {
    return this.byId().get(id);
  }

  /** Whether its name and look are the person's to change. */
  mayEdit({ isShared }: KnownView): boolean {
    return this.store.can(isShared ? 'views.edit' : 'views.keep');
  }

  /** Only its author makes a shared view private again. */
  mayShare({ isShared, authorId }: KnownView): boolean {
    return this.store.can('views.edit') && (!isShared || authorId === this.session.me()?.id);
  }

  /** Answers the id that it will have. */
  save(name: string, look: ListLook, isShared: boolean): { id: string; saved: Promise<Change> } {
    const view = { id: uuid(), name, authorId: this.session.me()?.id ?? '', ...look };
    return { id: view.id, saved: this.store.execute({ kind: 'view.save', view, isShared }) };
  }

  edit({ id, isShared }: KnownView, set: EditView): Promise<Change> {
    return this.store.execute({ kind: 'view.edit', id, isShared, set, ...this.store.basis(isShared ? 'view' : 'private-view', id, Object.keys(set)) });
  }

  delete({ id, isShared }: KnownView): Promise<Change> {
    return this.store.execute({ kind: 'view.delete', id, isShared, ...this.store.basis(isShared ? 'view' : 'private-view', id, []) });
  }
}
