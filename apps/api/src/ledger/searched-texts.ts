import { SEARCH_PLACES, type Properties } from '@ordo/domain';
import type { Searched } from './shape';
import type { PlacedText } from './text-index';

/** The texts of rows that can be searched; of rows that were changed only those that were `written`. A new row has no empty one. */
export function textsOf(searched: readonly Searched[], rows: readonly Properties[], written?: readonly string[]): PlacedText[] {
  const asked = searched.filter(({ property }) => written === undefined || written.includes(property));
  if (asked.length === 0) return [];
  return rows
    .flatMap((row) =>
      asked.map(({ property, place, read = String }) => ({ id: String(row['id']), place: SEARCH_PLACES.indexOf(place) + 1, text: read(row[property]) })),
    )
    .filter(({ text }) => written !== undefined || text !== '');
}
