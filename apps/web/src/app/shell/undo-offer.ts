import { Injectable, inject } from '@angular/core';
import { Commands } from './commands';
import { Language } from './language';
import { Toasts } from './toasts';

/** Tells what one just did, with the way to take it back. */
@Injectable({ providedIn: 'root' })
export class UndoOffer {
  private readonly commands = inject(Commands);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  show(text: string): void {
    this.toasts.show({ key: 'undo', text, action: { label: this.language.t('shell.command.undo'), keys: 'mod+z', run: () => this.commands.run('undo') } });
  }
}
