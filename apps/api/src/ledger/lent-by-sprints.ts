import type { OfProduct } from '../platform/database';

/** What other responsibilities have to know of sprints. It is provided by the sprints. */
export abstract class LentBySprints {
  /** What the last sprints completed, oldest first. */
  abstract completedPoints(product: OfProduct, last: number): Promise<number[]>;
}
