import type { Place } from '../backlog/place';
import { suppose, type InScenario, type Supposition } from './scenario';

/** Items that come to stand together, in this order, beside one that stays where it is. */
export interface PlacedRun {
  readonly ids: readonly string[];
  readonly place: Place;
}

/** What a backlog has to become for a scenario to be so; nothing in it depends on the order in which it is done. */
export interface Outcome<Item extends InScenario> {
  /** As few as possible; no two at the same place, none beside what is removed. */
  readonly runs: readonly PlacedRun[];
  readonly estimates: readonly { readonly id: string; readonly estimate: number | null }[];
  /** Each is in one of the runs. */
  readonly added: readonly Item[];
  readonly removed: readonly string[];
}

/** Boils suppositions down to what is different in the end: what was moved and moved back is not in it. Capacity is nobody's to change and is left out. */
export function outcomeOf<Item extends InScenario>(order: readonly Item[], suppositions: readonly Supposition<Item>[]): Outcome<Item> {
  const then = suppose(order, suppositions).order;
  const [before, after] = [new Map(order.map((item) => [item.id, item])), new Set(then.map(({ id }) => id))];
  return {
    runs: runsOf(order, then),
    estimates: then.flatMap(({ id, estimate }) => {
      const item = before.get(id);
      return item === undefined || item.estimate === estimate ? [] : [{ id, estimate }];
    }),
    added: then.filter(({ id }) => !before.has(id)),
    removed: order.flatMap(({ id }) => (after.has(id) ? [] : [id])),
  };
}

function runsOf(order: readonly InScenario[], then: readonly InScenario[]): PlacedRun[] {
  const places = new Map(order.map(({ id }, place) => [id, place]));
  const staying = longestRising(then.flatMap(({ id }) => (places.has(id) ? [{ id, place: places.get(id) ?? 0 }] : [])));
  const runs: { ids: string[]; above: string | null }[] = [];
  let above: string | null = null;
  let isOpen = false;
  for (const { id } of then) {
    if (staying.has(id)) [above, isOpen] = [id, false];
    else if (isOpen) runs.at(-1)?.ids.push(id);
    else {
      runs.push({ ids: [id], above });
      isOpen = true;
    }
  }
  const first = then.find(({ id }) => staying.has(id))?.id;
  const beforeAll: Place = first === undefined ? { at: 'bottom' } : { before: first };
  return runs.map((run) => ({ ids: run.ids, place: run.above === null ? beforeAll : { after: run.above } }));
}

/** Ids of a longest part whose places rise: they need not move (patience sorting). */
function longestRising(row: readonly { readonly id: string; readonly place: number }[]): ReadonlySet<string> {
  /** Indexes into the row: the lowest end of a rising part of each length. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  const placeOf = (index: number | undefined): number => (index === undefined ? -1 : (row[index]?.place ?? -1));
  row.forEach(({ place }, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(ends[middle]) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  });
  const rising = new Set<string>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) {
    const item = row[index];
    if (item !== undefined) rising.add(item.id);
  }
  return rising;
}
