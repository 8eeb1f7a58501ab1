import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem, makeSprint } from '@ordo/testing';
import { KeyDispatcher } from '../../shell/key-dispatcher';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { RefinementPage } from './refinement-page';

const criterion = { id: 'c', text: 'It opens', isMet: false };
const ready = makeItem({ number: 1, key: 'CYC-1', title: 'Gate', estimate: 10, refinement: 'ready', criteria: [criterion] });
const half = makeItem({ number: 2, key: 'CYC-2', title: 'Lock', estimate: 5, criteria: [criterion] });
const raw = makeItem({ number: 3, key: 'CYC-3', title: 'Berth' });
const far = makeItem({ number: 4, key: 'CYC-4', title: 'Crane', estimate: 3 });
const RULES = [
  { id: 'a', kind: 'criteria' as const },
  { id: 'b', kind: 'estimate' as const },
];

describe('the refinement queue', () => {
  let store: RefiningStore;
  let screen: Screen<RefinementPage>;
  /** What the sprints completed that are over. */
  let completed: number[];

  async function open(): Promise<void> {
    screen = await show(RefinementPage, {
      providers: [
        ItemStructure,
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        {
          provide: Sprints,
          useValue: {
            completed: () => completed.map((_, index) => makeSprint({ number: index + 1 })),
            velocity: () => Promise.resolve({ sprints: completed.map((points) => ({ completed: points })) }),
          },
        },
        DefinitionOfReady,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
  }
  const rows = (): string[] => screen.all('[data-row]').map((row) => row.getAttribute('aria-label') ?? '');
  const titles = (): string[] => screen.all('ordo-queue-row .title').map((title) => title.textContent ?? '');
  const row = (title: string): HTMLElement => screen.all('[data-row]').find((one) => one.textContent?.includes(title))!;

  beforeEach(() => {
    document.body.innerHTML = '';
    localStorage.clear();
    completed = [];
    store = new RefiningStore();
    store.define(RULES);
    store.product.update((product) => ({ ...product, pace: { low: 5, likely: 5, high: 5 } }));
    store.items.set([ready, half, raw, far]);
  });

  it('puts first what is soon pulled and far from ready, and says how much and why', async () => {
    await open();
    // 3 sprints of 5 points: before Berth stand 15, so it is not pulled, and neither is Crane.
    expect(titles()).toEqual(['Lock']);
    expect(screen.text).toContain('2 more are not ready either');
    await TestBed.inject(Router).navigate([], { queryParams: { sprints: '6' } });
    await screen.settle();
    // Points of 10, 5 and 3: Berth counts 5, their median.
    expect(titles()).toEqual(['Berth', 'Crane', 'Lock']);
    expect(screen.text).toContain('1 item without estimate counts as 5 points, the median of the others.');
    expect(rows()[0]).toBe(
      '3. CYC-3, Berth, New, Not estimated, missing: Acceptance criteria, An estimate, Need 100%: 100% likely to be pulled in the next 6 sprints, 0 of 2 checks met',
    );
  });

  it('goes by the order until the pace is stated, which it asks for on the spot', async () => {
    store.product.update((product) => ({ ...product, pace: null }));
    await open();
    expect(titles()).toEqual(['Lock', 'Berth', 'Crane']);
    expect(screen.text).toContain('State how many points the team takes in a sprint');
    for (const end of ['At least', 'Most likely', 'At most']) await screen.type(end, '30');
    await screen.press('State');
    expect(store.product().pace).toEqual({ low: 30, likely: 30, high: 30 });
    expect(titles()).toEqual(['Berth', 'Crane', 'Lock']);
  });

  it('goes by what five sprints completed rather than by what was stated, and says so', async () => {
    completed = [30, 30, 30, 30];
    await open();
    expect(titles()).toEqual(['Lock']);
    expect(screen.text).not.toContain('Reckoned with');
    document.body.innerHTML = '';
    TestBed.resetTestingModule();
    completed = [20, 30, 30, 40, 30];
    await open();
    expect(titles()).toEqual(['Berth', 'Crane', 'Lock']);
    expect(screen.text).toContain('Reckoned with what the last 5 sprints completed: 30 points in the middle, 20 at least, 40 at most.');
  });

  it('marks the row ready with one key, whatever is open, and goes on with the next', async () => {
    store.product.update((product) => ({ ...product, pace: { low: 30, likely: 30, high: 30 } }));
    await open();
    row('Crane').focus();
    await screen.key(row('Crane'), 'y');
    expect(store.asked).toEqual([['edit', far.id, { refinement: 'ready' }]]);
    expect(TestBed.inject(Toasts).shown().at(-1)?.text).toBe('CYC-4: Ready, though 1 check is open');
    store.editItem(raw.id, { estimate: 3, criteria: [criterion] }).catch(() => undefined);
    await screen.settle();
    row('Lock').focus();
    await screen.key(row('Lock'), 'y');
    expect(TestBed.inject(Toasts).shown().at(-1)?.text).toBe('CYC-2: Ready');
    expect(titles()).toEqual(['Crane', 'Berth']);
    await screen.key(document.activeElement ?? document.body, 'y');
    expect(store.asked.at(-1)).toEqual(['edit', raw.id, { refinement: 'ready' }]);
  });

  it('says so when all near the top is ready', async () => {
    store.items.set([ready, far].map((item) => (item === far ? { ...item, estimate: 3 } : { ...item, estimate: 20 })));
    await open();
    expect(screen.text).toContain('All near the top is ready');
    expect(screen.text).toContain('1 item further down is not ready yet.');
  });

  it('shows a stakeholder the same, and nothing to press in it', async () => {
    store.role.set('stakeholder');
    await open();
    expect(titles()).toEqual(['Lock']);
    expect(screen.all('ordo-queue-row button')).toEqual([]);
  });
});
