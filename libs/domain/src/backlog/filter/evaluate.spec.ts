import fc from 'fast-check';
import { filters } from '../../../test/filters';
import { evaluateFilter, type FilterableItem, type ItemFacts } from './evaluate';
import { filterOfOldAddress } from './old-address';
import { parseFilter } from './parse';
import { resolveFilter, type FilterContext } from './resolve';
import { EVERYTHING, group, not, type Filter } from './syntax';

/** Wednesday noon in Paris. */
const NOW = Date.UTC(2026, 10, 18, 11);

const context: FilterContext = {
  productKey: 'CYC',
  myId: 'p1',
  now: NOW,
  zone: 'Europe/Paris',
  statuses: [
    { id: 'todo', name: 'To do', category: 'todo' },
    { id: 'doing', name: 'Im Gange', category: 'doing' },
    { id: 'done', name: 'Done', category: 'done' },
  ],
  labels: [
    { id: 'l1', name: 'Mobile' },
    { id: 'l2', name: 'carte à puce' },
  ],
  members: [
    { id: 'p1', name: 'Awa Diop' },
    { id: 'p2', name: 'Iris Morel' },
  ],
  sprints: [
    { id: 's1', name: 'Sprint 1', number: 1, state: 'active', startsOn: '2026-11-16' },
    { id: 's3', name: 'Sprint 3', number: 3, state: 'planned', startsOn: '2026-12-14' },
    { id: 's2', name: 'Sprint 2', number: 2, state: 'planned', startsOn: '2026-11-30' },
  ],
  steps: [{ id: 's1', name: 'Open the lock' }],
  releases: [
    { id: 'v7', name: 'Release 7' },
    { id: 'v8', name: 'Release 8' },
  ],
  goals: [
    { id: 'g1', name: 'Fast start' },
    { id: 'g2', name: 'Loyalty' },
  ],
  readyRules: [
    { id: 'r1', kind: 'criteria' },
    { id: 'r2', kind: 'estimate', atMost: 8 },
    { id: 'r3', kind: 'unblocked' },
  ],
  idOfNumber: (number) => ({ 1: 'i1', 2: 'i2' })[number],
};

const item: FilterableItem = {
  id: 'i3',
  number: 3,
  key: 'CYC-3',
  title: 'Déverrouiller un vélo',
  type: 'feature',
  status: 'todo',
  estimate: 5,
  labels: ['l1'],
  goals: [{ goalId: 'g1', share: 0.6 }],
  assigneeId: 'p1',
  sprintId: 's2',
  parentId: 'i2',
  stepId: 's1',
  releaseId: 'v7',
  blockedReason: null,
  criteria: [],
  refinement: 'refining',
  readyChecks: [{ ruleId: 'r1', state: 'waived', reason: 'Small', byId: 'p1', at: '2026-11-01T09:00:00+00:00' }],
  source: 'csv',
  externalKey: 'JIRA-7',
  createdAt: '2026-11-01T09:00:00+00:00',
  updatedAt: '2026-11-17T23:30:00+00:00',
};

const facts: ItemFacts = {
  hasChildren: (id) => id === 'i1' || id === 'i2',
  hasComments: (id) => id === 'i3',
  hasLinks: () => false,
  watchersOf: (id) => (id === 'i3' ? ['p1'] : []),
  waitsForOthers: () => false,
  parentOf: (id) => ({ i3: 'i2', i2: 'i1', i1: null })[id],
};

const passes = (filter: Filter, changed: Partial<FilterableItem> = {}): boolean =>
  evaluateFilter(resolveFilter(filter, context), facts)({ ...item, ...changed });
const shows = (text: string, changed: Partial<FilterableItem> = {}): boolean => {
  const { filter, error } = parseFilter(text);
  if (error !== null) throw new Error(`${error.reason} at ${error.position}`);
  return passes(filter, changed);
};

