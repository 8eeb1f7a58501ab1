import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router } from '@angular/router';
import type { FlowReport } from '@ordo/contract';
import { addDays, dayOf, type ServiceLevel } from '@ordo/domain';
import { makeItem, makeProduct } from '@ordo/testing';
import { of } from 'rxjs';
import { ItemBeside } from '../../shell/lent-by-backlog';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { FlowPage } from './flow-page';

@Component({ selector: 'ordo-item-beside', template: '' })
class NoSheet {}

const today = dayOf(Date.now(), 'UTC');
const ago = (days: number): string => addDays(today, -days);
const items = ['Lamp', 'Buoy', 'Rope', 'Mast'].map((title, index) => makeItem({ title, key: `QUA-${index + 1}`, status: index === 3 ? 'in-review' : 'done' }));
const idOf = (index: number): string => items[index]?.id ?? '';

const report: FlowReport = {
  from: ago(2),
  to: today,
  timeZone: 'UTC',
  since: ago(2),
  stages: [
    { id: 'todo', name: 'To do', category: 'todo' },
    { id: 'in-review', name: 'In review', category: 'doing' },
    { id: 'done', name: 'Done', category: 'done' },
  ],
  days: [ago(2), ago(1), today].map((day, index) => ({ day, reached: [4, index + 1, index + 1] })),
  throughput: [ago(2), ago(1), today].map((day, index) => ({ day, items: index === 1 ? 3 : 0, points: index })),
  cycleTimes: [1, 2, 3].map((days, index) => ({ itemId: idOf(index), startedOn: ago(days), finishedOn: ago(1), days })),
  percentiles: { p50: 2, p85: 3, p95: 3 },
  ages: [{ itemId: idOf(3), startedOn: ago(8), days: 9, daysInStatus: 2 }],
};

class FlowStore extends FakeStore {
  readonly revision = signal(1);
}

describe('the flow of work', () => {
  let screen: Screen<FlowPage>;
  let store: FlowStore;
  let query: Record<string, string>;
  let said: (ServiceLevel | null)[];
  let asked: { from?: string }[];
  let answer: () => Promise<FlowReport>;

  async function open(level: ServiceLevel | null = null): Promise<void> {
    TestBed.overrideComponent(FlowPage, { remove: { imports: [ItemBeside] }, add: { imports: [NoSheet] } });
    store = new FlowStore();
    store.product.set(makeProduct({ serviceLevel: level }));
    store.items.set(items);
    const sprints = {
      all: () => [],
      flow: (days: { from?: string }) => {
        asked.push(days);
        return answer();
      },
      editServiceLevel: (to: ServiceLevel | null) => Promise.resolve(said.push(to)),
    };
    screen = await show(FlowPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Sprints, useValue: sprints },
        { provide: ActivatedRoute, useValue: { params: of({}), queryParams: of(query), fragment: of(null) } },
      ],
    });
    await screen.settle();
  }
  const tables = async (): Promise<string[][]> => {
    for (const button of screen.all('ordo-chart button[aria-label="As a table"]')) button.click();
    await screen.settle();
    return screen
      .all('ordo-chart')
      .map((chart) => [...chart.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent).join(' ')));
  };

  beforeEach(() => {
    document.body.innerHTML = '';
    query = {};
    said = [];
    asked = [];
    answer = () => Promise.resolve(report);
  });

  it('is drawn, and written as tables', async () => {
    query = { by: 'day' };
    await open();
    const [cumulative, cycle, throughput, age] = await tables();
    expect(cumulative?.map((row) => row.split(' ').slice(-3).join(' '))).toEqual(['3 0 0', '3 1 1', '3 2 2']);
    expect(cycle?.map((row) => row.replace(/ \d+ \w+( \d{4})? /, ' … '))).toEqual(['QUA-1 Lamp … 1', 'QUA-2 Buoy … 2', 'QUA-3 Rope … 3']);
    expect(throughput?.map((row) => row.split(' ').at(-2))).toEqual(['0', '3', '0']);
    expect(age).toEqual(['QUA-4 Mast In review 9']);
  });

  it('says what is older than most of the finished work ever got', async () => {
    await open();
    expect(screen.text).toContain('1 older than 85% ever got');
    expect(screen.named('QUA-4 Mast')).toBeTruthy();
    expect(document.querySelectorAll('.dot.late')).toHaveLength(1);
  });

  it('counts a service level, which the owner states', async () => {
    await open({ days: 2, percent: 85 });
    // 2 of 3 are 67 %
    expect(screen.text).toContain('2 of 3 kept it (67%)');
    expect(document.querySelector('.missed')).not.toBeNull();
    await screen.press('Change the target');
    await screen.type('Days', '400');
    await screen.press('Save');
    expect(screen.text).toContain('Enter a number from 1 to 366.');
    expect(said).toEqual([]);
    await screen.type('Days', '3');
    await screen.press('Save');
    expect(said).toEqual([{ days: 3, percent: 85 }]);
  });

  it('asks for the days of the address, and keeps there what is chosen', async () => {
    query = { days: '30' };
    await open();
    expect(asked).toEqual([{ from: ago(29), to: today }]);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await screen.press('180 days');
    await screen.press('Week');
    expect(navigate.mock.calls.map(([, extras]) => extras?.queryParams)).toEqual([{ days: '180' }, { by: 'week' }]);
  });

  it('says so when it did not come, and asks again', async () => {
    answer = () => Promise.reject(new Error('away'));
    await open();
    expect(screen.text).toContain('The report did not load');
    answer = () => Promise.resolve(report);
    await screen.press('Try again');
    expect(screen.text).toContain('items in 3 days');
  });
});
