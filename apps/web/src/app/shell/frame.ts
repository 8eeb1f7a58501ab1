import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { ProductStore } from '../store/product-store';
import { Session } from '../store/session';
import { FrameCommands } from './frame-commands';
import { FrameHeader } from './frame-header';
import { Language } from './language';
import { LastProduct } from './last-product';
import { PhoneBar } from './phone-bar';
import { Preferences } from './preferences';
import { Rail } from './rail';
import { Recents } from './recents';
import { UndoRedo } from './undo-redo';
import { ViewCommands } from './view-commands';
import { Viewport } from './viewport';

/** What stays around every screen of who is signed in: header, rail, and the one sheet that scrolls. */
@Component({
  selector: 'ordo-frame',
  imports: [FrameHeader, PhoneBar, Rail, RouterOutlet],
  providers: [FrameCommands, UndoRedo, ViewCommands],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="skip" href="#main" (click)="skip($event, main)">{{ t('shell.skip') }}</a>
    <ordo-frame-header role="banner" [phone]="viewport.isPhone()" [product]="product()" />
    @if (!viewport.isPhone()) {
      <ordo-rail [icons]="icons()" [product]="product()" />
    }
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    @if (viewport.isPhone() && product(); as product) {
      <ordo-phone-bar [product]="product" />
    }
  `,
  styleUrl: './frame.css',
  host: { '[class.icons]': 'icons()', '[class.phone]': 'viewport.isPhone()' },
})
export class Frame {
  protected readonly t = inject(Language).t;
  protected readonly viewport = inject(Viewport);
  private readonly preferences = inject(Preferences);
  private readonly last = inject(LastProduct);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );

  /** Key of the product in the address, as written there; beside a product, of the one last open. */
  protected readonly product = computed(() => this.ours(/^\/p\/([^/?#]+)/.exec(this.url())?.[1] ?? this.last.key()));
  protected readonly icons = computed(() => this.viewport.isNarrow() || this.preferences.all().railFolded === true);

  constructor() {
    const store = inject(ProductStore);
    effect(() => {
      const key = this.product()?.toUpperCase();
      if (key) untracked(() => store.open(key));
    });
    this.leaveWithSession();
    this.rememberOpenedItems();
    inject(DestroyRef).onDestroy(inject(FrameCommands).register());
    inject(ViewCommands).follow();
    this.speakAsAccountDoes();
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  /** The key, if it is of a product one is in. */
  private ours(key: string | null): string | null {
    const known = this.session.me()?.products.some((product) => product.key === key?.toUpperCase());
    return known ? (key?.toLowerCase() ?? null) : null;
  }

  /** A session that ended elsewhere, or in time: sign in, and come back to where one was. */
  private leaveWithSession(): void {
    effect(() => {
      if (this.session.state() === 'signed-out') void this.router.navigate(['/sign-in'], { queryParams: { to: untracked(this.url) } });
    });
  }

  /** For the palette's list of what was opened last. */
  private rememberOpenedItems(): void {
    const recents = inject(Recents);
    effect(() => {
      const item = this.router.parseUrl(this.url()).queryParamMap.get('item');
      if (item) untracked(() => recents.openItem(item));
    });
  }

  /** A browser where no language was chosen takes the account's. */
  private speakAsAccountDoes(): void {
    const language = inject(Language);
    effect(() => {
      const locale = this.session.me()?.locale;
      if (locale && !this.preferences.all().language && locale !== untracked(language.current)) void language.use(locale);
    });
  }
}
