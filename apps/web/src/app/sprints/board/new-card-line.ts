import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, afterRenderEffect, inject, output, viewChild } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { NewCards } from './new-cards';

/** A title being typed where the new card will be. Enter adds it and asks for the next, Escape leaves. */
@Component({
  selector: 'ordo-new-card-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-icon name="plus" [size]="15" />
    <input #field type="text" autocomplete="off" enterkeyhint="done" [attr.maxlength]="longest" [attr.aria-label]="t('board.add.label')" [placeholder]="t('board.add.placeholder')" [value]="cards.text()" (input)="cards.text.set($any($event.target).value)" (keydown)="key($event)" (blur)="leave()" />
  `,
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-8); min-height: max(var(--control), var(--touch-line)); padding: 0 var(--s-10); border-radius: var(--r-8); background: var(--card, var(--surface)); box-shadow: inset 0 0 0 var(--ring) var(--accent); color: var(--accent-text); }
      input { flex: 1; min-width: 0; color: var(--text); font-weight: var(--w-row-phone); }
      input:focus-visible { outline: none; }
      @media (max-width: 767.98px) { input { font-size: var(--fs-16); } }
    }
  `,
})
export class NewCardLine {
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly cards = inject(NewCards);
  protected readonly longest = LIMITS.title;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
    // What was added stands above it: it stays in sight.
    afterRenderEffect(() => {
      this.cards.text();
      this.element.scrollIntoView?.({ block: 'nearest' });
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' && this.cards.text().trim() !== '') return this.cards.add();
    this.cards.close();
    this.left.emit();
  }

  /** With something in it it stays, so that nothing is lost. */
  protected leave(): void {
    if (this.cards.text().trim() === '') this.cards.close();
  }
}
