import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { ScoresPage } from './scores-page';

const gate = makeItem({ key: 'CYC-1', title: 'Gate', estimate: 2, scores: { wsjf: { value: { low: 3, likely: 5, high: 8 }, criticality: 2, risk: 1 } } });
const lock = makeItem({ key: 'CYC-2', title: 'Lock', scores: { wsjf: { value: 13, criticality: 5, risk: 2, size: 2 } } });
const berth = makeItem({ key: 'CYC-3', title: 'Berth' });
const done = makeItem({ key: 'CYC-4', title: 'Pier', status: 'done' });

describe('the table of scores', () => {
  let store: RefiningStore;
  let screen: Screen<ScoresPage>;
  const rows = (): string[] => screen.all('tbody th').map((head) => head.textContent?.trim() ?? '');
  const scores = (): string[] => screen.all('tbody td.score').map((cell) => cell.textContent?.trim() ?? '');
  const field = (name: string): HTMLInputElement => screen.field(name);
  async function write(name: string, text: string): Promise<void> {
    field(name).value = text;
    field(name).dispatchEvent(new Event('change', { bubbles: true }));
    await screen.settle();
  }
  async function press(name: string, key: string, more: KeyboardEventInit = {}): Promise<void> {
    field(name).focus();
    field(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await screen.settle();
  }

  beforeEach(async () => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([gate, lock, berth, done]);
    screen = await show(ScoresPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        DefinitionOfReady,
        ItemStructure,
        SavedViews,
        Watching,
      ],
    });
  });

  it('shows what is open with its score and range, and says what misses one', () => {
    expect(rows()).toEqual(['Gate', 'Lock', 'Berth']);
    expect(scores().slice(0, 2)).toEqual([String((5 + 2 + 1) / 2), String((13 + 5 + 2) / 2)]);
    expect(scores()[2]).toContain('Value, Time criticality, Risk reduced, and Job size'.replace(', and', ' and'));
    expect(screen.text).toContain('1 item misses a score');
    expect(field('Job size of CYC-1').value).toBe('2');
  });

  it('sends one figure, and keeps what cannot be, with the reason', async () => {
    await write('Risk reduced of CYC-3', '3–5–8');
    expect(store.asked.at(-1)).toEqual([
      'item.score',
      { kind: 'item.score', items: [{ id: berth.id, scores: { wsjf: { risk: { low: 3, likely: 5, high: 8 } } } }] },
    ]);
    const before = store.asked.length;
    await write('Value of CYC-3', '8–5–3');
    expect(store.asked.length).toBe(before);
    expect(field('Value of CYC-3').value).toBe('8–5–3');
    expect(screen.all('[role=alert]')[0]?.textContent).toContain('it must rise');
  });

  it('goes down with Enter, and fills down', async () => {
    await press('Value of CYC-1', 'Enter');
    expect(document.activeElement).toBe(field('Value of CYC-2'));
    await press('Risk reduced of CYC-3', 'd', { ctrlKey: true });
    expect(store.asked.at(-1)?.[1]).toMatchObject({ items: [{ id: berth.id, scores: { wsjf: { risk: 2 } } }] });
  });

  it('takes a pasted column as one change, or not at all', async () => {
    const paste = async (text: string): Promise<void> => {
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } });
      field('Value of CYC-2').dispatchEvent(event);
      await screen.settle();
    };
    await paste('8\n5\n');
    expect(store.asked.at(-1)?.[1]).toMatchObject({
      items: [
        { id: lock.id, scores: { wsjf: { value: 8 } } },
        { id: berth.id, scores: { wsjf: { value: 5 } } },
      ],
    });
    const before = store.asked.length;
    await paste('8\n50');
    expect(store.asked.length).toBe(before);
    expect(screen.all('[role=alert]')[0]?.textContent).toContain('50 is too large');
  });

  it('sorts what is shown and changes no order', async () => {
    await screen.press('Show by score');
    expect(rows()).toEqual(['Lock', 'Gate', 'Berth']);
    expect(store.asked).toEqual([]);
  });

  it('shows what passes the filter, and counts only that', async () => {
    await TestBed.inject(Router).navigate([], { queryParams: { filter: 'berth or lock' } });
    await screen.settle();
    expect(rows()).toEqual(['Lock', 'Berth']);
    expect(screen.text).toContain('1 item misses a score');
    await TestBed.inject(Router).navigate([], { queryParams: { filter: 'lock' } });
    await screen.settle();
    expect(screen.text).toContain('Every item has a score');
    await TestBed.inject(Router).navigate([], { queryParams: { filter: 'pier' } });
    await screen.settle();
    // What is hidden can be scored; the pier is done
    expect(screen.text).toContain('3 items are hidden by the filters');
    await screen.press('Clear the filters');
    expect(rows()).toEqual(['Gate', 'Lock', 'Berth']);
  });

  it('is only read by who may not edit', async () => {
    store.role.set('stakeholder');
    await screen.settle();
    expect(screen.all('tbody input')).toEqual([]);
    expect(scores()[0]).toBe('4');
  });
});
