import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AvatarGroup, BrandMark, Icon, IconButton, Kbd } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Session } from '../store/session';
import { AccountMenu } from './account-menu';
import { Bell } from './bell/bell';
import { Commands } from './commands';
import { Language } from './language';
import { PageTitles } from './page-titles';
import { ProductSwitcher } from './product-switcher';

/** The bar at the top: product, search, who is here, undo and redo, what one was told, oneself. */
@Component({
  selector: 'ordo-frame-header',
  imports: [AccountMenu, AvatarGroup, Bell, BrandMark, Icon, IconButton, Kbd, ProductSwitcher, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './frame-header.html',
  styleUrl: './frame-header.css',
  host: { '[class.phone]': 'phone()' },
})
export class FrameHeader {
  readonly phone = input(false);
  readonly product = input.required<string | null>();
  protected readonly t = inject(Language).t;
  protected readonly commands = inject(Commands);
  protected readonly titles = inject(PageTitles);
  protected readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  protected readonly key = computed(() => this.product()?.toUpperCase() ?? null);
  protected readonly others = computed(() =>
    this.store
      .people()
      .filter((person) => person.id !== this.session.me()?.id)
      .map((person) => person.name),
  );
  /** Who only reads has something to take back only now and then. */
  protected readonly mayUndo = computed(
    () => this.product() !== null && this.store.can('changes.undo') && (this.store.can('items.edit') || this.store.canUndo() || this.store.canRedo()),
  );
}
