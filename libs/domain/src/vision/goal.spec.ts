import fc from 'fast-check';
import { freeLook, GOAL_HUES, GOAL_SHAPES, isOpenGoal, leadingGoal, withGoals, withLeadingGoal } from './goal';
import { leftToGive } from './shares';

describe('the look of a goal', () => {
  it('is the first colour and shape that no open goal has, and comes round when all are taken', () => {
    expect(freeLook([])).toEqual({ hue: 'rose', shape: 'circle' });
    expect(freeLook([{ hue: 'rose', shape: 'square' }])).toEqual({ hue: 'teal', shape: 'circle' });
    const all = GOAL_HUES.map((hue, index) => ({ hue, shape: GOAL_SHAPES[index] ?? 'plus' }));
    expect(freeLook(all)).toEqual({ hue: 'rose', shape: 'circle' });
  });
});

it('is open while it is planned or active', () => {
  expect(['planned', 'active', 'fulfilled', 'abandoned'].map((state) => isOpenGoal({ state: state as 'planned' }))).toEqual([true, true, false, false]);
});

describe('the goals of an item', () => {
  const links = [
    { goalId: 'a', share: 0.3 },
    { goalId: 'b', share: 0.6 },
  ];

  it('are led by the largest share, the first of equals', () => {
    expect([leadingGoal(links), leadingGoal([]), leadingGoal(links.map(({ goalId }) => ({ goalId, share: 0.5 })))]).toEqual(['b', null, 'a']);
  });

  it('take new shares for what is linked, and what is new at the end', () => {
    expect(
      withGoals(links, [
        { goalId: 'c', share: 0.1 },
        { goalId: 'a', share: 0.2 },
      ]),
    ).toEqual([
      { goalId: 'a', share: 0.2 },
      { goalId: 'b', share: 0.6 },
      { goalId: 'c', share: 0.1 },
    ]);
  });

  it('change their lead with its share; one that was linked already gives its own too', () => {
    expect(withLeadingGoal(links, 'c')).toEqual([links[0], { goalId: 'c', share: 0.6 }]);
    expect(withLeadingGoal(links, 'a')).toEqual([{ goalId: 'a', share: 0.9 }]);
    expect(withLeadingGoal(links, 'b')).toEqual(links);
    expect([withLeadingGoal([], 'a'), withLeadingGoal(links, null)]).toEqual([[{ goalId: 'a', share: 1 }], []]);
  });

  it('are never more than the item by another lead', () => {
    const share = fc.integer({ min: 1, max: 5000 }).map((parts) => parts / 10_000);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }), share, share, fc.constantFrom('a', 'b', 'c'), (ids, one, other, lead) => {
        const before = ids.map((goalId, index) => ({ goalId, share: index === 0 ? one : other }));
        const after = withLeadingGoal(before, lead);
        expect(leadingGoal(after)).toBe(after.length === 1 ? lead : leadingGoal(after));
        if (before.length > 0) expect(leftToGive(after.map((link) => link.share))).toBe(leftToGive(before.map((link) => link.share)));
      }),
    );
  });
});
