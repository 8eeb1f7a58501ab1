import type { Place } from './place';

/**
 * An order as it would stand with some items put together at a place: what `placeInOrder` answers, read from the top only as far as somebody needs it.
 * What is put at a place that names nothing comes last.
 */
export function* orderWithMove<Item extends { readonly id: string }>(order: readonly Item[], moving: readonly string[], place: Place): Generator<Item, void> {
  const isMoving = new Set(moving);
  const block = order.filter(({ id }) => isMoving.has(id));
  const anchor = 'at' in place ? null : 'after' in place ? place.after : place.before;
  let isPut = false;
  function* put(): Generator<Item, void> {
    isPut = true;
    yield* block;
  }
  if ('at' in place && place.at === 'top') yield* put();
  for (const item of order) {
    const [isAnchor, isHeld] = [item.id === anchor, isMoving.has(item.id)];
    if (isAnchor && (isHeld || 'before' in place)) yield* put();
    if (!isHeld) yield item;
    if (isAnchor && !isPut) yield* put();
  }
  if (!isPut) yield* block;
}
