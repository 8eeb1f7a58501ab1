import fc from 'fast-check';
import { placeInOrder } from '../backlog/place-in-order';
import { suppose, type InScenario, type Supposition } from './scenario';
import { outcomeOf, type Outcome } from './scenario-outcome';

const item = (id: string, estimate: number | null = 3): InScenario => ({ id, estimate });
const ORDER = [...'abcdef'].map((id) => item(id));

/** An order after an outcome, each part done by itself. */
function become(order: readonly InScenario[], { runs, estimates, added, removed }: Outcome<InScenario>): InScenario[] {
  const items = new Map([...order, ...added].map((one) => [one.id, one]));
  for (const { id, estimate } of estimates) items.set(id, item(id, estimate));
  let ids = order.map(({ id }) => id);
  for (const run of runs) {
    const rest = ids.filter((id) => !run.ids.includes(id));
    const { after, before } = placeInOrder(rest, [], run.place) ?? { after: null, before: null };
    const at = after !== null ? rest.indexOf(after) + 1 : before !== null ? rest.indexOf(before) : rest.length;
    ids = [...rest.slice(0, at), ...run.ids, ...rest.slice(at)];
  }
  return ids.filter((id) => !removed.includes(id)).flatMap((id) => items.get(id) ?? []);
}

describe('what comes of a scenario', () => {
  it('is as few moves as possible, each beside something that stays', () => {
    const { runs } = outcomeOf(ORDER, [
      { kind: 'move', ids: ['e'], place: { at: 'top' } },
      { kind: 'move', ids: ['b'], place: { at: 'bottom' } },
      { kind: 'move', ids: ['f'], place: { at: 'bottom' } },
    ]);
    expect(runs).toEqual([
      { ids: ['e'], place: { before: 'a' } },
      { ids: ['b'], place: { after: 'd' } },
    ]);
  });

  it('is nothing where everything was put back, and whatever capacity is', () => {
    const nothing = { runs: [], estimates: [], added: [], removed: [] };
    const putBack: Supposition<InScenario>[] = [
      { kind: 'move', ids: ['e'], place: { at: 'top' } },
      { kind: 'move', ids: ['e'], place: { after: 'd' } },
      { kind: 'estimate', id: 'a', estimate: 8 },
      { kind: 'estimate', id: 'a', estimate: 3 },
      { kind: 'add', item: item('x'), place: { at: 'top' } },
      { kind: 'remove', ids: ['x'] },
      { kind: 'capacity', factor: 0.5 },
    ];
    expect(outcomeOf(ORDER, putBack)).toEqual(nothing);
  });

  it('says what is new with its place, what is gone, and what is estimated anew', () => {
    const suppositions: Supposition<InScenario>[] = [
      { kind: 'add', item: item('x', 5), place: { after: 'a' } },
      { kind: 'remove', ids: ['b', 'f'] },
      { kind: 'estimate', id: 'c', estimate: null },
    ];
    expect(outcomeOf(ORDER, suppositions)).toEqual({
      runs: [{ ids: ['x'], place: { after: 'a' } }],
      estimates: [{ id: 'c', estimate: null }],
      added: [item('x', 5)],
      removed: ['b', 'f'],
    });
    expect(outcomeOf([], [{ kind: 'add', item: item('x'), place: { at: 'top' } }]).runs).toEqual([{ ids: ['x'], place: { at: 'bottom' } }]);
  });

  it('makes any order into the one of the scenario, and moves no more than has to', () => {
    const ids = [...'abcdef'];
    const anySupposition: fc.Arbitrary<Supposition<InScenario>> = fc.oneof(
      fc.record({
        kind: fc.constant('move' as const),
        ids: fc.shuffledSubarray(ids, { minLength: 1, maxLength: 3 }),
        place: fc.oneof(
          fc.constantFrom(...ids).map((after) => ({ after })),
          fc.constant({ at: 'top' as const }),
        ),
      }),
      fc.record({ kind: fc.constant('order' as const), ids: fc.shuffledSubarray(ids, { minLength: 2 }) }),
      fc.record({ kind: fc.constant('remove' as const), ids: fc.shuffledSubarray(ids, { minLength: 1, maxLength: 2 }) }),
      fc.record({ kind: fc.constant('estimate' as const), id: fc.constantFrom(...ids), estimate: fc.constantFrom(null, 1, 8) }),
      fc.record({
        kind: fc.constant('add' as const),
        item: fc.constantFrom(item('x'), item('y', 8)),
        place: fc.constantFrom(...ids).map((before) => ({ before })),
      }),
    );
    fc.assert(
      fc.property(fc.array(anySupposition, { maxLength: 8 }), (suppositions) => {
        const outcome = outcomeOf(ORDER, suppositions);
        expect(become(ORDER, outcome)).toEqual(suppose(ORDER, suppositions).order);
        const moved = outcome.runs.flatMap((run) => run.ids);
        expect(new Set(moved).size).toBe(moved.length);
        expect(moved.filter((id) => outcome.removed.includes(id))).toEqual([]);
        const anchors = outcome.runs.map(({ place }) => JSON.stringify(place));
        expect(new Set(anchors).size).toBe(anchors.length);
      }),
    );
  });
});
