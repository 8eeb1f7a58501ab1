import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { ProductStore } from '../store/product-store';
import { SavedViews } from '../store/saved-views';
import { Language } from './language';
import { Looks } from './looks';
import { FOOT, ON_PHONE, SCREENS } from './navigation';

/** The bar at the bottom of a phone: the screens that exist, and more. */
@Component({
  selector: 'ordo-phone-bar',
  imports: [Icon, Looks, Menu, MenuItem, MenuTrigger, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="t('shell.nav.label')">
      @for (screen of screens; track screen.id) {
        <a [routerLink]="['/p', product(), screen.path]" routerLinkActive="on" ariaCurrentWhenActive="page"><ordo-icon [name]="screen.icon" [size]="22" />{{ t(screen.labelKey) }}</a>
      }
      <button type="button" [ordoMenu]="more"><ordo-icon name="menu" [size]="22" />{{ t('shell.nav.more') }}</button>
    </nav>
    <ng-template #more>
      <ordo-menu [label]="t('shell.nav.more')">
        @for (screen of rest(); track screen.id) { <a ordoMenuItem [icon]="screen.icon" [routerLink]="['/p', product(), screen.path]">{{ t(screen.labelKey) }}</a> }
        @if (views.all().length > 0) { <hr /> }
        @for (view of views.all(); track view.id) {
          <a ordoMenuItem icon="bookmark" [routerLink]="['/p', product(), 'backlog']" [queryParams]="{ filter: view.filter || null, view: view.id }">{{ view.name }}</a>
        }
        <hr />
        <div class="looks"><ordo-looks /></div>
      </ordo-menu>
    </ng-template>
  `,
  styles: `
    @layer app {
      :host { display: block; background: var(--surface); border-top: 1px solid var(--border); padding-bottom: env(safe-area-inset-bottom); }
      nav { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; height: var(--bar-phone); }
      nav > a, nav > button { display: grid; justify-items: center; align-content: center; gap: var(--s-4); font-size: var(--fs-11); line-height: var(--lh-11); font-weight: var(--w-medium); color: var(--text-2); }
      .on { color: var(--text); font-weight: var(--w-semibold); }
      .looks { padding: var(--s-8); }
      nav > :focus-visible { outline-offset: calc(-1 * var(--s-4)); }
    }
  `,
})
export class PhoneBar {
  readonly product = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly screens = [...SCREENS, ...FOOT].filter(({ id }) => ON_PHONE.has(id));
  protected readonly rest = computed(() => [...SCREENS, ...FOOT].filter(({ id, needs }) => !ON_PHONE.has(id) && (!needs || this.store.can(needs))));
  protected readonly views = inject(SavedViews);
  private readonly store = inject(ProductStore);
}
