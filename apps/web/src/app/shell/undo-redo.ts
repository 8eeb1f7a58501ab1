import { Injectable, inject } from '@angular/core';
import { ProductStore } from '../store/product-store';
import { Commands } from './commands';
import { Language } from './language';
import { Refusals } from './refusals';
import { Toasts } from './toasts';

/** Takes back one's last change of the open product, and says so with the way forward again. */
@Injectable()
export class UndoRedo {
  private readonly store = inject(ProductStore);
  private readonly commands = inject(Commands);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly refusals = inject(Refusals);

  async undo(): Promise<void> {
    await this.tell(() => this.store.undo(), { text: 'shell.undone', label: 'shell.command.redo', keys: 'mod+shift+z', id: 'redo' });
  }

  async redo(): Promise<void> {
    await this.tell(() => this.store.redo(), { text: 'shell.redone', label: 'shell.command.undo', keys: 'mod+z', id: 'undo' });
  }

  private async tell(work: () => Promise<unknown>, said: { text: string; label: string; keys: string; id: string }): Promise<void> {
    try {
      if ((await work()) === null) return;
      this.toasts.show({
        key: 'undo',
        text: this.language.t(said.text),
        action: { label: this.language.t(said.label), keys: said.keys, run: () => this.commands.run(said.id) },
      });
    } catch (error) {
      this.refusals.show(error);
    }
  }
}
