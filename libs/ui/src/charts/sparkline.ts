import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { linear } from './scale';

/** A chart of the size of a word: a line, where it should go, and where it may end. The figures stand beside it. */
@Component({
  selector: 'ordo-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg role="img" [attr.aria-label]="finding()" viewBox="0 0 170 40" preserveAspectRatio="none">
      @if (fan(); as fan) { <path class="fan" [attr.d]="fan" /> }
      @if (ideal().length > 1) { <path class="ideal" [attr.d]="path(ideal())" /> }
      <path class="line" [attr.d]="path(values())" />
    </svg>
  `,
  styles: `
    @layer ui {
      :host { display: block; min-width: 0; height: var(--s-40); }
      svg { width: 100%; height: 100%; overflow: visible; }
      path { fill: none; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: round; }
      .line { stroke: var(--accent); stroke-width: 2; }
      .ideal { stroke: var(--border-control); stroke-width: 1.2; stroke-dasharray: 3 3; stroke-linecap: butt; }
      .fan { fill: var(--accent-soft); }
    }
  `,
})
export class Sparkline {
  readonly finding = input.required<string>();
  /** Null for what has not come yet. */
  readonly values = input.required<readonly (number | null)[]>();
  readonly ideal = input<readonly number[]>([]);
  /** The range in which the last value will likely be. */
  readonly likely = input<{ readonly low: number; readonly high: number } | null>(null);

  private readonly length = computed(() => Math.max(this.values().length, this.ideal().length));
  private readonly x = computed(() => linear([0, Math.max(1, this.length() - 1)], [2, 168]));
  private readonly y = computed(() => linear([0, Math.max(1, ...this.ideal(), ...this.values().map((value) => value ?? 0))], [38, 3]));

  /** From where the line is now to both ends of the likely range. */
  protected readonly fan = computed(() => {
    const [likely, now] = [this.likely(), this.values().findLastIndex((value) => value !== null)];
    const value = this.values()[now];
    if (likely === null || value == null || now === this.length() - 1) return null;
    return `M${this.x()(now)} ${this.y()(value)}L168 ${this.y()(likely.high)}V${this.y()(likely.low)}z`;
  });

  protected path(values: readonly (number | null)[]): string {
    const places = values.flatMap((value, index) => (value === null ? [] : [`${this.x()(index)} ${this.y()(value)}`]));
    return places.length === 0 ? '' : `M${places.join('L')}`;
  }
}
