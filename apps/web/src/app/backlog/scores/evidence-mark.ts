import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Evidence } from '@ordo/domain';
import { Icon, Tooltip } from '@ordo/ui';
import { Language } from '../../shell/language';

/** Beside a figure: that somebody said what it rests on, or the way to say it. Who uses the keyboard has ⌥E in the figure itself, or stops at it. */
@Component({
  selector: 'ordo-evidence-mark',
  imports: [Icon, Tooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" [tabIndex]="isStop() ? 0 : -1" [class.said]="evidence()" [attr.aria-label]="name()" [ordoTooltip]="evidence()?.text || evidence()?.url || name()" tooltipKeys="alt+e" (click)="asked.emit()">
      <ordo-icon name="quote" [size]="12" />
    </button>
  `,
  styles: `
    @layer app {
      button { display: inline-grid; place-items: center; min-width: var(--target); min-height: var(--target); border-radius: var(--r-4); color: var(--text-3); opacity: 0; }
      button:hover, :host-context(td:hover) button, :host-context(td:focus-within) button, :host-context(ordo-score-pages) button, button.said { opacity: 1; }
      button:hover { background: var(--hover); }
      button.said { color: var(--accent-text); }
      @media (pointer: coarse) { button { opacity: 1; } }
    }
  `,
})
export class EvidenceMark {
  readonly evidence = input<Evidence | null>(null);
  /** Of what: `Value of CYC-1`. */
  readonly cell = input.required<string>();
  /** Whether Tab stops at it. */
  readonly isStop = input(false);
  readonly asked = output<void>();
  private readonly t = inject(Language).t;

  protected name(): string {
    return this.t(this.evidence() === null ? 'scores.evidence.write' : 'scores.evidence.open', { cell: this.cell() });
  }
}
