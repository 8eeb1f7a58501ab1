import { signal } from '@angular/core';
import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { Viewport } from '../../shell/viewport';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { ScoresPage } from './scores-page';

const gate = makeItem({ key: 'CYC-1', title: 'Gate', estimate: 2, scores: { wsjf: { value: { low: 3, likely: 5, high: 9 }, criticality: 2, risk: 1 } } });
const lock = makeItem({ key: 'CYC-2', title: 'Lock' });
const berth = makeItem({ key: 'CYC-3', title: 'Berth', scores: { wsjf: { value: 13, criticality: 5, risk: 2, size: 2 } } });

describe('the scores on a phone', () => {
  let store: RefiningStore;
  let screen: Screen<ScoresPage>;
  const title = (): string => screen.all('ordo-score-pages h2')[0]?.textContent?.trim() ?? '';
  const place = (): string => screen.all('nav [role=status]')[0]?.firstChild?.textContent ?? '';
  const sent = (): unknown => store.asked.at(-1)?.[1];
  async function write(name: string, text: string): Promise<void> {
    screen.field(name).value = text;
    screen.field(name).dispatchEvent(new Event('change', { bubbles: true }));
    await screen.settle();
  }
  async function swipe(by: number, target: Element | undefined = screen.all('article')[0]): Promise<void> {
    const at = (clientX: number) => [{ clientX, clientY: 300 }];
    target?.dispatchEvent(Object.assign(new Event('touchstart', { bubbles: true }), { touches: at(200) }));
    target?.dispatchEvent(Object.assign(new Event('touchend', { bubbles: true }), { changedTouches: at(200 + by) }));
    await screen.settle();
  }

  beforeEach(async () => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([gate, lock, berth]);
    screen = await show(ScoresPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        { provide: Viewport, useValue: { isPhone: signal(true), isNarrow: signal(true), isTouch: signal(true) } },
        DefinitionOfReady,
        ItemStructure,
        SavedViews,
        Watching,
      ],
    });
  });

  it('are one item a page, with its score, range and formula', async () => {
    expect(screen.all('table')).toEqual([]);
    expect([title(), place()]).toEqual(['Gate', '1 of 3']);
    // (5 + 2 + 1) ÷ 2, with 3 and 9 for the value
    expect(screen.all('.result')[0]?.textContent).toBe('WSJF 4 3 to 6');
    expect(screen.text).toContain('(Value + Time criticality + Risk reduced) ÷ Job size = 4');
    await screen.press('Next');
    expect([title(), place()]).toEqual(['Lock', '2 of 3']);
    await screen.press('Previous');
    await screen.press('Previous');
    expect([title(), place()]).toEqual(['Gate', '1 of 3']);
  });

  it('are turned with a finger, but not by sliding a figure or by scrolling', async () => {
    await swipe(-100);
    expect(title()).toBe('Lock');
    await swipe(-100, screen.field('Value with the slider'));
    await swipe(-40);
    expect(title()).toBe('Lock');
    await swipe(100);
    expect(title()).toBe('Gate');
  });

  it('lead to what misses a score, from the top again after the last', async () => {
    await screen.press('Next without a score');
    expect(title()).toBe('Lock');
    // It is the only one
    expect(screen.has('Next without a score')).toBe(false);
    await screen.press('Next');
    await screen.press('Next without a score');
    expect(title()).toBe('Lock');
  });

  it('take a figure, slid or typed, and do not turn away from one that cannot be', async () => {
    await screen.press('Next');
    const slide = screen.field('Value with the slider');
    // 1 is at 0
    slide.value = '12';
    slide.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.settle();
    expect(screen.field('Value').value).toBe('13');
    expect(slide.getAttribute('aria-valuetext')).toBe('13');
    slide.dispatchEvent(new Event('change', { bubbles: true }));
    expect(sent()).toEqual({ kind: 'item.score', items: [{ id: lock.id, scores: { wsjf: { value: 13 } } }] });
    const before = store.asked.length;
    await write('Risk reduced', '50');
    expect(screen.all('[role=alert]')[0]?.textContent).toBe('Risk reduced of CYC-2: 50 is too large');
    await screen.press('Next');
    expect([title(), screen.field('Risk reduced').value, store.asked.length]).toEqual(['Lock', '50', before]);
    expect(document.activeElement).toBe(screen.field('Risk reduced'));
    await write('Risk reduced', '5');
    await screen.press('Next');
    expect(title()).toBe('Berth');
  });

  it('take a range as three numbers, and its likeliest as one again', async () => {
    expect(['Low', 'Likely', 'High'].map((name) => screen.field(name).value)).toEqual(['3', '5', '9']);
    await write('High', '8');
    expect(sent()).toMatchObject({ items: [{ scores: { wsjf: { value: { low: 3, likely: 5, high: 8 } } } }] });
    await screen.press('Range for Value');
    expect(sent()).toMatchObject({ items: [{ scores: { wsjf: { value: 5 } } }] });
    await screen.press('Next');
    const before = store.asked.length;
    await screen.press('Range for Value');
    await write('Low', '3');
    expect(store.asked.length).toBe(before);
    screen.field('Low').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await screen.settle();
    expect(screen.all('[role=alert]')[0]?.textContent).toContain('Value of CYC-2: write a number, or low–likely–high');
    await write('Likely', '5');
    await write('High', '8');
    expect(sent()).toMatchObject({ items: [{ id: lock.id, scores: { wsjf: { value: { low: 3, likely: 5, high: 8 } } } }] });
    expect(screen.all('[role=alert]')).toEqual([]);
    await screen.press('Next');
    // One figure is all three at first
    await screen.press('Range for Value');
    expect(['Low', 'Likely', 'High'].map((name) => screen.field(name).value)).toEqual(['13', '13', '13']);
    await write('Low', '8');
    expect(sent()).toMatchObject({ items: [{ id: berth.id, scores: { wsjf: { value: { low: 8, likely: 13, high: 13 } } } }] });
  });

  it('stay with their item when others change places', async () => {
    await screen.press('Next');
    store.items.set([berth, gate, lock]);
    await screen.settle();
    expect([title(), place()]).toEqual(['Lock', '3 of 3']);
    store.items.set([berth, gate]);
    await screen.settle();
    expect([title(), place()]).toEqual(['Gate', '2 of 2']);
  });

  it('say classes, and who answered what', async () => {
    await screen.press('Framework: WSJF');
    await screen.press('MoSCoW');
    await screen.press('Should');
    expect(sent()).toMatchObject({ items: [{ id: gate.id, scores: { moscow: { class: 2 } } }] });
    await screen.press('Framework: MoSCoW');
    await screen.press('Kano');
    expect(screen.has('Write down answers about CYC-1')).toBe(true);
  });

  it('are only read by who may not edit', async () => {
    store.role.set('stakeholder');
    await screen.settle();
    expect(screen.all('article input')).toEqual([]);
    expect(screen.all('article .line span').map((part) => part.textContent?.trim())).toEqual([
      'Value',
      '3–5–9',
      'Time criticality',
      '2',
      'Risk reduced',
      '1',
      'Job size',
      '2',
    ]);
  });
});
