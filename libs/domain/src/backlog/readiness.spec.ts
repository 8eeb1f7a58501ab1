import fc from 'fast-check';
import { READY_RULE_KINDS, readinessOf, shownStatus, unmetRules, type ReadyCheck, type ReadyRule, type Refinable } from './readiness';

const RULES: ReadyRule[] = [
  { id: 'c', kind: 'criteria' },
  { id: 'e', kind: 'estimate', atMost: 8 },
  { id: 'u', kind: 'unblocked' },
  { id: 'm', kind: 'manual', text: 'Design is attached' },
];
const bare: Refinable = { criteria: [], estimate: null, goals: [], blockedReason: null, readyChecks: [] };
const check = (ruleId: string, state: ReadyCheck['state'], reason: string | null = null): ReadyCheck => ({
  ruleId,
  state,
  reason,
  byId: 'ines',
  at: '2026-11-18T09:00:00Z',
});
const states = (item: Partial<Refinable>, waits = false) =>
  readinessOf({ ...bare, ...item }, RULES, waits)?.standings.map(({ state, why }) => `${state} ${why}`);

describe('readinessOf', () => {
  it('does not apply where there are no rules', () => {
    expect(readinessOf(bare, [], true)).toBeNull();
    expect(unmetRules(null)).toEqual([]);
  });

  it('sees from the item what it can, and says why', () => {
    expect(states({})).toEqual(['unmet no-criteria', 'unmet not-estimated', 'met free', 'unmet not-ticked']);
    expect(states({ criteria: [{}], estimate: 8, readyChecks: [check('m', 'met')] })).toEqual(['met has-criteria', 'met estimated', 'met free', 'met ticked']);
    expect(states({ estimate: 13, blockedReason: 'No contract' }, true)).toEqual(['unmet no-criteria', 'unmet too-large', 'unmet blocked', 'unmet not-ticked']);
    expect(states({}, true)?.[2]).toBe('unmet waits');
  });

  it('takes any estimate where no most is said, and zero for one', () => {
    const rules: ReadyRule[] = [{ id: 'e', kind: 'estimate' }];
    expect(readinessOf({ ...bare, estimate: 100 }, rules, false)?.share).toBe(1);
    expect(readinessOf({ ...bare, estimate: 0 }, rules, false)?.share).toBe(1);
  });

  it('asks for a goal, whichever it is', () => {
    const rules: ReadyRule[] = [{ id: 'g', kind: 'goal' }];
    const why = (goals: Refinable['goals']) => readinessOf({ ...bare, goals }, rules, false)?.standings[0]?.why;
    expect([why([]), why([{ goalId: 'a', share: 0.05 }])]).toEqual(['no-goal', 'has-goal']);
  });

  it('counts what is waived as settled, and what is met as met whatever was waived', () => {
    const waived = [check('c', 'waived', 'A bug'), check('e', 'waived', 'Known')];
    expect(states({ estimate: 3, readyChecks: waived })).toEqual(['waived no-criteria', 'met estimated', 'met free', 'unmet not-ticked']);
    // 1 waived + 2 met of 4
    expect(readinessOf({ ...bare, estimate: 3, readyChecks: waived }, RULES, false)).toMatchObject({ settled: 3, share: 3 / 4 });
  });

  it('lets nobody tick what it sees itself, and passes over checks of rules that are no more', () => {
    expect(states({ readyChecks: [check('c', 'met'), check('gone', 'met')] })?.[0]).toBe('unmet no-criteria');
    expect(readinessOf({ ...bare, readyChecks: [check('gone', 'waived', 'x')] }, RULES, false)?.settled).toBe(1);
  });
});

describe('shownStatus', () => {
  it('is the refinement until somebody builds it', () => {
    expect(shownStatus({ status: 'todo', refinement: 'refining' }, 'todo')).toBe('refining');
    expect(shownStatus({ status: 'in-review', refinement: 'refining' }, 'doing')).toBe('in-review');
    expect(shownStatus({ status: 'done', refinement: 'new' }, 'done')).toBe('done');
  });
});

describe('the laws of readiness', () => {
  const rules = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), kind: fc.constantFrom(...READY_RULE_KINDS), atMost: fc.constantFrom(undefined, 1, 8) }),
    { selector: ({ id }) => id },
  ) as fc.Arbitrary<ReadyRule[]>;
  const items = fc.record({
    criteria: fc.array(fc.constant({}), { maxLength: 2 }),
    estimate: fc.constantFrom(null, 0, 1, 5, 13),
    goals: fc.subarray([{ goalId: 'a', share: 0.5 }]),
    blockedReason: fc.constantFrom(null, 'why'),
    readyChecks: fc.array(
      fc.record({
        ruleId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        state: fc.constantFrom('met', 'waived'),
        reason: fc.constant(null),
        byId: fc.constant('x'),
        at: fc.constant(''),
      }),
    ) as fc.Arbitrary<ReadyCheck[]>,
  });

  it('is a share between 0 and 1, and 1 exactly when nothing is unmet', () => {
    fc.assert(
      fc.property(items, rules, fc.boolean(), (item, rules, waits) => {
        const readiness = readinessOf(item, rules, waits);
        if (rules.length === 0) return expect(readiness).toBeNull();
        expect(readiness?.share).toBeGreaterThanOrEqual(0);
        expect(readiness?.share).toBeLessThanOrEqual(1);
        expect(readiness?.share === 1).toBe(unmetRules(readiness).length === 0);
        expect(readiness?.standings.map(({ rule }) => rule)).toEqual(rules);
      }),
    );
  });

  it('never falls when somebody waives a rule', () => {
    fc.assert(
      fc.property(items, rules, fc.boolean(), (item, rules, waits) => {
        const before = readinessOf(item, rules, waits);
        for (const { rule, state } of before?.standings ?? []) {
          if (state !== 'unmet') continue;
          const checks = [...item.readyChecks.filter(({ ruleId }) => ruleId !== rule.id), check(rule.id, 'waived', 'because')];
          expect(readinessOf({ ...item, readyChecks: checks }, rules, waits)?.settled).toBe((before?.settled ?? 0) + 1);
        }
      }),
    );
  });
});