describe('a filter finds an item', () => {
  it.each([
    'type:bug,feature',
    'status:todo',
    'status:"to do"',
    'category:todo,done',
    'estimate:5',
    'estimate:3..8',
    'estimate>3',
    'estimate>=5',
    'estimate:..5,none',
    'label:mobile',
    'label:l1,gone',
    'goal:"fast start"',
    'goal:g1,none',
    '-goal:loyalty',
    'assignee:me',
    'assignee:"awa diop"',
    'assignee:p2,me',
    'sprint:s2',
    'sprint:"sprint 2"',
    // Of the planned ones it starts first, whatever their numbers.
    'sprint:NEXT',
    'sprint:none,next',
    '-sprint:active',
    'parent:CYC-2',
    'parent:2',
    'epic:CYC-1',
    'epic:1,none',
    'step:"open the lock"',
    'step:s1,none',
    'release:"Release 7",v8',
    '-release:none,v8',
    'key:CYC-3',
    'key:cyc-3,9',
    'number>2',
    'text:"VELO dever"',
    'cyc-3',
    'title:velo,bike',
    'blocked:no',
    'refinement:new,refining',
    'ready:yes',
    'has:comments',
    'watching:me',
    'watching:none,p1',
    '-has:children,links,criteria',
    'source:csv',
    'imported:JIRA-7',
    'created:2026-11-01',
    'created<-7d',
    // 0:30 in Paris.
    'updated:today',
    'updated>-1d',
    'updated:this-week',
    'updated:-1d..',
    '-updated:yesterday',
    'type:bug or assignee:me',
    '-(type:bug or assignee:none)',
    'not type:bug',
  ])('by %s', (text) => {
    expect(shows(text)).toBe(true);
  });

  it.each([
    'type:bug',
    'goal:none',
    'goal:loyalty,gone',
    '-type:feature',
    'status:done,gone',
    'estimate:none',
    'estimate<5',
    'estimate:8..3',
    'sprint:active',
    'sprint:none',
    'sprint:s3,gone',
    'label:none',
    'label:gone',
    'assignee:none',
    'assignee:"iris morel"',
    'parent:CYC-1',
    'parent:none',
    'parent:XYZ-2',
    'epic:none',
    'epic:9',
    'key:XYZ-3',
    'title:cyc',
    'text:"velo carte"',
    'blocked:yes',
    'has:children',
    'watching:none',
    'watching:"Iris Morel"',
    'ready:no',
    'refinement:ready',
    'source:none,jira-csv',
    'imported:none',
    'created>-7d',
    'updated<today',
    'updated>today',
    'type:feature assignee:none',
  ])('and not by %s', (text) => {
    expect(shows(text)).toBe(false);
  });

  it('knows what is empty', () => {
    expect(
      shows('estimate:none label:none assignee:none parent:none epic:none source:none imported:none', {
        estimate: null,
        labels: [],
        assigneeId: null,
        parentId: null,
        source: null,
        externalKey: null,
      }),
    ).toBe(true);
    expect(shows('estimate>0 or estimate<=0 or estimate:0..', { estimate: null })).toBe(false);
    expect(shows('-estimate>5', { estimate: null })).toBe(true);
  });

  it('knows nobody as me when nobody looks', () => {
    const { filter } = parseFilter('assignee:me');
    const resolved = resolveFilter(filter ?? EVERYTHING, { ...context, myId: null });
    expect(evaluateFilter(resolved, facts)(item)).toBe(false);
    expect(evaluateFilter(resolved, facts)({ ...item, assigneeId: null })).toBe(false);
  });

  it('finds nothing ready, and nothing not ready, where nobody has said what ready is', () => {
    for (const text of ['ready:yes', 'ready:no']) {
      const resolved = resolveFilter(parseFilter(text).filter ?? EVERYTHING, { ...context, readyRules: [] });
      expect(evaluateFilter(resolved, facts)(item)).toBe(false);
    }
    expect(shows('ready:no', { estimate: 13 })).toBe(true);
  });

  it('goes round no circle of parents', () => {
    const round: ItemFacts = { ...facts, parentOf: (id) => ({ i3: 'i4', i4: 'i3' })[id] };
    const { filter } = parseFilter('epic:1');
    expect(evaluateFilter(resolveFilter(filter ?? EVERYTHING, context), round)({ ...item, parentId: 'i4' })).toBe(false);
  });
});

describe('the laws of filters', () => {
  const items: fc.Arbitrary<Partial<FilterableItem>> = fc.record({
    type: fc.constantFrom('feature', 'bug'),
    status: fc.constantFrom('todo', 'doing', 'done'),
    estimate: fc.constantFrom(null, 0.5, 3, 8),
    labels: fc.subarray(['l1', 'l2']),
    assigneeId: fc.constantFrom(null, 'p1', 'p2'),
    parentId: fc.constantFrom(null, 'i1', 'i2'),
    blockedReason: fc.constantFrom(null, 'waits'),
    title: fc.constantFrom('Map', 'Free dock', 'Vélo'),
    updatedAt: fc.constantFrom('2026-11-17T23:30:00+00:00', '2026-10-01T00:00:00+00:00'),
  });
  const holds = (law: (one: Filter, other: Filter, item: Partial<FilterableItem>) => [boolean, boolean]): void =>
    fc.assert(
      fc.property(filters(), filters(), items, (one, other, changed) => {
        const [left, right] = law(one, other, changed);
        expect(left).toBe(right);
      }),
      { numRuns: 500 },
    );

  it('"not" turns every answer round, twice back', () => {
    holds((one, _, changed) => [passes(not(one), changed), !passes(one, changed)]);
    holds((one, _, changed) => [passes(not(not(one)), changed), passes(one, changed)]);
  });

  it('not both is one not or the other not; neither is both not', () => {
    holds((one, other, changed) => [passes(not(group('and', [one, other])), changed), passes(group('or', [not(one), not(other)]), changed)]);
    holds((one, other, changed) => [passes(not(group('or', [one, other])), changed), passes(group('and', [not(one), not(other)]), changed)]);
  });

  it('order and repetition do not matter, and everything changes nothing', () => {
    holds((one, other, changed) => [passes(group('and', [one, other, one]), changed), passes(group('and', [other, one]), changed)]);
    holds((one, other, changed) => [passes(group('or', [one, group('and', [one, other])]), changed), passes(one, changed)]);
    holds((one, _, changed) => [passes({ kind: 'and', of: [one, EVERYTHING] }, changed), passes(one, changed)]);
  });
});

describe('an address from before', () => {
  it('means what it meant', () => {
    expect(filterOfOldAddress({ q: 'map', type: 'bug,task', status: '!done', label: 'none', assignee: 'me', item: 'CYC-1' })).toEqual(
      parseFilter('text:map type:bug,task -status:done label:none assignee:me').filter,
    );
    expect(filterOfOldAddress({ item: 'CYC-1', q: ' ', type: '', label: ',' })).toBeNull();
    expect(filterOfOldAddress({ type: 'story', status: ['todo'] })).toBeNull();
  });
});
