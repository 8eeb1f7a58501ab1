import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ItemNames } from '../item-names';
import { MatrixMoves } from './matrix-moves';
import { MatrixStage } from './matrix-stage';

/** What is held, where it would be put down, with a line from where it was. */
@Component({
  selector: 'g[ordoMatrixHeld]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (now(); as now) {
      @if (way(); as way) { <svg:path class="way" [attr.d]="way" /> }
      <svg:circle class="lifted" [attr.cx]="now.x" [attr.cy]="now.y" [attr.r]="now.radius + 2" />
      <svg:text [attr.x]="now.x" [attr.y]="now.y">{{ moves.item()?.number || '' }}</svg:text>
    }
  `,
  styles: `
    @layer app {
      :host { pointer-events: none; }
      .way { fill: none; stroke: var(--hue); stroke-width: var(--hair); stroke-dasharray: 2 4; }
      .lifted { fill: var(--soft); stroke: var(--hue); stroke-width: var(--matrix-edge); filter: drop-shadow(0 var(--s-6) var(--s-10) var(--overlay)); }
      text { fill: var(--ink); font-size: var(--fs-11); font-weight: var(--w-semibold); text-anchor: middle; dominant-baseline: central; font-variant-numeric: tabular-nums; }
    }
  `,
  host: {
    'aria-hidden': 'true',
    '[style.--hue]': "'var(--' + hue() + ')'",
    '[style.--soft]': "'var(--' + hue() + '-soft)'",
    '[style.--ink]': "'var(--' + hue() + '-text)'",
  },
})
export class MatrixHeld {
  protected readonly moves = inject(MatrixMoves);
  private readonly names = inject(ItemNames);
  private readonly stage = inject(MatrixStage);

  protected readonly now = computed(() => {
    const [item, to] = [this.moves.item(), this.moves.held()?.to];
    return item && to ? { ...this.stage.spotOf(to.up, to.across), radius: Math.max(14, this.stage.radiusOf(item.estimate)) } : null;
  });
  /** From the edge of where it was. */
  protected readonly way = computed(() => {
    const [before, now] = [this.stage.drawnAt(this.moves.heldId() ?? ''), this.now()];
    if (!before || !now) return null;
    const [x, y] = [now.x - before.x, now.y - before.y];
    const far = Math.hypot(x, y);
    const start = before.radius / far;
    return far <= before.radius ? null : `M${before.x + x * start} ${before.y + y * start}L${now.x} ${now.y}`;
  });
  protected readonly hue = computed(() => {
    const item = this.moves.item();
    return (item && this.names.goal(item)?.hue) ?? 'slate';
  });
}
