import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { ITEM_PARTS } from '../item-parts';
import { RefiningStore } from '../test/refining-store';
import { ItemScore } from './item-score';

const gate = makeItem({
  key: 'CYC-1',
  estimate: 2,
  scores: { wsjf: { value: { low: 3, likely: 5, high: 9 }, criticality: 2, risk: 1 }, ice: { impact: 2, confidence: 3, ease: 4 }, moscow: { class: 3 } },
});
const bare = makeItem({ key: 'CYC-2' });

describe('the score on the sheet of an item', () => {
  let store: RefiningStore;
  let screen: Screen<ItemScore>;
  const text = (selector: string): string =>
    screen
      .all(selector)
      .map((one) => one.textContent?.replace(/\s+/g, ' ').trim())
      .join(' | ');
  async function open(item = gate): Promise<void> {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([gate, bare]);
    screen = await show(ItemScore, {
      inputs: { item },
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        ...ITEM_PARTS,
        DefinitionOfReady,
        ItemStructure,
        Watching,
      ],
    });
  }

  it('is a figure with its range, its formula, and those of other frameworks beside it', async () => {
    await open();
    // (5 + 2 + 1) ÷ 2, with 3 and 9 for the value
    expect(text('.result')).toBe('4 3 to 6');
    expect(text('.why')).toBe('(Value + Time criticality + Risk reduced) ÷ Job size = 4');
    expect(text('.others li')).toBe('ICE (product) 24 | ICE (mean) 3 | MoSCoW Must');
    await screen.press('ICE (product) 24');
    expect(text('.result')).toBe('24');
    expect(screen.field('Ease of CYC-1').value).toBe('4');
  });

  it('says what is missing, and takes it in place', async () => {
    await open(bare);
    expect(text('.result')).toBe('–');
    expect(text('.why')).toBe('Not scorable: Value, Time criticality, Risk reduced and Job size missing');
    const field = screen.field('Value of CYC-2');
    field.value = '50';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await screen.settle();
    expect(text('[role=alert]')).toBe('Value of CYC-2: 50 is too large');
    expect(field.value).toBe('50');
    field.value = '3-5-8';
    await screen.key(field, 'Enter');
    expect(store.asked.at(-1)?.[1]).toEqual({ kind: 'item.score', items: [{ id: bare.id, scores: { wsjf: { value: { low: 3, likely: 5, high: 8 } } } }] });
    expect(text('[role=alert]')).toBe('');
  });

  it('says classes by letters, and people’s answers in their dialog', async () => {
    await open(bare);
    await screen.press('Framework: WSJF');
    await screen.press('MoSCoW');
    await screen.key(screen.all('[role=radio]')[0] as HTMLElement, 's');
    expect(store.asked.at(-1)?.[1]).toMatchObject({ items: [{ scores: { moscow: { class: 2 } } }] });
    await screen.press('Framework: MoSCoW');
    await screen.press('Kano');
    expect(screen.has('Write down answers about CYC-2')).toBe(true);
  });

  it('is only read by who may not edit', async () => {
    await open();
    store.role.set('stakeholder');
    await screen.settle();
    expect(screen.all('input')).toEqual([]);
    expect(text('li')).toContain('3–5–9');
  });
});
