import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { MatrixMoves } from './matrix-moves';
import { MatrixStage } from './matrix-stage';

/** Pixels the card takes beside what is held. */
const WIDE = 240;
const TALL = 190;
const AWAY = 40;

/** What an item that is held would say: both figures, the parts of a sum, and the score, before and after. */
@Component({
  selector: 'ordo-matrix-change',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (moves.item(); as item) {
      @if (spot(); as spot) {
        <div class="card num" aria-hidden="true" [style.left.px]="spot.x" [style.top.px]="spot.y">
          <p class="key">{{ names.key(item) }}</p>
          <p class="title">{{ item.title }}</p>
          <dl>
            @for (line of moves.lines(); track line.name) {
              <div [class.part]="line.isPart" [class.score]="line.isScore">
                <dt>{{ line.name }}</dt>
                <dd>{{ line.before }} @if (line.before !== line.after) { <ordo-icon name="arrow-right" [size]="12" /><b>{{ line.after }}</b> }</dd>
              </div>
            }
          </dl>
          @if (moves.held()?.by === 'keyboard') { <p class="keys">{{ t('matrix.pending') }}</p> }
        </div>
      }
    }
  `,
  styles: `
    @layer app {
      .card { position: absolute; z-index: 2; width: var(--matrix-card); padding: var(--s-10) var(--s-12); border-radius: var(--r-8); background: var(--surface); box-shadow: var(--e3); pointer-events: none; font-size: var(--fs-12); line-height: var(--lh-12); }
      .key, .keys, .part { color: var(--text-3); }
      .title { margin: var(--s-4) 0 var(--s-8); font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      dl { display: grid; gap: var(--s-2); margin: 0; }
      dl div { display: flex; justify-content: space-between; gap: var(--s-8); }
      .part dt { padding-left: var(--s-10); }
      dd { display: flex; align-items: center; gap: var(--s-4); margin: 0; white-space: nowrap; }
      b { font-weight: var(--w-semibold); color: var(--text); }
      .score b { color: var(--accent-text); }
      .keys { margin-top: var(--s-8); }
    }
  `,
})
export class MatrixChange {
  protected readonly t = inject(Language).t;
  protected readonly moves = inject(MatrixMoves);
  protected readonly names = inject(ItemNames);
  private readonly stage = inject(MatrixStage);

  /** Beside what is held, on the side where there is room. */
  protected readonly spot = computed(() => {
    const to = this.moves.held()?.to;
    if (!to) return null;
    const { x, y } = this.stage.spotOf(to.up, to.across);
    const isRoom = x + AWAY + WIDE < this.stage.width();
    return { x: isRoom ? x + AWAY : Math.max(8, x - AWAY - WIDE), y: Math.max(8, Math.min(y + 16, this.stage.height() - TALL)) };
  });
}
