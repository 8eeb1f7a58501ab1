import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeGoal, makeItem, makeProduct } from '@ordo/testing';
import type { Change } from '@ordo/contract';
import { KeyDispatcher } from '../../shell/key-dispatcher';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { Goals } from '../../store/goals';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Refusal } from '../../store/refusal';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { Watching } from '../../store/watching';
import { FakeStore } from '../test/fake-store';
import { WhatIfPage } from './what-if-page';

const start = makeGoal({ number: 1, name: 'Fast start', weight: 0.5 });
const loyalty = makeGoal({ number: 2, name: 'Loyalty', weight: 0.5, hue: 'violet', shape: 'triangle' });
const serving = (number: number, goalId: string, costOfDelay: number) =>
  makeItem({
    number,
    key: `CYC-${number}`,
    title: `Item ${number}`,
    estimate: 5,
    rank: `a${number}`,
    goals: [{ goalId, share: 1 }],
    scores: { cd3: { costOfDelay, duration: 1 } },
  });
const [first, second, third] = [serving(1, start.id, 10), serving(2, start.id, 20), serving(3, loyalty.id, 30)];

class RefusingStore extends FakeStore {
  refusal: Refusal | null = null;
  override execute(intent: { kind: string }): Promise<Change> {
    const done = super.execute(intent);
    return this.refusal ? Promise.reject(this.refusal) : done;
  }
}

describe('what if', () => {
  let store: RefusingStore;
  let screen: Screen<WhatIfPage>;
  const rows = (): string[] => screen.all('ordo-what-if-row .trunc').map((title) => title.textContent ?? '');
  const section = (name: string): string => screen.all(`section[aria-label="${name}"]`)[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const said = (): string[] => screen.all('section[aria-label="What you suppose"] .words').map((line) => line.textContent ?? '');
  const sent = (): unknown[] => store.asked.filter(([what]) => what === 'scenario.apply').map(([, intent]) => intent);
  async function focus(title: string): Promise<void> {
    screen
      .all('[data-row]')
      .find((row) => row.textContent?.includes(title))
      ?.focus();
    await screen.settle();
  }
  async function open(): Promise<void> {
    screen = await show(WhatIfPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        DefinitionOfReady,
        Goals,
        ItemStructure,
        Sprints,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
    await TestBed.inject(Router).navigate([], { queryParams: { sprints: '1' } });
    await screen.settle();
  }

  beforeEach(async () => {
    document.body.innerHTML = '';
    localStorage.clear();
    store = new RefusingStore();
    store.items.set([first, second, third]);
    store.goals.set([start, loyalty]);
    // With low = likely = high a sprint takes 10 points, certainly.
    store.product.set(makeProduct({ pace: { low: 10, likely: 10, high: 10 } }));
    await open();
  });

  it('moves by keys, and shows alignment, delay and sprints before and after', async () => {
    await focus('Item 3');
    await screen.key(document.activeElement ?? document.body, 'ArrowUp', { altKey: true });
    expect(rows()).toEqual(['Item 1', 'Item 3', 'Item 2']);
    // 10 of 10 points serve one of two equal goals: 50%; then half and half: 100%
    expect(section('Alignment')).toContain('50% becomes 100%');
    // 10 · 1 + 20 · 2 + 30 · 3 = 140; 10 · 1 + 30 · 2 + 20 · 3 = 130; at best 30 · 1 + 20 · 2 + 10 · 3 = 100
    expect(section('Cost of delay')).toContain('140 becomes 130-10 · at best 100');
    expect(section('Sprints')).toContain('2 items change their sprint');
    expect(said()).toEqual(['CYC-3 before CYC-2']);
    expect(store.asked).toEqual([]);
  });

  it('is there again after a reload, until it is dropped', async () => {
    await focus('Item 3');
    await screen.key(document.activeElement ?? document.body, 'ArrowUp', { altKey: true });
    TestBed.resetTestingModule();
    document.body.innerHTML = '';
    await open();
    expect(said()).toEqual(['CYC-3 before CYC-2']);
    await screen.press('Drop it');
    expect([said(), rows(), localStorage.getItem('ordo.scenarios')]).toEqual([[], ['Item 1', 'Item 2', 'Item 3'], null]);
  });

  it('supposes new items, others taken out, other estimates and another capacity, each taken back by itself', async () => {
    await screen.type('Suppose a new item', 'Tow a boat');
    await screen.press('Suppose it');
    await screen.press('Take out CYC-2');
    await screen.press('Estimate of CYC-1: 5 pts');
    await screen.press('8 pts');
    const slider = screen.all('input[type=range]')[0] as HTMLInputElement;
    slider.value = '50';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.settle();
    expect(rows()).toEqual(['Tow a boat', 'Item 1', 'Item 3']);
    expect(said()).toEqual(['New: Tow a boat (Not estimated)', 'Without CYC-2', 'CYC-1: 5 pts → 8 pts', 'Capacity at 50%']);
    expect(section('Cost of delay')).toContain('Not counted, without cost of delay or duration: “Tow a boat”');
    await screen.press('Do not suppose any more: Without CYC-2');
    expect(rows()).toContain('Item 2');
    store.items.set([second, third]);
    await screen.settle();
    expect(said()[1]).toContain('Changes nothing any more');
  });

  it('is applied as one change that says what was seen; capacity is not', async () => {
    await focus('Item 3');
    await screen.key(document.activeElement ?? document.body, 'ArrowUp', { altKey: true, shiftKey: true });
    await screen.press('Take out CYC-2');
    await screen.press('Apply to 2 items');
    expect(sent()).toMatchObject([
      {
        scenario: { placed: [{ items: [third.id], place: { before: first.id } }], removed: [second.id], added: [], estimates: [] },
        basis: [
          { id: third.id, base: { rank: 'a3', estimate: 5 }, version: third.version },
          { id: second.id, version: second.version },
        ],
      },
    ]);
    expect(said()).toEqual([]);
  });

  it('names what was changed meanwhile, and keeps what was supposed', async () => {
    store.refusal = new Refusal({ type: '', title: '', status: 409, code: 'item-moved-elsewhere', traceId: '', current: [{ id: second.id, key: 'CYC-2' }] });
    await screen.press('Take out CYC-2');
    await screen.press('Apply to 1 item');
    expect(screen.all('[role=alert]')[0]?.textContent).toContain('Nothing was applied: CYC-2 changed meanwhile');
    expect(said()).toEqual(['Without CYC-2']);
  });

  it('is for everybody to try, and for who orders the backlog to apply', async () => {
    store.role.set('member');
    await screen.settle();
    await screen.press('Take out CYC-2');
    expect(rows()).toEqual(['Item 1', 'Item 3']);
    expect(screen.has(/^Apply/)).toBe(false);
  });
});
