import { Injectable, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { Toasts } from '../../shell/toasts';
import type { Draft } from '../../store/kept/descriptions';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { Drafts } from './drafts';

/** Saves descriptions that were written, and gives those back that the product does not take. */
@Injectable()
export class SaveDescription {
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly t = inject(Language).t;

  save(draft: Draft): void {
    this.drafts.drop(draft.itemId);
    if (draft.text === draft.begun) return;
    this.store.editItem(draft.itemId, { description: draft.text }, { description: draft.begun }).catch(() => this.giveBack(draft));
  }

  private giveBack(draft: Draft): void {
    this.drafts.keep(draft);
    const item = this.store.itemsById().get(draft.itemId);
    if (!item || this.view.openedId() === draft.itemId) return;
    const action = { label: this.t('writing.kept.open'), run: () => this.view.open(item) };
    this.toasts.show({ key: 'draft', text: this.t('writing.kept.text', { key: item.key }), tone: 'danger', action });
  }
}
