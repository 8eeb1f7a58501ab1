import { exactChance } from '../../test/exact-forecast';
import { goalChance, type GoalChance, type OpenItem } from './goal-chance';

/** Items a working day: six of the ten days had some. */
const HISTORY = [0, 2, 1, 0, 3, 1, 0, 0, 2, 1];
/** Capital letters are critical to the goal. */
const open = (...ids: string[]): OpenItem[] => ids.map((itemId) => ({ itemId, isCritical: itemId === itemId.toUpperCase() }));
const chance = (items: OpenItem[], daysLeft: number): GoalChance => goalChance(items, daysLeft, HISTORY, { seed: 7 }) as GoalChance;

describe('the chance of the sprint goal', () => {
  it('is that of finishing everything up to the last critical item in the days left', () => {
    // The goal needs four items; what comes after C is not waited for.
    const { probability } = chance(open('a', 'B', 'd', 'C', 'e', 'f'), 3);
    expect(Math.abs(probability - exactChance(HISTORY, 4, 3))).toBeLessThan(0.02);
  });

  it('names the item that matters most: the one without which the goal is nearest', () => {
    // Without C the goal needs 2 items (a, B); without any other still 3.
    const { matters } = chance(open('a', 'B', 'd', 'C'), 3);
    expect(matters?.itemId).toBe('C');
    expect(Math.abs((matters?.probability ?? 0) - exactChance(HISTORY, 2, 3))).toBeLessThan(0.02);
  });

  it('names what is in the way when the critical items are first come', () => {
    // Without a, B or C the goal needs 2 instead of 3: the first is named.
    expect(chance(open('a', 'B', 'C'), 2).matters?.itemId).toBe('a');
  });

  it('is certain when all critical items are done, and gone without a day left', () => {
    expect(chance(open('a', 'b'), 3)).toEqual({ probability: 1, matters: null });
    expect(chance(open('A', 'b'), 0)).toEqual({ probability: 0, matters: { itemId: 'A', probability: 1 } });
  });

  it('needs a past to draw from, but not when there is nothing to wait for', () => {
    expect(goalChance(open('A'), 3, [1, 1, 0], { seed: 1 })).toEqual({ missing: 'samples', nonZero: 2, needed: 5 });
    expect(goalChance([], 3, [], { seed: 1 })).toEqual({ probability: 1, matters: null });
  });
});
