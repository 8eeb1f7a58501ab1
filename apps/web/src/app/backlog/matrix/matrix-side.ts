import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Badge, Button, GoalGlyph, Icon, Kbd, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { ItemNames } from '../item-names';
import { MatrixDrag } from './matrix-drag';
import { MatrixMoves } from './matrix-moves';
import { MatrixStage } from './matrix-stage';
import { MatrixView } from './matrix-view';
import { MatrixWords } from './matrix-words';

/** A product can have thousands of items without figures; so many at a time. */
const AT_ONCE = 12;

/** Beside the plane: which goal is which, how large means how much, what has no place yet, and the keys. */
@Component({
  selector: 'ordo-matrix-side',
  imports: [Badge, Button, GoalGlyph, Icon, Kbd, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './matrix-side.html',
  styleUrl: './matrix-side.css',
})
export class MatrixSide {
  /** Both figures are to be typed. */
  readonly placed = output<BacklogItem>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly drag = inject(MatrixDrag);
  protected readonly moves = inject(MatrixMoves);
  protected readonly names = inject(ItemNames);
  protected readonly stage = inject(MatrixStage);
  protected readonly view = inject(MatrixView);
  protected readonly viewport = inject(Viewport);
  protected readonly words = inject(MatrixWords);
  private readonly shown = signal(AT_ONCE);
  protected readonly unplaced = computed(() => this.view.unplaced().slice(0, this.shown()));
  protected readonly sizes = computed(() => {
    let end = 0;
    return [1, 5, 13].map((points) => {
      const radius = this.stage.radiusOf(points);
      end += 2 * radius + 24;
      return { points, radius, x: end - radius - 16 };
    });
  });

  protected showMore(): void {
    this.shown.update((shown) => shown + AT_ONCE);
  }

  protected isPicked(number: number | undefined): boolean {
    return this.view.picked() === (number === undefined ? 'none' : String(number));
  }
}
