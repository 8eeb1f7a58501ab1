import type { Place } from './place';

/** The smallest that stands on a story map. */
export interface MapCard {
  id: string;
  /** Null: it is not on the map. */
  stepId: string | null;
  /** Null: it goes out later. */
  releaseId: string | null;
}

/** Where a card is put: `index` counts the other cards of the cell. */
export interface MapSpot {
  stepId: string;
  releaseId: string | null;
  index: number;
}

/**
 * The place in the one order that a card takes when it is put down on the map, so that ranks follow reading inside a slice: between its
 * neighbours of the cell; in an empty cell after the nearest cards to the left, else before those to the right; in an empty slice after the
 * nearest slice above, else before the one below. Undefined on a map without other cards: then it says nothing about the order.
 * `cards` are in the one order, `steps` and `releases` as they are read; the last slice, null, is "later".
 */
export function placeOnMap(
  cards: readonly MapCard[],
  steps: readonly string[],
  releases: readonly (string | null)[],
  moving: string,
  { stepId, releaseId, index }: MapSpot,
): Place | undefined {
  const others = cards.filter(({ id, stepId: step }) => id !== moving && step !== null && steps.includes(step));
  const slice = others.filter((card) => card.releaseId === releaseId);
  const cellOf = (step: string): MapCard[] => slice.filter((card) => card.stepId === step);
  return within(cellOf(stepId), index) ?? nearest(steps.map(cellOf), steps.indexOf(stepId)) ?? nearest(slicesOf(others, releases), releases.indexOf(releaseId));
}

function within(cell: readonly MapCard[], index: number): Place | undefined {
  const [above, first] = [cell[Math.min(index, cell.length) - 1], cell[0]];
  if (above) return { after: above.id };
  return first && { before: first.id };
}

function nearest(groups: readonly (readonly MapCard[])[], at: number): Place | undefined {
  const before = groups.slice(0, Math.max(0, at)).findLast(({ length }) => length > 0);
  const after = groups.slice(at + 1).find(({ length }) => length > 0);
  const [last, first] = [before?.at(-1), after?.[0]];
  if (last) return { after: last.id };
  return first && { before: first.id };
}

function slicesOf(cards: readonly MapCard[], releases: readonly (string | null)[]): MapCard[][] {
  return releases.map((release) => cards.filter(({ releaseId }) => releaseId === release));
}
