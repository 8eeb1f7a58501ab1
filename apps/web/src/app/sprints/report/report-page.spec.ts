import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import type { FlowReport, ReportDay, SprintReport, SprintVelocity, VelocityReport } from '@ordo/contract';
import { makeGoal, makeMember, makeSprint } from '@ordo/testing';
import { of } from 'rxjs';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { Goals } from '../../store/goals';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { ReportPage } from './report-page';

const awa = makeMember({ name: 'Awa Diallo' });
const city = makeGoal({ number: 5, name: 'City of bikes', state: 'fulfilled' });
const sprint = makeSprint({
  number: 13,
  goalId: city.id,
  name: 'Sprint 13',
  state: 'completed',
  goal: 'Riders see free docks',
  startsOn: '2026-10-30',
  endsOn: '2026-11-02',
  startedAt: '2026-10-30T08:00:00Z',
  completedAt: '2026-11-02T16:00:00Z',
  outcome: 'met',
});
const next = makeSprint({ number: 14, name: 'Sprint 14', state: 'active', startsOn: '2026-11-03', endsOn: '2026-11-13', startedAt: '2026-11-03T08:00:00Z' });

function day(on: string, remaining: number, ideal: number, isWorking = true): ReportDay {
  return { day: on, isWorking, remaining, scope: 10, done: 10 - remaining, ideal, items: { remaining: 1, scope: 3, done: 2, ideal } };
}

/** The texts of parts, one after the other. */
function textOf(parts: Iterable<Element>): string {
  return [...parts].map((part) => part.textContent?.replace(/\s+/g, ' ').trim()).join(' ');
}

const none = { items: 0, unestimated: 0 };
const one = { items: 1, unestimated: 0 };
/** 8 committed + 4 added − 2 removed = 10 = 7 done + 3 not. */
const report: SprintReport = {
  sprintId: sprint.id,
  state: 'completed',
  timeZone: 'UTC',
  startedAt: sprint.startedAt ?? '',
  completedAt: sprint.completedAt,
  committed: 8,
  added: 4,
  removed: 2,
  reestimated: 0,
  scope: 10,
  completed: 7,
  notCompleted: 3,
  carriedOver: 0,
  churn: 0.75,
  counts: { committed: one, added: one, removed: one, scope: one, completed: one, notCompleted: one, carriedOver: none },
  start: { points: 8, items: 2 },
  days: [day('2026-10-30', 12, 4), day('2026-10-31', 12, 4, false), day('2026-11-01', 12, 4, false), day('2026-11-02', 3, 0)],
  overrun: [],
  changes: [
    { ...change('added', 'CYC-112', 4), before: null, after: 4, elsewhere: 'backlog', swappedFor: ['CYC-117'] },
    { ...change('removed', 'CYC-117', -2), before: 2, after: null, elsewhere: next.id, swappedFor: ['CYC-112'] },
  ],
  items: [
    { itemId: 'a', key: 'CYC-101', title: 'Free docks', points: 7, isDone: true, isCommitted: true, isCarriedOver: false },
    { itemId: 'b', key: 'CYC-129', title: 'Bluetooth range', points: 3, isDone: false, isCommitted: true, isCarriedOver: true },
  ],
};

function change(kind: 'added' | 'removed', key: string, points: number) {
  return {
    revision: 5,
    at: '2026-10-30T12:00:00Z',
    actorId: awa.id,
    command: 'item.move' as const,
    kind,
    itemId: key,
    key,
    title: `Item ${key}`,
    points,
    remaining: 12,
    remainingItems: kind === 'added' ? 3 : 2,
  };
}

function past(number: number, completed: number): SprintVelocity {
  const dates = { startsOn: '2026-09-01', endsOn: '2026-09-14', completedAt: `2026-09-${10 + number}T16:00:00Z` };
  return {
    sprintId: `s${number}`,
    number,
    name: `Sprint ${number}`,
    ...dates,
    committed: 9,
    added: 0,
    completed,
    notCompleted: 0,
    carriedOver: 0,
    itemsCompleted: 3,
  };
}

const velocity: VelocityReport = { sprints: [past(1, 6), past(2, 8), { ...past(13, 7), completedAt: sprint.completedAt ?? '' }], velocity: null };
const flow = {
  cycleTimes: [
    { itemId: 'a', startedOn: '2026-10-30', finishedOn: '2026-11-01', days: 3 },
    { itemId: 'z', startedOn: '', finishedOn: '', days: 9 },
  ],
} as unknown as FlowReport;

class ReportStore extends FakeStore {
  readonly revision = signal(1);
}

