import { Injectable, inject, type Type } from '@angular/core';
import { Dialogs, type DialogLook } from '@ordo/ui';
import { Language } from './language';
import { Toasts } from './toasts';

/** Milliseconds after which a page that was asked for first has had time to come. */
const QUIET = 2000;

/** Dialogs whose code comes after the screen's: soon after it, so that it is there without a server too, or at once when asked for. */
@Injectable({ providedIn: 'root' })
export class LateDialogs {
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  /** Asked for and not here yet: asked for again, they come once. */
  private readonly coming = new Set<() => Promise<unknown>>();

  /** A way to open one kind of dialog, with what it asks as its data. */
  of<C>(load: () => Promise<Type<C>>): LateDialog {
    setTimeout(() => void load().catch(() => undefined), QUIET);
    return { open: async (data, look) => this.open(load, data, look) };
  }

  private async open<C>(load: () => Promise<Type<C>>, data: unknown, look?: DialogLook): Promise<void> {
    if (this.coming.has(load)) return;
    this.coming.add(load);
    const [component] = await Promise.all([load(), this.language.complete()]).catch(() => [null]);
    this.coming.delete(load);
    if (component !== null) this.dialogs.open(component, data, look);
    else this.toasts.show({ text: this.language.t('item.unloadableText'), tone: 'danger', key: 'unloadable' });
  }
}

export interface LateDialog {
  /** Resolves when it is open; without its code, says so. */
  open(data?: unknown, look?: DialogLook): Promise<void>;
}
