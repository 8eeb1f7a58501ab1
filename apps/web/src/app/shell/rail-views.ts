import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { Icon, IconButton, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { SavedViews, paramsOf } from '../store/saved-views';
import { Language } from './language';
import { ViewActions } from './view-actions';

/** The saved views of a product, below its screens. */
@Component({
  selector: 'ordo-rail-views',
  imports: [Icon, IconButton, Menu, MenuItem, MenuTrigger, RouterLink],
  providers: [ViewActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (views.all().length > 0) {
      <h2 id="ordo-saved-views">{{ t('views.label') }}</h2>
      <ul aria-labelledby="ordo-saved-views">
        @for (view of views.all(); track view.id) {
          <li>
            <a [routerLink]="['/p', product(), 'backlog']" [queryParams]="paramsOf(view)" [class.on]="view.id === opened()" [attr.aria-current]="view.id === opened() ? 'page' : null">
              <ordo-icon [name]="view.isShared ? 'members' : 'bookmark'" />
              <span class="trunc">{{ view.name }}</span>
              @if (view.isShared) { <span class="sr">{{ t('views.shared') }}</span> }
            </a>
            @if (views.mayEdit(view)) {
              <button type="button" ordoIconButton icon="more" [label]="t('views.more', { name: view.name })" [ordoMenu]="menu"></button>
              <ng-template #menu>
                <ordo-menu [label]="view.name">
                  <button type="button" ordoMenuItem icon="edit" (triggered)="actions.rename(view)">{{ t('views.rename') }}</button>
                  @if (views.mayShare(view)) {
                    <button type="button" ordoMenuItem icon="members" (triggered)="actions.share(view)">{{ t(view.isShared ? 'views.takeBack' : 'views.share') }}</button>
                  }
                  <hr />
                  <button type="button" ordoMenuItem icon="trash" [danger]="true" (triggered)="actions.delete(view)">{{ t('views.delete') }}</button>
                </ordo-menu>
              </ng-template>
            }
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './rail-views.css',
})
export class RailViews {
  readonly product = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly views = inject(SavedViews);
  protected readonly paramsOf = paramsOf;
  protected readonly actions = inject(ViewActions);
  private readonly router = inject(Router);
  private readonly url = signal(this.router.url);
  protected readonly opened = computed(() => String(this.router.parseUrl(this.url()).queryParams['view'] ?? ''));

  constructor() {
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationEnd) this.url.set(event.urlAfterRedirects);
    });
  }
}
