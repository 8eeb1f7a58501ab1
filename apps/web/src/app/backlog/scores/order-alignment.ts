import { Injectable, computed, inject } from '@angular/core';
import { alignmentOf, likelyRange, sprintReach } from '@ordo/domain';
import { Goals } from '../../store/goals';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { OrderByScore } from './order-by-score';
import type { ScoreRow } from './scores-view';

/** How many sprints ahead alignment looks: as many as beside the list, unless one chooses otherwise there. */
const SPRINTS = 3;

/** How well effort follows the goals in today's order and in the suggested one, 0 to 1; null while nobody knows how much a sprint holds, or no goal has a weight. */
@Injectable()
export class OrderAlignment {
  private readonly goals = inject(Goals);
  private readonly order = inject(OrderByScore);
  private readonly store = inject(ProductStore);
  private readonly velocities = inject(PastVelocity);

  private readonly points = computed<number | null>(() => {
    const past = this.velocities.all().map(({ completed }) => ({ completed, personDays: null }));
    return sprintReach(likelyRange(past, null, this.store.product()?.pace ?? null), SPRINTS)?.at(-1)?.sure ?? null;
  });
  readonly change = computed<{ from: number; to: number } | null>(() => {
    const points = this.points();
    if (points === null) return null;
    const goals = this.goals.open().map(({ id, weight }) => ({ id, weight }));
    const of = (rows: readonly ScoreRow[]): number | null =>
      alignmentOf(
        rows.map(({ item }) => item),
        goals,
        points,
      ).alignment;
    const [from, to] = [of(this.order.open()), of(this.order.rows().map(({ row }) => row))];
    return from === null || to === null ? null : { from, to };
  });
}
