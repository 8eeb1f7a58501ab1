import { ChangeDetectionStrategy, Component, ElementRef, inject, input, linkedSignal, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';

/** The title of the sheet, edited where it stands. Enter or leaving writes it, Escape forgets what was typed. */
@Component({
  selector: 'ordo-item-title',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (edits.may()) {
      <textarea #field data-focus rows="1" [attr.maxlength]="longest" [attr.aria-label]="t('item.title')" [value]="draft()" (input)="draft.set($any($event.target).value)" (keydown)="key($event)" (blur)="write()"></textarea>
    } @else {
      <h2 data-focus tabindex="-1">{{ item().title }}</h2>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; }
      textarea, h2 { display: block; width: 100%; font-size: var(--fs-20); line-height: var(--lh-20); font-weight: var(--w-semibold); letter-spacing: var(--track-sheet); }
      h2:focus-visible { outline: none; }
      textarea { width: calc(100% + var(--s-16)); margin: 0 calc(-1 * var(--s-8)); padding: 0 var(--s-8); border-radius: var(--r-6); resize: none; field-sizing: content; overflow: hidden; }
      textarea:hover { background: var(--hover); }
      textarea:focus { outline: none; background: none; box-shadow: inset 0 0 0 var(--ring) var(--accent); }
    }
  `,
})
export class ItemTitle {
  readonly item = input.required<BacklogItem>();
  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly longest = LIMITS.title;
  /** What is being typed stays when somebody else renames the item meanwhile. */
  protected readonly draft = linkedSignal<BacklogItem, string>({
    source: this.item,
    computation: ({ id, title }, before) => (before?.source.id === id && before.value !== before.source.title ? before.value : title),
  });
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    const isTyped = this.draft() !== this.item().title;
    if (event.key === 'Escape' && !isTyped) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.reset();
    else this.write();
  }

  protected write(): void {
    this.edits.rename(this.item(), this.draft());
    if (this.draft().trim() === '') this.reset();
  }

  private reset(): void {
    this.draft.set(this.item().title);
    const field = this.field()?.nativeElement;
    if (field) field.value = this.item().title;
  }
}
