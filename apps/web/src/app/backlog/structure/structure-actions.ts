import { Injectable, Injector, inject } from '@angular/core';
import type { BacklogItem, Change } from '@ordo/contract';
import type { Command } from '../../shell/commands';
import { Language } from '../../shell/language';
import { LateDialogs } from '../../shell/late-dialogs';
import { ItemStructure, type SplitDraft } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';

/** More keys than this are counted, not listed. */
const KEYS_TOLD = 4;

/** Items made of other items, each with its message and its way back. Refusals are told by who watches the store. */
@Injectable()
export class StructureActions {
  private readonly splitting = inject(LateDialogs).of(() => import('./split-dialog').then((m) => m.SplitDialog));
  private readonly edits = inject(Edits);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly structure = inject(ItemStructure);
  private readonly view = inject(BacklogView);

  may(): boolean {
    return this.store.can('items.create');
  }

  /** Asks how first. */
  async askSplit(item: BacklogItem): Promise<void> {
    const question = { item, answered: (draft: SplitDraft) => this.split(item, draft) };
    await this.splitting.open(question, { injector: this.injector, focus: '[data-part]' });
  }

  private split(item: BacklogItem, draft: SplitDraft): void {
    const { made, change } = this.structure.split(item.id, draft);
    this.view.keepShown(made);
    void this.tell(change, () => this.language.t('structure.split.done', { key: this.names.key(item), keys: this.keys(made) }));
  }

  /** Opens the copy as soon as it has a key. */
  async clone(item: BacklogItem): Promise<void> {
    const { made, change } = this.structure.clone(item.id);
    this.view.keepShown([made]);
    const isOnline = this.store.connection() === 'online';
    await this.tell(change, () => this.language.t('structure.clone.done', { key: this.names.key(item), keys: this.keys([made]) }));
    const copy = this.store.itemsById().get(made);
    if (isOnline && copy?.key) this.view.open(copy);
  }

  /** For the palette, the keys and the help. */
  commands(targets: () => readonly BacklogItem[]): Command[] {
    const when = (): boolean => this.may() && targets().length === 1;
    return [
      {
        id: 'item.split',
        group: 'item',
        labelKey: 'structure.split.command',
        icon: 'split',
        keys: ['shift+s'],
        when,
        run: () => targets().forEach((item) => void this.askSplit(item)),
      },
      {
        id: 'item.clone',
        group: 'item',
        labelKey: 'structure.clone.command',
        icon: 'copy',
        when,
        run: () => targets().forEach((item) => void this.clone(item)),
      },
    ];
  }

  /** Once the server has given keys; without a server at once. */
  private async tell(change: Promise<Change>, text: () => string): Promise<void> {
    if (this.store.connection() === 'online') {
      const isDone = await change.then(
        () => true,
        () => false,
      );
      if (!isDone) return;
    }
    this.edits.undoable(text());
  }

  private keys(ids: readonly string[]): string {
    const items = ids.flatMap((id) => this.store.itemsById().get(id) ?? []);
    if (items.length > KEYS_TOLD || items.some(({ key }) => key === '')) return this.language.t('backlog.count.items', { count: ids.length });
    return this.language.list(items.map(({ key }) => key));
  }
}
