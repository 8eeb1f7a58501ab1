import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { movesForAlignment, orderWithMove, type Place } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { Outlook } from './outlook';
import { whole } from './whole';

export interface SuggestedMove {
  item: BacklogItem;
  kind: 'raise' | 'lower';
  place: Place;
  /** What it gains by itself, 0 to 1. */
  gain: number;
}

/** The few moves that would bring effort nearest to the weights of the goals, each for itself. */
@Injectable()
export class SuggestedMoves {
  private readonly outlook = inject(Outlook);
  private readonly store = inject(ProductStore);

  /** They do not change while something is held. */
  readonly all = computed<readonly SuggestedMove[]>(() => {
    const [points, now] = [this.outlook.points(), this.outlook.before()?.alignment ?? null];
    if (points === null || now === null) return [];
    const order = this.outlook.resting();
    const moves = movesForAlignment(order, this.outlook.goals(), points).flatMap(({ itemId, kind, place }): SuggestedMove[] => {
      const item = this.store.itemsById().get(itemId);
      const alone = this.outlook.alignmentOf(orderWithMove(order, [itemId], place))?.alignment ?? 0;
      return item ? [{ item, kind, place, gain: alone - now }] : [];
    });
    return moves.filter(({ gain }) => whole(gain) > 0).sort((one, other) => other.gain - one.gain);
  });
}
