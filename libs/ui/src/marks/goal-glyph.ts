import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type GoalShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'plus' | 'none';

/** In a square of 10, for drawings that hold goals. */
export const GOAL_PATHS: Record<Exclude<GoalShape, 'none'>, string> = {
  circle: 'M.8 5a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0',
  square: 'M2.6 1h4.8A1.6 1.6 0 0 1 9 2.6v4.8A1.6 1.6 0 0 1 7.4 9H2.6A1.6 1.6 0 0 1 1 7.4V2.6A1.6 1.6 0 0 1 2.6 1Z',
  triangle: 'M5 .9 9.4 8.4a.7.7 0 0 1-.6 1H1.2a.7.7 0 0 1-.6-1Z',
  diamond: 'M5 .2 9.8 5 5 9.8.2 5Z',
  hexagon: 'M5 .3 9.2 2.6v4.8L5 9.7.8 7.4V2.6Z',
  plus: 'M3.4.8h3.2v2.6h2.6v3.2H6.6v2.6H3.4V6.6H.8V3.4h2.6Z',
};

/** A goal's shape in the goal's colour, never one without the other. */
@Component({
  selector: 'ordo-goal-glyph',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 10 10" aria-hidden="true">
      @if (path(); as path) { <path [attr.d]="path" [style.fill]="'var(--' + hue() + ')'" /> }
      @else { <circle class="none" cx="5" cy="5" r="3.6" fill="none" stroke-width="1.2" stroke-dasharray="1.8 1.4" /> }
    </svg>
  `,
  styles: `@layer ui { :host { display: inline-grid; flex: none; } .none { stroke: var(--border-control); } }`,
})
export class GoalGlyph {
  readonly shape = input.required<GoalShape>();
  readonly hue = input('slate');
  readonly size = input(10);
  protected readonly path = computed(() => GOAL_PATHS[this.shape() as Exclude<GoalShape, 'none'>] as string | undefined);
}
