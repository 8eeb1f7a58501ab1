import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, input, output, viewChild } from '@angular/core';

/** A title being typed in its place. Enter writes it, Escape forgets it, leaving writes it. */
@Component({
  selector: 'ordo-title-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<input #field type="text" [value]="value()" [attr.aria-label]="label()" autocomplete="off" (keydown)="key($event)" (blur)="leave()" (pointerdown)="$event.stopPropagation()" (click)="$event.stopPropagation()" />`,
  styles: `
    @layer app {
      :host { display: flex; min-width: 0; }
      input { flex: 1; min-height: var(--s-24); padding: 0 var(--s-6); margin-left: calc(-1 * var(--s-6)); border-radius: var(--r-5); background: var(--surface); box-shadow: 0 0 0 var(--ring) var(--accent); font-weight: var(--w-row); }
      input:focus-visible { outline: none; }
    }
  `,
})
export class TitleField {
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  readonly written = output<string>();
  readonly left = output<void>();
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private isOver = false;

  constructor() {
    afterNextRender(() => {
      this.field().nativeElement.focus({ preventScroll: true });
      this.field().nativeElement.select();
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    this.end(event.key === 'Enter');
  }

  protected leave(): void {
    this.end(true);
  }

  private end(writes: boolean): void {
    if (this.isOver) return;
    this.isOver = true;
    if (writes) this.written.emit(this.field().nativeElement.value);
    this.left.emit();
  }
}
