import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { BacklogItem, WebLink } from '@ordo/contract';
import { LIMITS, hostOf, isWebAddress } from '@ordo/domain';
import { Button, Field, Icon, IconButton, Input } from '@ordo/ui';
import { v7 as uuid } from 'uuid';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';

/** Pages elsewhere that have to do with an item: added, renamed and removed where they stand. */
@Component({
  selector: 'ordo-item-web-links',
  imports: [Button, Field, Icon, IconButton, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-web-links.html',
  styleUrl: './item-web-links.css',
})
export class ItemWebLinks {
  readonly item = input.required<BacklogItem>();
  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly longest = LIMITS;
  protected readonly isFull = computed(() => this.item().webLinks.length >= LIMITS.webLinksPerItem);
  private readonly id = computed(() => this.item().id);
  /** The link being written; null while there is none. Another item starts anew. */
  protected readonly draft = linkedSignal<string, WebLink | null>({ source: this.id, computation: () => null });
  protected readonly error = signal('');

  add(): void {
    if (this.edits.may() && !this.isFull()) this.write({ id: uuid(), url: '', title: '' });
  }

  protected write(link: WebLink): void {
    this.error.set('');
    this.draft.set(link);
    this.focus('input');
  }

  protected type(set: Partial<WebLink>): void {
    this.draft.update((draft) => draft && { ...draft, ...set });
    if (this.error() !== '') this.error.set(this.errorOf(this.draft()?.url ?? ''));
  }

  protected save(event: Event): void {
    event.preventDefault();
    const draft = this.draft();
    if (draft === null) return;
    this.error.set(this.errorOf(draft.url));
    if (this.error() !== '') return this.focus('input');
    const link = { id: draft.id, url: withScheme(draft.url.trim()), title: draft.title.trim() };
    const { webLinks } = this.item();
    const isKnown = webLinks.some(({ id }) => id === link.id);
    this.edits.edit(this.item(), { webLinks: isKnown ? webLinks.map((each) => (each.id === link.id ? link : each)) : [...webLinks, link] });
    this.forget();
  }

  protected remove({ id }: WebLink): void {
    this.edits.edit(this.item(), { webLinks: this.item().webLinks.filter((each) => each.id !== id) });
    this.edits.undoable(this.t('describe.webLinks.removed'));
  }

  protected forget(): void {
    this.draft.set(null);
    this.focus('.add');
  }

  protected nameOf({ title, url }: WebLink): string {
    return title || hostOf(url);
  }

  private errorOf(url: string): string {
    const address = withScheme(url.trim());
    return isWebAddress(address) && address.length <= LIMITS.webAddress ? '' : this.t('describe.webLinks.notAnAddress');
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}

/** `example.org/page` is what people type. */
function withScheme(address: string): string {
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(address) ? `https://${address}` : address;
}
