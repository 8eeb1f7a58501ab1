import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { Goals } from '../../store/goals';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { MatrixPage } from './matrix-page';

const wsjf = (value: number, criticality: number, risk: number) => ({ wsjf: { value, criticality, risk } });
const gate = makeItem({ key: 'CYC-1', number: 1, title: 'Gate', estimate: 2, scores: wsjf(13, 5, 2) });
const lock = makeItem({ key: 'CYC-2', number: 2, title: 'Lock', estimate: 8, scores: wsjf(8, 5, 3) });
const pier = makeItem({ key: 'CYC-3', number: 3, title: 'Pier', estimate: 5, scores: wsjf(1, 1, 2) });
const berth = makeItem({ key: 'CYC-4', number: 4, title: 'Berth', estimate: 3 });
const done = makeItem({ key: 'CYC-5', number: 5, title: 'Quay', status: 'done', estimate: 3, scores: wsjf(3, 3, 3) });

describe('the matrix', () => {
  let store: RefiningStore;
  let screen: Screen<MatrixPage>;
  const points = (): string[] => screen.all('[data-point]').map((point) => point.getAttribute('aria-label') ?? '');
  const point = (id: string): HTMLElement => screen.all(`[data-point="${id}"]`)[0] as HTMLElement;
  const edits = (): unknown[] => store.asked.filter(([what]) => what === 'edit');
  const card = (): string =>
    screen
      .all('ordo-matrix-change dl > div')
      .map((line) => [...line.children].map((part) => part.textContent?.replace(/\s+/g, ' ').trim()).join(' '))
      .join(', ');

  async function pointer(kind: string, target: EventTarget, clientX: number, clientY: number): Promise<void> {
    target.dispatchEvent(
      Object.assign(new MouseEvent(kind, { bubbles: true, clientX, clientY, button: 0 }), { pointerId: 1, isPrimary: true, pointerType: 'mouse' }),
    );
    await screen.settle();
  }

  beforeEach(async () => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([gate, lock, pier, berth, done]);
    screen = await show(MatrixPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        { provide: SavedViews, useValue: { find: () => null, mayEdit: () => false } },
        DefinitionOfReady,
        Goals,
        ItemStructure,
        Sprints,
        Watching,
      ],
    });
  });

  it('shows what is open and has both figures, the strongest first, each with its quarter; and what misses one', () => {
    expect(points()).toEqual([
      'CYC-1, Gate, Cost of delay 20, Estimate 2 pts, WSJF 10, Quick wins',
      'CYC-2, Lock, Cost of delay 16, Estimate 8 pts, WSJF 2, Big bets',
      'CYC-3, Pier, Cost of delay 4, Estimate 5 pts, WSJF 0.8, Money pits',
    ]);
    expect(screen.all('[data-unplaced]').map((item) => item.textContent?.trim())).toEqual(['CYC-4Berth']);
    expect(screen.all('ul.sr li').map((line) => line.textContent)).toContain('Quick wins – do these first: 1 item');
  });

  it('changes figures by arrows: shown before and after, one change when Enter is pressed', async () => {
    point(lock.id).focus();
    await screen.key(point(lock.id), 'ArrowLeft');
    await screen.key(point(lock.id), 'ArrowUp');
    await screen.key(point(lock.id), 'ArrowUp');
    // 18 · 8/16, 5/16, 3/16 = 9, 5.6, 3.4 → 9, 6, 3
    expect(card()).toBe('Estimate 8 pts 5 pts, Cost of delay 16 18, Value 8 9, Time criticality 5 6, WSJF 2 3.6');
    expect(edits()).toEqual([]);
    await screen.key(point(lock.id), 'Enter');
    expect(edits()).toEqual([['edit', lock.id, { estimate: 5, scores: { wsjf: { value: 9, criticality: 6 } } }]]);
    expect(card()).toBe('');
  });

  it('puts back what Escape gives up', async () => {
    point(lock.id).focus();
    await screen.key(point(lock.id), 'ArrowLeft');
    await screen.key(point(lock.id), 'Escape');
    expect([edits(), card()]).toEqual([[], '']);
  });

  it('keeps what arrows did when one goes on to another point', async () => {
    point(lock.id).focus();
    await screen.key(point(lock.id), 'ArrowRight');
    point(gate.id).focus();
    await screen.settle();
    expect(edits()).toEqual([['edit', lock.id, { estimate: 13 }]]);
  });

  it('follows the pointer, snapped to the steps, and drops as one change', async () => {
    await pointer('pointerdown', point(pier.id), 300, 300);
    await pointer('pointermove', window, 310, 300);
    // The drawing is 640 × 480 where nothing is measured: its left edge is the least estimate in sight, its top the highest cost of delay
    await pointer('pointermove', window, 57, 21);
    expect(card()).toMatch(/^Estimate 5 pts 1 pt, Cost of delay 4 23,/);
    await pointer('pointerup', window, 57, 21);
    expect(edits()).toEqual([['edit', pier.id, { estimate: 1, scores: { wsjf: { value: 6, criticality: 6, risk: 11 } } }]]);
  });

  it('puts back what is dropped beyond the plane, and gives an unplaced item a place', async () => {
    await pointer('pointerdown', point(pier.id), 300, 300);
    await pointer('pointermove', window, 310, 300);
    await pointer('pointermove', window, 2000, 21);
    await pointer('pointerup', window, 2000, 21);
    expect(edits()).toEqual([]);
    const unplaced = screen.all(`[data-unplaced="${berth.id}"]`)[0] as HTMLElement;
    await pointer('pointerdown', unplaced, 900, 300);
    await pointer('pointermove', window, 890, 300);
    await pointer('pointermove', window, 57, 21);
    await pointer('pointerup', window, 57, 21);
    expect(edits()).toEqual([['edit', berth.id, { estimate: 1, scores: { wsjf: { value: 8, criticality: 8, risk: 7 } } }]]);
  });

  it('asks for both figures by keyboard, and says what cannot be', async () => {
    (screen.all(`[data-unplaced="${berth.id}"]`)[0] as HTMLElement).click();
    await screen.settle();
    await screen.type('Value', '500');
    await screen.press('Place it');
    expect(screen.text).toContain('Value: 500 is too large');
    for (const name of ['Value', 'Time criticality', 'Risk reduced']) await screen.type(name, '3');
    await screen.press('Place it');
    expect(edits()).toEqual([['edit', berth.id, { scores: { wsjf: { value: 3, criticality: 3, risk: 3 } } }]]);
  });

  it('has any two figures as axes, which change places where they would be the same', async () => {
    const go = (queryParams: object) => TestBed.inject(Router).navigate([], { queryParams });
    await go({ up: 'wsjf.risk' });
    await screen.settle();
    expect(points()[0]).toBe('CYC-1, Gate, Risk reduced (WSJF) 2, Estimate 2 pts, WSJF 10, Fill-ins');
    await go({ up: 'estimate' });
    await screen.settle();
    expect(points()[0]).toContain('Estimate 2 pts, Cost of delay 20, WSJF 10, Quick wins');
  });

  it('has the product’s own criteria as axes, which moving a point changes', async () => {
    const delight = { id: 'delight', name: 'Delight', weight: 1, min: 0, max: 10, raises: true };
    store.product.update((product) => ({ ...product, scoreCriteria: [delight] }));
    store.items.set([gate, lock, pier].map((item, index) => ({ ...item, scores: { weighted: { delight: 4 + 2 * index } } })));
    await TestBed.inject(Router).navigate([], { queryParams: { up: 'weighted.delight' } });
    await screen.settle();
    expect(points()[0]).toContain('CYC-3, Pier, Delight (Own criteria) 8, Estimate 5 pts, Own criteria 100');
    point(gate.id).focus();
    await screen.key(point(gate.id), 'ArrowUp');
    await screen.key(point(gate.id), 'Enter');
    expect(edits()).toEqual([['edit', gate.id, { scores: { weighted: { delight: 5 } } }]]);
  });

  it('is a table with the same figures, sorted by any of them', async () => {
    await screen.press('As a table');
    const titles = (): string[] => screen.all('tbody th').map((cell) => cell.textContent?.trim() ?? '');
    expect(titles()).toEqual(['Gate', 'Lock', 'Pier']);
    await screen.press('Estimate');
    expect(titles()).toEqual(['Lock', 'Pier', 'Gate']);
    await screen.press('Item');
    expect(titles()).toEqual(['Gate', 'Lock', 'Pier']);
  });

  it('leads to the order that its score suggests', async () => {
    await screen.press('Order by score…');
    await screen.settle();
    expect(screen.all('[role=dialog]')[0]?.textContent).toContain('WSJF');
  });

  it('is only read by who may not edit', async () => {
    store.role.set('stakeholder');
    await screen.settle();
    point(lock.id).focus();
    await screen.key(point(lock.id), 'ArrowLeft');
    await pointer('pointerdown', point(pier.id), 300, 300);
    await pointer('pointermove', window, 57, 21);
    await pointer('pointerup', window, 57, 21);
    expect([edits(), card()]).toEqual([[], '']);
    expect(screen.text).toContain('They miss Cost of delay or Estimate.');
    expect(screen.text).not.toContain('Drag them onto the chart');
  });

  it('waits for three items', async () => {
    store.items.set([gate, lock]);
    await screen.settle();
    expect(screen.text).toContain('Score three items to see the matrix');
    expect(points().length).toBe(2);
  });
});