describe('the report of a sprint', () => {
  let screen: Screen<ReportPage>;
  const asked: string[] = [];
  let answers: () => Promise<SprintReport>;

  let query: Record<string, string>;
  let fragment: string | null;

  async function open(): Promise<void> {
    const store = new ReportStore();
    store.members.set([awa]);
    store.goals.set([city]);
    const sprints = {
      all: () => [sprint, next],
      byId: (id: string) => [sprint, next].find((one) => one.id === id),
      active: () => next,
      report: (id: string) => {
        asked.push(id);
        return answers();
      },
      velocity: () => Promise.resolve(velocity),
      flow: () => Promise.resolve(flow),
    };
    screen = await show(ReportPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Sprints, useValue: sprints },
        Goals,
        { provide: ActivatedRoute, useValue: { params: of({ n: '13' }), queryParams: of(query), fragment: of(fragment) } },
      ],
    });
    await screen.settle();
  }
  const list = (title: string): HTMLElement => screen.all('ordo-report-list').find((one) => one.querySelector('caption')?.textContent?.includes(title))!;

  beforeEach(() => {
    document.body.innerHTML = '';
    asked.length = 0;
    query = {};
    fragment = null;
    answers = () => Promise.resolve(report);
  });

  it('tells the goal and what became of it, what was done and how the scope changed', async () => {
    await open();
    expect(asked).toEqual([sprint.id]);
    const tiles = screen.all('.tile').map((tile) => textOf(tile.querySelectorAll('h2, p')));
    expect(tiles[0]).toMatch(/Met.*Riders see free docks/);
    expect(screen.named('Product Goal: City of bikes').getAttribute('href')).toBe('/p/cyc/goals/5');
    expect(tiles.slice(1)).toEqual(['Done 7 pts of 8 committed', 'Scope +4 −2 1 added, 1 removed', 'Cycle time 3 days median', 'Not done 3 pts 1 item']);
  });

  it('lists what was done, added, removed and not done, with who did it and when', async () => {
    await open();
    expect(list('Done').textContent).toMatch(/CYC-101.*Free docks.*7/s);
    expect(list('Added').textContent).toMatch(/CYC-112.*30 Oct · Awa Diallo · from the backlog · for CYC-117.*4/s);
    expect(list('Removed').textContent).toMatch(/CYC-117.*to Sprint 14 · for CYC-112.*2/s);
    expect(list('Not done').textContent).toMatch(/CYC-129.*carried over.*3/s);
  });

  it('has each chart as a table, too', async () => {
    await open();
    for (const button of screen.all('ordo-chart button[aria-pressed]')) button.click();
    await screen.settle();
    const [burndown, speed, burnup] = screen.all('ordo-chart table').map((table) => [...table.querySelectorAll('tbody tr')].map((row) => textOf(row.children)));
    expect(burndown?.[0]).toMatch(/^Start 8/);
    expect(burndown?.at(-1)).toMatch(/^2 Nov 3 0/);
    expect(speed).toEqual(['Sprint 1 6 9 0', 'Sprint 2 8 9 0', 'Sprint 13 7 9 0']);
    // Done, then scope.
    expect(burnup).toEqual(['Start 0 8', '30 Oct -2 10', '31 Oct -2 10', '1 Nov -2 10', '2 Nov 7 10']);
  });

  it('counts items instead of points where the address says so', async () => {
    query = { count: 'items' };
    await open();
    for (const button of screen.all('ordo-chart button[aria-label="As a table"]')) button.click();
    await screen.settle();
    const [burndown, , burnup] = screen.all('ordo-chart table').map((table) => [...table.querySelectorAll('tbody tr')].map((row) => textOf(row.children)));
    expect(burndown?.[0]).toMatch(/^Start 2/);
    expect(burndown?.[1]).toMatch(/^30 Oct 1 4 \+1 CYC-112 added; −1 CYC-117 removed/);
    expect(burnup?.[1]).toBe('30 Oct 2 3');
  });

  it('gives account of the scope, with its churn', async () => {
    await open();
    const account = [...document.querySelectorAll('ordo-scope-ledger tbody tr')].map((row) => textOf(row.children));
    expect(account.slice(0, 5)).toEqual(['Committed 8 1', 'Added +4 +1', 'Removed −2 −1', 'Re-estimated 0 ', 'Scope 10 1']);
    expect(screen.text).toContain('Churn 75%');
  });

  it('leads to the chart that the address names', async () => {
    fragment = 'velocity';
    await open();
    expect(document.activeElement?.id).toBe('velocity');
  });

  it('says so when it did not come, and asks again', async () => {
    answers = () => Promise.reject(new Error('away'));
    await open();
    expect(screen.text).toContain('The report did not load');
    answers = () => Promise.resolve(report);
    await screen.press('Try again');
    expect(screen.text).toContain('of 8 committed');
  });

  it('is read from the log once when the sprint is over', async () => {
    await open();
    (TestBed.inject(ProductStore) as unknown as ReportStore).revision.set(2);
    await screen.settle();
    expect(asked).toHaveLength(1);
  });
});
