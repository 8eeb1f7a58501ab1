import { Injectable, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { ProductStore } from '../store/product-store';
import { SavedViews, paramsOf, type KnownView } from '../store/saved-views';
import { Commands, type Command } from './commands';

/** Every saved view is a command: from the palette, on every screen. */
@Injectable()
export class ViewCommands {
  private readonly commands = inject(Commands);
  private readonly router = inject(Router);
  private readonly store = inject(ProductStore);
  private readonly views = inject(SavedViews);

  /** Keeps the registry in step with the views. */
  follow(): void {
    effect((end) => {
      const list = this.views.all().map((view) => this.commandOf(view));
      end(untracked(() => this.commands.register(list)));
    });
  }

  private commandOf(view: KnownView): Command {
    return {
      id: `view.${view.id}`,
      group: 'go',
      labelKey: 'views.open',
      labelValues: { name: view.name },
      icon: view.isShared ? 'members' : 'bookmark',
      run: () => void this.router.navigate(['/p', this.store.product()?.key.toLowerCase(), 'backlog'], { queryParams: paramsOf(view) }),
    };
  }
}
