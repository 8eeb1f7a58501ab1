import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../icons/icon';

/** A filter that is on: its field, its value, a way out. Backspace or Delete on it removes it. */
@Component({
  selector: 'ordo-filter-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="value" (click)="opened.emit($event)" (keydown.backspace)="removed.emit()" (keydown.delete)="removed.emit()">
      <em>{{ field() }}</em>&ngsp;<span>{{ value() }}</span>
    </button>
    <button type="button" class="out" [attr.aria-label]="removeLabel()" (click)="removed.emit()"><ordo-icon name="x" [size]="13" /></button>
  `,
  styles: `
    @layer ui {
      :host { display: inline-flex; align-items: center; min-height: var(--control-sm); max-width: 100%; border-radius: var(--r-6); box-shadow: inset 0 0 0 1px var(--border); background: var(--surface);
        font-size: var(--fs-12); line-height: var(--lh-12); white-space: nowrap; }
      .value { display: inline-flex; gap: var(--s-4); min-height: var(--control-sm); align-items: center; padding-left: var(--s-8); border-radius: var(--r-6); min-width: 0; }
      .value span { overflow: hidden; text-overflow: ellipsis; }
      em { font-style: normal; color: var(--text-3); }
      .out { display: inline-grid; place-items: center; width: var(--control-sm); height: var(--control-sm); border-radius: var(--r-6); color: var(--text-3); flex: none; }
      .out:hover { color: var(--text); }
    }
  `,
})
export class FilterChip {
  readonly field = input.required<string>();
  readonly value = input.required<string>();
  /** Name of the ×: `Remove the filter Status`. */
  readonly removeLabel = input.required<string>();
  readonly opened = output<MouseEvent>();
  readonly removed = output<void>();
}
