import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { Language } from './language';

/** `Backlog · Ordo` in the window's title, in the language of the moment; screens may say something more exact with `detail`. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly language = inject(Language);
  private readonly title = inject(Title);
  private readonly key = signal<string | undefined>(undefined);
  /** Name of the page, as its route says it. */
  readonly page = computed(() => (this.key() === undefined ? '' : this.language.t(this.key() as string)));
  /** What the page is about: the product's name. */
  readonly about = signal('');

  constructor() {
    super();
    effect(() => this.title.setTitle([this.page(), this.about(), 'Ordo'].filter(Boolean).join(' · ')));
    const announcer = inject(LiveAnnouncer);
    let first = true;
    effect(() => {
      const page = this.page();
      // The browser itself reads the title of the first page.
      if (!first) void announcer.announce(page);
      first = page === '';
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(state));
  }
}
