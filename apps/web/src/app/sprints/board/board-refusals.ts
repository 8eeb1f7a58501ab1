import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { Toasts } from '../../shell/toasts';
import { ProductStore } from '../../store/product-store';
import type { RefusedChange } from '../../store/shown';
import { SprintNames } from '../sprint-names';
import { BoardView } from './board-view';

const FLASH = 1200;

/** Says why a card went back, and where it is when somebody else has moved it. */
@Injectable()
export class BoardRefusals {
  private readonly language = inject(Language);
  private readonly names = inject(SprintNames);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);
  private readonly toasts = inject(Toasts);
  private readonly view = inject(BoardView);
  private readonly flashing = signal<readonly string[]>([]);

  constructor() {
    const before = untracked(this.store.refused);
    effect(() => {
      const refused = this.store.refused();
      if (refused && refused !== before) untracked(() => this.tell(refused));
    });
  }

  isRefused(id: string): boolean {
    return this.flashing().includes(id);
  }

  private tell({ refusal, itemIds }: RefusedChange): void {
    this.flashing.set(itemIds);
    setTimeout(() => this.flashing.set([]), FLASH);
    const [found] = (refusal.problem.current as Pick<BacklogItem, 'id' | 'status'>[] | undefined) ?? [];
    const item = this.store.itemsById().get(found?.id ?? '');
    if (refusal.code !== 'item-moved-elsewhere' || !found || !item) return this.refusals.show(refusal);
    const status = this.names.status(found.status)?.label ?? found.status;
    this.toasts.show({
      key: 'elsewhere',
      tone: 'danger',
      text: this.language.t('board.elsewhere', { key: this.names.key(item), status }),
      action: { label: this.language.t('board.show'), run: () => this.showCard(item) },
    });
  }

  private showCard(item: BacklogItem): void {
    if (this.view.spotOf(item.id) === null) this.view.widen();
    this.view.showColumn(item.status);
    this.view.active.set(item.id);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-card="${item.id}"]`)?.focus());
  }
}
