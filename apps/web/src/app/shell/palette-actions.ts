import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ProductStore } from '../store/product-store';
import { Language } from './language';
import { Refusals } from './refusals';
import { Toasts } from './toasts';

/** What the palette does with items. */
@Injectable()
export class PaletteActions {
  private readonly language = inject(Language);
  private readonly refusals = inject(Refusals);
  private readonly router = inject(Router);
  private readonly store = inject(ProductStore);
  private readonly toasts = inject(Toasts);

  /** Opens the sheet of an item, whatever screen is open. */
  open(key: string): void {
    const product = this.store.product()?.key.toLowerCase();
    void this.router.navigate(['/p', product, 'backlog'], { queryParams: { item: key }, queryParamsHandling: 'merge' });
  }

  /** The backlog, narrowed to what one person has to do. */
  showItemsOf(person: string): void {
    void this.router.navigate(['/p', this.store.product()?.key.toLowerCase(), 'backlog'], { queryParams: { assignee: person } });
  }

  async create(title: string): Promise<void> {
    try {
      const change = await this.store.createItem({ title });
      const made = change.patches.find((patch) => patch.entity === 'item' && patch.before === null);
      const key = String(made?.after?.['key'] ?? '');
      this.toasts.show({
        text: this.language.t('shell.palette.created', { key, title }),
        action: { label: this.language.t('shell.palette.open'), run: () => this.open(key) },
      });
    } catch (error) {
      this.refusals.show(error);
    }
  }
}
