import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { linear } from './scale';

/** How a measure went, of the size of a word, from its lowest to its highest value: a line in a hue and a dot where it is now. The figures stand beside it. */
@Component({
  selector: 'ordo-trend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg role="img" [attr.aria-label]="finding()" viewBox="0 0 80 24">
      @if (path(); as path) { <path [attr.d]="path" [style.stroke]="colour()" /> }
      @if (end(); as end) { <circle [attr.cx]="end.x" [attr.cy]="end.y" r="2.5" [style.fill]="colour()" /> }
    </svg>
  `,
  styles: `
    @layer ui {
      :host { display: inline-block; flex: none; width: var(--trend); }
      svg { display: block; width: 100%; overflow: visible; }
      path { fill: none; stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
    }
  `,
})
export class Trend {
  readonly finding = input.required<string>();
  readonly values = input.required<readonly number[]>();
  readonly hue = input('slate');

  protected readonly colour = computed(() => `var(--${this.hue()})`);
  private readonly points = computed(() => {
    const values = this.values();
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const x = linear([0, Math.max(1, values.length - 1)], [1, 77]);
    const y = linear([least, most === least ? least + 1 : most], [21, 3]);
    return values.map((value, index) => ({ x: x(index), y: y(value) }));
  });
  protected readonly path = computed(() =>
    this.points().length < 2
      ? ''
      : `M${this.points()
          .map(({ x, y }) => `${x} ${y}`)
          .join('L')}`,
  );
  protected readonly end = computed(() => this.points().at(-1));
}
