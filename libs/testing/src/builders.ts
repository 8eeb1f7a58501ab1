import type { Activity, BacklogItem, Goal, KeyResult, Label, Member, Product, Release, Snapshot, Sprint, Step } from '@ordo/contract';
import { evenRanks, FIRST_STATUSES, MONDAY_TO_FRIDAY } from '@ordo/domain';

let last = 0;

/** A UUID that is different each time and readable in a failure. */
export function makeId(): string {
  last += 1;
  return `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
}

/** An item; what a test is about goes into `overrides`. */
export function makeItem(overrides: Partial<BacklogItem> = {}): BacklogItem {
  const number = overrides.number ?? last + 1;
  return {
    id: makeId(),
    number,
    key: `CYC-${number}`,
    type: 'feature',
    title: `Item ${number}`,
    status: 'todo',
    refinement: 'new',
    estimate: null,
    rank: 'a0',
    parentId: null,
    splitFromId: null,
    sprintId: null,
    stepId: null,
    releaseId: null,
    assigneeId: null,
    labels: [],
    goals: [],
    story: null,
    criteria: [],
    webLinks: [],
    scores: {},
    scoreEvidence: {},
    pin: null,
    blockedReason: null,
    blockedSince: null,
    readyChecks: [],
    doneChecks: [],
    doneOverride: null,
    wipOverride: null,
    source: null,
    externalKey: null,
    version: 1,
    createdAt: '2026-11-18T09:00:00+00:00',
    updatedAt: '2026-11-18T09:00:00+00:00',
    ...overrides,
  };
}

/** `count` items numbered from 1, in order. */
export function makeItems(count: number): BacklogItem[] {
  return evenRanks(count).map((rank, index) => makeItem({ number: index + 1, rank }));
}

export function makeMember(overrides: Partial<Member> = {}): Member {
  return { id: makeId(), name: 'Inès Marchetti', email: 'ines@port-sauvelle.example', role: 'owner', version: 1, ...overrides };
}

export function makeLabel(overrides: Partial<Label> = {}): Label {
  return { id: makeId(), name: 'mobile', hue: 'teal', version: 1, ...overrides };
}

export function makeSprint(overrides: Partial<Sprint> = {}): Sprint {
  const number = overrides.number ?? 1;
  return {
    id: makeId(),
    number,
    name: `Sprint ${number}`,
    goal: '',
    goalId: null,
    startsOn: '2026-11-16',
    endsOn: '2026-11-27',
    state: 'planned',
    startedAt: null,
    completedAt: null,
    capacity: [],
    commitment: null,
    doneDefinition: null,
    criticalItemIds: [],
    outcome: null,
    outcomeNote: '',
    version: 1,
    createdAt: '2026-11-01T09:00:00+00:00',
    updatedAt: '2026-11-01T09:00:00+00:00',
    ...overrides,
  };
}

export function makeActivity(overrides: Partial<Activity> = {}): Activity {
  return { id: makeId(), name: 'Ride', rank: 'a0', version: 1, ...overrides };
}

export function makeStep(overrides: Partial<Step> & { activityId: string }): Step {
  return { id: makeId(), name: 'Open the lock', rank: 'a0', version: 1, ...overrides };
}

export function makeRelease(overrides: Partial<Release> = {}): Release {
  return { id: makeId(), name: 'Release 7', goal: '', state: 'planned', targetOn: null, rank: 'a0', version: 1, ...overrides };
}

export function makeGoal(overrides: Partial<Goal> = {}): Goal {
  const number = overrides.number ?? 1;
  return {
    id: makeId(),
    number,
    name: `Goal ${number}`,
    statement: '',
    state: 'planned',
    reason: '',
    weight: 0,
    horizon: null,
    hue: 'rose',
    shape: 'circle',
    version: 1,
    createdAt: '2026-11-01T09:00:00+00:00',
    updatedAt: '2026-11-01T09:00:00+00:00',
    ...overrides,
  };
}

export function makeKeyResult(overrides: Partial<KeyResult> = {}): KeyResult {
  return {
    id: makeId(),
    goalId: makeId(),
    number: 1,
    name: 'Median time to ride',
    unit: 's',
    baseline: 140,
    baselineOn: '2026-06-01',
    target: 60,
    direction: 'down',
    version: 1,
    createdAt: '2026-11-01T09:00:00+00:00',
    ...overrides,
  };
}

export function makeProduct(overrides: Partial<Product> = {}): Product {
  const statuses = FIRST_STATUSES.map((status) => ({ ...status, wipLimit: null, isWipHard: false }));
  return {
    id: makeId(),
    key: 'CYC',
    name: 'Cyclade',
    statuses,
    readyRules: [],
    pace: null,
    calendar: { timeZone: 'UTC', workingDays: MONDAY_TO_FRIDAY, holidays: [] },
    cadence: null,
    serviceLevel: null,
    scoreCriteria: [],
    doneRules: [],
    wipLimits: {},
    sample: null,
    version: 1,
    createdAt: '2026-11-01T09:00:00+00:00',
    ...overrides,
  };
}

export function makeSnapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    product: makeProduct(),
    items: [],
    labels: [],
    links: [],
    watches: [],
    commentCounts: {},
    members: [],
    sprints: [],
    statements: [],
    activities: [],
    steps: [],
    releases: [],
    visions: [],
    segments: [],
    goals: [],
    keyResults: [],
    checkIns: [],
    kanoAnswers: [],
    ...overrides,
  };
}
