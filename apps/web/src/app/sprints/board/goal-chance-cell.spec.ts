import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import type { ChanceThen, SprintChance } from '@ordo/contract';
import { makeItem, makeSprint } from '@ordo/testing';
import { of } from 'rxjs';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { ItemNames } from '../../shell/lent-by-backlog';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { OpenedSprint } from '../opened-sprint';
import { SprintNames } from '../sprint-names';
import { BoardView } from './board-view';
import { GoalChanceCell } from './goal-chance-cell';
import { GoalOutlook } from './goal-outlook';

const sprint = makeSprint({ state: 'active' });
const winch = makeItem({ key: 'CYC-3', title: 'Winch', sprintId: sprint.id });
const now: ChanceThen = {
  at: '2026-11-19T10:00:00Z',
  day: '2026-11-19',
  probability: 0.78,
  matters: { itemId: winch.id, probability: 0.914 },
  critical: 2,
  needed: 3,
  days: 2,
  doneToday: 0,
  sample: { from: '2026-10-12', to: '2026-11-18', items: [0, 2, 1, 1, 1, 1] },
  nonZero: 5,
  fewest: 5,
  seed: 14,
  runs: 10_000,
};

describe('the chance of the goal on the board', () => {
  let screen: Screen<GoalChanceCell>;

  async function open(chance: Partial<SprintChance> | null): Promise<void> {
    TestBed.resetTestingModule();
    document.body.innerHTML = '';
    const store = Object.assign(new FakeStore(), { revision: () => 1 });
    store.items.set([winch]);
    const answer = () => (chance === null ? Promise.reject(new Error('away')) : Promise.resolve({ sprintId: sprint.id, now, before: null, ...chance }));
    const sprints = { all: () => [sprint], active: () => sprint, itemsIn: () => [winch], chance: answer };
    screen = await show(GoalChanceCell, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => null } },
        { provide: Sprints, useValue: sprints },
        { provide: ActivatedRoute, useValue: { params: of({}), queryParams: of({}) } },
        ...[BoardView, GoalOutlook, ItemNames, OpenedSprint, SprintNames],
      ],
    });
    await screen.settle();
  }
  /** Its lines, one after the other. */
  const cell = (): string =>
    [...(screen.fixture.nativeElement as HTMLElement).querySelectorAll('h2, button > span, p')].map((line) => line.textContent?.trim()).join(' ');

  it('is said in percent, with what it was a working day ago and what matters most', async () => {
    await open({ before: { ...now, day: '2026-11-18', probability: 0.84 } });
    expect(cell()).toBe('Goal reached 78% likely 84% yesterday CYC-3 matters most');
    expect(screen.all('.fall')).toHaveLength(1);
    await open({ before: { ...now, day: '2026-11-16', probability: 0.42 } });
    expect(cell()).toContain('42% on Monday');
    expect(screen.all('.rise')).toHaveLength(1);
  });

  it('says when it is pressed what it is drawn from and what would help most', async () => {
    await open({});
    await screen.press('78% likely');
    expect(screen.text).toContain('The goal waits for 2 open items. When the last of them is finished in the order of the board, 3 are done.');
    expect(screen.text).toContain('2 working days are left, today included.');
    expect(screen.text).toContain('With CYC-3 done it would be 91%: no other open item raises it more.');
    expect(screen.text).toContain('Drawn 10,000 times from 6 working days, 12 Oct to 18 Nov, on 5 of which 6 items were finished. Seed 14.');
    expect(screen.has('CYC-3Winch')).toBe(true);
  });

  it('is not said from too few days', async () => {
    await open({ now: { ...now, probability: null, matters: null, nonZero: 2 } });
    expect(cell()).toBe('Goal reached Not enough history: 2 of 5 days');
    await screen.press('Not enough history: 2 of 5 days');
    expect(screen.text).toContain('It takes 5 of them, and there are 2 so far.');
  });

  it('is certain only when nothing is left to wait for, or no day', async () => {
    const said = async (then: Partial<ChanceThen>): Promise<string> => {
      await open({ now: { ...now, matters: null, ...then } });
      return cell();
    };
    expect(await said({ probability: 1 })).toBe('Goal reached over 99% likely');
    expect(await said({ probability: 1, needed: 0, critical: 0 })).toBe('Goal reached 100% likely');
    expect(await said({ probability: 0 })).toBe('Goal reached under 1% likely');
    expect(await said({ probability: 0, days: 0 })).toBe('Goal reached 0% likely');
  });

  it('waits for the server', async () => {
    await open(null);
    expect(cell()).toBe('Goal reached …');
  });
});
