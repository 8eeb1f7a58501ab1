import fc from 'fast-check';
import { withLeadingGoal } from '../vision/goal';
import { divide, groupOf, groupSet, withFirstLabel, type GroupableItem } from './grouping';
import { GROUPINGS } from './list-look';
import { FIRST_STATUSES } from './item';
import { REFINEMENTS } from './readiness';

const plain: GroupableItem = { type: 'feature', status: 'todo', refinement: 'new', parentId: null, sprintId: null, assigneeId: null, labels: [], goals: [] };

describe('grouping', () => {
  it('goes by the status that is shown', () => {
    expect(groupOf({ ...plain, refinement: 'ready' }, 'status', FIRST_STATUSES)).toBe('step:ready');
    expect(groupOf({ ...plain, refinement: 'ready', status: 'done' }, 'status', FIRST_STATUSES)).toBe('done');
  });

  it('knows an item by the first of its labels, and by none', () => {
    expect(groupOf({ ...plain, labels: ['map', 'mobile'] }, 'label', FIRST_STATUSES)).toBe('map');
    expect(groupOf(plain, 'label', FIRST_STATUSES)).toBeNull();
  });

  it('knows an item by the goal it serves most, and by none', () => {
    const goals = [
      { goalId: 'a', share: 0.2 },
      { goalId: 'b', share: 0.7 },
    ];
    expect([groupOf({ ...plain, goals }, 'goal', FIRST_STATUSES), groupOf(plain, 'goal', FIRST_STATUSES)]).toEqual(['b', null]);
  });

  it('takes back into the backlog what is built, and nothing else', () => {
    expect(groupSet('status', 'step:ready', [plain], FIRST_STATUSES)).toEqual({ refinement: 'ready' });
    expect(groupSet('status', 'step:ready', [plain, { ...plain, status: 'done' }], FIRST_STATUSES)).toEqual({ refinement: 'ready', status: 'todo' });
    expect(groupSet('status', 'done', [plain], FIRST_STATUSES)).toEqual({ status: 'done' });
  });

  it('puts another label in the place of the first one', () => {
    expect(withFirstLabel(['a', 'b', 'c'], 'b')).toEqual(['b', 'c']);
    expect(withFirstLabel(['a', 'b'], 'd')).toEqual(['d', 'b']);
    expect(withFirstLabel([], 'd')).toEqual(['d']);
    expect(withFirstLabel(['a', 'b'], null)).toEqual([]);
  });

  it('brings every item into the group it is put in', () => {
    const items = fc.record({
      type: fc.constantFrom('feature', 'bug'),
      status: fc.constantFrom(...FIRST_STATUSES.map(({ id }) => id)),
      refinement: fc.constantFrom(...REFINEMENTS),
      parentId: fc.constantFrom(null, 'p'),
      sprintId: fc.constantFrom(null, 's14', 's15'),
      assigneeId: fc.constantFrom(null, 'awa'),
      labels: fc.subarray(['a', 'b', 'c']),
      goals: fc.subarray(['a', 'b']).map((ids) => ids.map((goalId, index) => ({ goalId, share: index === 0 ? 0.4 : 0.5 }))),
    });
    fc.assert(
      fc.property(items, items, fc.constantFrom(...GROUPINGS), (moved, there, grouping) => {
        const group = groupOf(there, grouping, FIRST_STATUSES);
        const { label, goal, ...set } = groupSet(grouping, group, [moved], FIRST_STATUSES);
        const labels = label === undefined ? moved.labels : withFirstLabel(moved.labels, label);
        const goals = goal === undefined ? moved.goals : withLeadingGoal(moved.goals, goal);
        const after = { ...moved, ...set, labels, goals };
        expect(groupOf(after, grouping, FIRST_STATUSES)).toBe(group);
      }),
    );
  });

  it('keeps the order of groups and of what is in them, and what is in a group nobody named', () => {
    const groups = divide(['b1', 'a1', 'c1', 'b2'], (name) => name[0] ?? null, ['a', 'b', null]);
    expect([...groups]).toEqual([
      ['a', ['a1']],
      ['b', ['b1', 'b2']],
      [null, []],
      ['c', ['c1']],
    ]);
  });
});
