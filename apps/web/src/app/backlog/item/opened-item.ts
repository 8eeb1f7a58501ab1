import { ChangeDetectionStrategy, Component, Injector, afterNextRender, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { Button, EmptyState } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemSheet } from './item-sheet';

/** The sheet of the opened item. Its code comes after the list's, so that the list is there sooner. */
@Component({
  selector: 'ordo-opened-item',
  imports: [Button, EmptyState, ItemSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @defer (when id() !== null; prefetch on timer(2s)) {
      @if (saysAll() && id(); as id) {
        <ordo-item-sheet #sheet [id]="id" (closed)="closed.emit()" (neighbour)="neighbour.emit($event)" />
      }
    } @error {
      @if (id() !== null) {
        <div class="failed" role="alert">
          <ordo-empty-state icon="warning" [title]="t('item.unloadable')" [text]="t('item.unloadableText')"><button type="button" ordoButton size="sm" (click)="reload()">{{ t('item.reload') }}</button></ordo-empty-state>
        </div>
      }
    }
  `,
  styles: `
    :host { display: contents; }
    .failed { position: absolute; inset: 0 0 0 auto; width: min(var(--sheet), 100%); display: grid; background: var(--surface); border-left: 1px solid var(--border); box-shadow: var(--e4); z-index: 10; }
  `,
})
export class OpenedItem {
  readonly id = input.required<string | null>();
  readonly closed = output<void>();
  readonly neighbour = output<1 | -1>();

  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly saysAll = this.language.isComplete;
  readonly sheet = viewChild<ItemSheet>('sheet');
  private readonly injector = inject(Injector);
  private readonly isFocusAsked = signal(false);

  constructor() {
    effect(() => void (this.id() !== null && untracked(() => this.language.complete().catch(() => undefined))));
    effect(() => {
      const sheet = this.sheet();
      if (!sheet || !this.isFocusAsked()) return;
      untracked(() => this.isFocusAsked.set(false));
      afterNextRender(() => sheet.focus(), { injector: this.injector });
    });
  }

  /** As soon as it is there. */
  focus(): void {
    this.isFocusAsked.set(true);
  }

  /** The server has newer code, or was away when this was asked for. */
  protected reload(): void {
    location.reload();
  }

  /** Whether the focus is inside. */
  holdsFocus(): boolean {
    return this.sheet()?.holdsFocus() === true;
  }
}
