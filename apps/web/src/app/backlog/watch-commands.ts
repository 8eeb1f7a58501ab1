import { Injectable, inject } from '@angular/core';
import type { Command } from '../shell/commands';
import { Language } from '../shell/language';
import { Toasts } from '../shell/toasts';
import { ProductStore } from '../store/product-store';
import { Watching } from '../store/watching';
import { BacklogView } from './backlog-view';
import { ItemNames } from './item-names';

/** Watching what is selected, open or under the focus: one key, both ways. */
@Injectable()
export class WatchCommands {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly store = inject(ProductStore);
  private readonly toasts = inject(Toasts);
  private readonly view = inject(BacklogView);
  private readonly watching = inject(Watching);

  all(): Command[] {
    const command = (id: 'watch' | 'unwatch', isOn: boolean): Command => ({
      id: `item.${id}`,
      group: 'item',
      labelKey: isOn ? 'talk.watch.start' : 'talk.watch.stop',
      icon: isOn ? 'eye' : 'eye-off',
      keys: ['w'],
      when: () => this.store.can('items.watch') && this.view.targets().length > 0 && this.isWatchingAll() !== isOn,
      run: () => this.watch(isOn),
    });
    return [command('watch', true), command('unwatch', false)];
  }

  private isWatchingAll(): boolean {
    return this.view.targets().every(({ id }) => this.watching.own().has(id));
  }

  private watch(isOn: boolean): void {
    const items = this.view.targets();
    const [first] = items;
    if (first === undefined) return;
    const who = items.length === 1 ? this.names.key(first) : this.language.t('backlog.count.items', { count: items.length });
    this.toasts.show({ key: 'watch', text: this.language.t(isOn ? 'talk.watch.begun' : 'talk.watch.ended', { who }) });
    this.watching
      .watch(
        items.map(({ id }) => id),
        isOn,
      )
      .catch(() => undefined);
  }
}
