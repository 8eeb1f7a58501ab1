import type { Place } from './place';

/** Where moving things land. Their new ranks go between those of `after` and `before` (null: that end of the order). */
export interface Placement {
  /** The whole order afterwards. */
  order: string[];
  /** The moving ones as they will stand: in their present order, then those that were not in the order yet. */
  moving: string[];
  after: string | null;
  before: string | null;
}

/**
 * Takes the moving ones out and puts them together at a place. A place named by one of the moving ones is where
 * that one stands now. Null when the place names nothing in the order.
 */
export function placeInOrder(order: readonly string[], moving: readonly string[], place: Place): Placement | null {
  const isMoving = new Set(moving);
  const rest = order.filter((id) => !isMoving.has(id));
  const index = indexOfPlace(order, rest, isMoving, place);
  if (index === null) return null;
  const isThere = new Set(order);
  const block = [...order.filter((id) => isMoving.has(id)), ...[...isMoving].filter((id) => !isThere.has(id))];
  return {
    order: [...rest.slice(0, index), ...block, ...rest.slice(index)],
    moving: block,
    after: rest[index - 1] ?? null,
    before: rest[index] ?? null,
  };
}

function indexOfPlace(order: readonly string[], rest: readonly string[], isMoving: ReadonlySet<string>, place: Place): number | null {
  if ('at' in place) return place.at === 'top' ? 0 : rest.length;
  const anchor = 'after' in place ? place.after : place.before;
  const position = order.indexOf(anchor);
  if (position === -1) return null;
  const restBefore = order.slice(0, position).filter((id) => !isMoving.has(id)).length;
  return 'after' in place && !isMoving.has(anchor) ? restBefore + 1 : restBefore;
}
