import type { Place } from '@ordo/domain';
import type { OrderedItems } from './ordered-items';

/** The ranks between which moving items land; null is that end of the order. */
export interface Gap {
  after: string | null;
  before: string | null;
}

/** Where a place is, as `placeInOrder` of the domain finds it, without copying the order. Null when the place names nothing. */
export function gapAt(items: OrderedItems, moving: ReadonlySet<string>, place: Place): Gap | null {
  const order = items.inOrder();
  const rankFrom = (start: number, step: 1 | -1): string | null => {
    for (let index = start; index >= 0 && index < order.length; index += step) {
      const item = order[index];
      if (item !== undefined && !moving.has(item.id)) return item.rank;
    }
    return null;
  };
  if ('at' in place) return place.at === 'top' ? { after: null, before: rankFrom(0, 1) } : { after: rankFrom(order.length - 1, -1), before: null };
  const anchor = 'after' in place ? place.after : place.before;
  const position = items.indexOf(anchor);
  if (position === -1) return null;
  if ('after' in place) return { after: rankFrom(position, -1), before: rankFrom(position + 1, 1) };
  return { after: rankFrom(position - 1, -1), before: rankFrom(position, 1) };
}
