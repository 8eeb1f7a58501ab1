import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, linkedSignal, output, viewChild } from '@angular/core';
import { parseFilter } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';

/** A filter as text, with AND, OR, NOT and parentheses. What cannot be read yet stays as typed, says what is wrong, and narrows nothing anew. */
@Component({
  selector: 'ordo-filter-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="line" [class.wrong]="error()">
      <ordo-icon name="filter" [size]="13" />
      <input #field type="text" autocomplete="off" spellcheck="false" [value]="typed()" [attr.aria-label]="t('backlog.filter.written')" [placeholder]="t('backlog.filter.writtenExample')"
        [attr.aria-invalid]="error() ? true : null" aria-describedby="written-fault" (input)="type($event)" (keydown.escape)="clear($event)" />
      <button type="button" [attr.aria-label]="t('backlog.filter.remove', { field: t('backlog.filter.written') })" (click)="clear($event)"><ordo-icon name="x" [size]="13" /></button>
    </span>
    <span id="written-fault" class="fault" role="status">{{ error() }}</span>
  `,
  styles: `
    @layer app {
      :host { display: inline-flex; align-items: center; gap: var(--s-8); min-width: 0; flex: 0 1 auto; }
      .line { display: inline-flex; align-items: center; gap: var(--s-6); min-height: var(--control-sm); padding-left: var(--s-8); border-radius: var(--r-6); box-shadow: inset 0 0 0 1px var(--border-control); background: var(--surface); color: var(--text-3); min-width: 0; }
      .line:focus-within { box-shadow: 0 0 0 var(--ring) var(--accent); }
      .line.wrong { box-shadow: inset 0 0 0 var(--hair) var(--danger); }
      input { width: var(--popover); min-width: 0; color: var(--text); font-size: var(--fs-12); line-height: var(--lh-12); }
      input:focus-visible { outline: none; }
      button { display: grid; place-items: center; width: var(--control-sm); height: var(--control-sm); border-radius: var(--r-6); flex: none; }
      button:hover { color: var(--text); }
      .fault { color: var(--danger-text); font-size: var(--fs-12); line-height: var(--lh-12); }
    }
  `,
})
export class FilterLine {
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
  private readonly view = inject(BacklogView);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly typed = linkedSignal(() => this.view.written());
  protected readonly error = computed(() => {
    const { error } = parseFilter(this.typed());
    return error === null ? '' : this.t(`backlog.filter.fault.${error.reason}`, { given: error.given, place: error.position + 1 });
  });

  constructor() {
    afterNextRender(() => this.view.written() === '' && this.field().nativeElement.focus());
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typed.set(text);
    if (parseFilter(text).error === null) this.view.write(text);
  }

  protected clear(event: Event): void {
    event.stopPropagation();
    this.view.write('');
    this.left.emit();
  }
}
