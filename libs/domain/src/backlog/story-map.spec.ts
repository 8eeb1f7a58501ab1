import fc from 'fast-check';
import { placeInOrder } from './place-in-order';
import { placeOnMap, type MapCard } from './story-map';

const STEPS = ['look', 'ride', 'pay'];
const RELEASES = ['seven', 'eight', null];

/** `a look seven`, in the one order. */
function cards(...lines: string[]): MapCard[] {
  return lines.map((line) => {
    const [id = '', step = '', release = ''] = line.split(' ');
    return { id, stepId: step === '-' ? null : step, releaseId: release === '-' ? null : release };
  });
}

describe('the place of a card that is put down on the map', () => {
  const all = cards('a look seven', 'b pay seven', 'c look seven', 'd look eight', 'e - -', 'x - -');
  const place = (stepId: string, releaseId: string | null, index: number, of = all) => placeOnMap(of, STEPS, RELEASES, 'x', { stepId, releaseId, index });

  it('is between its neighbours of the cell', () => {
    expect(place('look', 'seven', 0)).toEqual({ before: 'a' });
    expect(place('look', 'seven', 1)).toEqual({ after: 'a' });
    expect(place('look', 'seven', 2)).toEqual({ after: 'c' });
    expect(place('look', 'seven', 9)).toEqual({ after: 'c' });
  });

  it('in an empty cell is after what is read before it, else before what is read next', () => {
    expect(place('ride', 'seven', 0)).toEqual({ after: 'c' });
    expect(place('look', 'seven', 0, cards('b pay seven', 'x - -'))).toEqual({ before: 'b' });
  });

  it('in an empty slice is after the slice above, else before the one below', () => {
    expect(place('pay', null, 0)).toEqual({ after: 'd' });
    expect(place('pay', 'seven', 0, cards('d look eight', 'x - -'))).toEqual({ before: 'd' });
  });

  it('is nowhere in particular on an empty map', () => {
    expect(place('pay', 'seven', 0, cards('e - -', 'x pay eight'))).toBeUndefined();
  });

  it('does not look at the card itself, nor at steps that are gone', () => {
    expect(placeOnMap(all, STEPS, RELEASES, 'a', { stepId: 'look', releaseId: 'seven', index: 0 })).toEqual({ before: 'c' });
    expect(place('ride', 'seven', 0, cards('a gone seven', 'x - -'))).toBeUndefined();
  });

  it('makes the card stand where it was put, and leaves all others in their order', () => {
    const card = fc.record({ step: fc.constantFrom(null, ...STEPS), release: fc.constantFrom(...RELEASES) });
    fc.assert(
      fc.property(
        fc.array(card, { minLength: 1, maxLength: 20 }),
        fc.nat(19),
        fc.constantFrom(...STEPS),
        fc.constantFrom(...RELEASES),
        fc.nat(6),
        (drawn, at, stepId, releaseId, wanted) => {
          const order = drawn.map(({ step, release }, index) => ({ id: String(index), stepId: step, releaseId: release }));
          const moving = String(at % order.length);
          const others = order.filter(({ id }) => id !== moving);
          const cell = others.filter((other) => other.stepId === stepId && other.releaseId === releaseId);
          const index = Math.min(wanted, cell.length);
          const found = placeOnMap(order, STEPS, RELEASES, moving, { stepId, releaseId, index });
          const ids = order.map(({ id }) => id);
          const after = (found && placeInOrder(ids, [moving], found)?.order) ?? ids;
          const isInCell = (id: string): boolean => id === moving || cell.some((other) => other.id === id);
          expect(after.filter(isInCell)).toEqual(cell.map(({ id }) => id).toSpliced(index, 0, moving));
          expect(after.filter((id) => id !== moving)).toEqual(others.map(({ id }) => id));
        },
      ),
    );
  });
});
