import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output, viewChild } from '@angular/core';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { linesOf } from './lines-of';

/** A title being typed where the new item will be. Enter adds it and asks for the next; pasting several lines adds them all. */
@Component({
  selector: 'ordo-new-item-row',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="gridcell" class="mark"><ordo-icon name="plus" [size]="15" /></span>
    <span role="gridcell" class="text">
      <input #field type="text" autocomplete="off" [attr.aria-label]="t('backlog.new.label')" [placeholder]="t('backlog.new.placeholder')" (keydown)="key($event)" (paste)="paste($event)" (blur)="leave()" />
      <span class="hint" aria-hidden="true">{{ t('backlog.new.hint') }}</span>
    </span>
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: var(--backlog-columns); align-items: center; column-gap: var(--s-6); height: 100%; padding: 0 var(--s-14) 0 var(--s-6); background: var(--surface); box-shadow: inset 0 0 0 var(--ring) var(--accent); border-radius: var(--r-6); }
      .mark { grid-column: 1 / var(--title-column); display: grid; justify-items: end; padding-right: var(--s-4); color: var(--accent-text); }
      .text { grid-column: var(--title-column) / -1; display: flex; align-items: center; gap: var(--s-12); min-width: 0; }
      input { flex: 1; font-weight: var(--w-row); }
      input:focus-visible { outline: none; }
      .hint { color: var(--text-3); font-size: var(--fs-12); line-height: var(--lh-12); white-space: nowrap; }
      @media (max-width: 767.98px) {
        :host { display: flex; gap: var(--s-10); padding: 0 var(--s-14); }
        .text { flex: 1; }
        .hint { display: none; }
        input { font-size: var(--fs-16); }
      }
    }
  `,
})
export class NewItemRow {
  readonly text = input('');
  readonly written = output<string[]>();
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus({ preventScroll: true }));
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' && this.write()) return;
    this.field().nativeElement.value = '';
    this.left.emit();
  }

  protected paste(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.written.emit(lines);
  }

  /** What was typed is kept, not thrown away. */
  protected leave(): void {
    this.write();
    this.left.emit();
  }

  private write(): boolean {
    const input = this.field().nativeElement;
    const lines = linesOf(input.value);
    input.value = '';
    if (lines.length > 0) this.written.emit(lines);
    return lines.length > 0;
  }
}
