import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { AvatarGroup, Icon, IconButton, Popover, Tooltip } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { Language } from './language';
import { Looks } from './looks';
import { FOOT, SCREENS } from './navigation';
import { RailViews } from './rail-views';

/** The entrances of a product at the left; icons alone when the window is narrow. */
@Component({
  selector: 'ordo-rail',
  imports: [AvatarGroup, Icon, IconButton, Looks, Popover, RailViews, RouterLink, RouterLinkActive, Tooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rail.html',
  styleUrl: './rail.css',
  host: { '[class.icons]': 'icons()' },
})
export class Rail {
  readonly icons = input(false);
  /** Key of the product whose entrances these are; without one only language and theme are here. */
  readonly product = input.required<string | null>();
  protected readonly t = inject(Language).t;

  private readonly store = inject(ProductStore);
  protected readonly screens = computed(() => [...SCREENS, ...FOOT].filter(({ needs }) => !needs || this.store.can(needs)));
  /** Open items that somebody said are blocked. */
  protected readonly blocked = computed(() => {
    const done = new Set(this.store.statuses().flatMap(({ id, category }) => (category === 'done' ? [id] : [])));
    return this.store.items().filter(({ blockedReason, status }) => blockedReason !== null && !done.has(status)).length;
  });
  protected readonly members = computed(() =>
    this.store
      .members()
      .filter((member) => member.role !== null)
      .map((member) => member.name),
  );
}
