import { Injectable, inject } from '@angular/core';
import { SavedViews, type KnownView, type ListLook } from '../store/saved-views';
import { ProductStore } from '../store/product-store';
import { Commands } from './commands';
import { Language } from './language';
import { LateDialogs } from './late-dialogs';
import { Refusals } from './refusals';
import { Toasts } from './toasts';
import type { ViewQuestion } from './view-dialog';

/** What can be done with a saved view; each says what it did, with the way back. */
@Injectable()
export class ViewActions {
  private readonly commands = inject(Commands);
  private readonly dialog = inject(LateDialogs).of(() => import('./view-dialog').then((m) => m.ViewDialog));
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly store = inject(ProductStore);
  private readonly toasts = inject(Toasts);
  private readonly views = inject(SavedViews);

  /** Asks for a name first; `saved` hears the id of the new view. */
  save(look: ListLook, saved: (id: string) => void): void {
    this.ask({
      titleKey: 'views.saveTitle',
      name: '',
      maySharing: this.store.can('views.edit'),
      answered: ({ name, isShared }) => {
        const view = this.views.save(name, look, isShared);
        saved(view.id);
        void this.tell(view.saved, 'views.saved', name);
      },
    });
  }

  update(view: KnownView, look: ListLook): void {
    void this.tell(this.views.edit(view, look), 'views.updated', view.name);
  }

  rename(view: KnownView): void {
    this.ask({
      titleKey: 'views.renameTitle',
      name: view.name,
      maySharing: false,
      answered: ({ name }) => void this.tell(this.views.edit(view, { name }), 'views.renamed', name),
    });
  }

  share(view: KnownView): void {
    void this.tell(this.views.edit(view, { isShared: !view.isShared }), view.isShared ? 'views.tookBack' : 'views.sharedNow', view.name);
  }

  delete(view: KnownView): void {
    void this.tell(this.views.delete(view), 'views.deleted', view.name);
  }

  private ask(question: ViewQuestion): void {
    void this.dialog.open(question, { focus: 'input' });
  }

  private async tell(done: Promise<unknown>, key: string, name: string): Promise<void> {
    try {
      await done;
      this.toasts.show({
        key: 'view',
        text: this.language.t(key, { name }),
        action: { label: this.language.t('shell.command.undo'), keys: 'mod+z', run: () => this.commands.run('undo') },
      });
    } catch (error) {
      this.refusals.show(error);
    }
  }
}
