import { makeItem } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { ScoresPage } from './scores-page';

const figures = (value: number) => ({ wsjf: { value, criticality: 1, risk: 1, size: 1 } });
const low = makeItem({ key: 'CYC-1', title: 'Low', scores: figures(1) });
const bare = makeItem({ key: 'CYC-2', title: 'Bare' });
const high = makeItem({ key: 'CYC-3', title: 'High', scores: figures(8) });
const middle = makeItem({ key: 'CYC-4', title: 'Middle', scores: figures(5) });

describe('ordering by score', () => {
  let store: RefiningStore;
  let screen: Screen<ScoresPage>;
  const suggested = (): string[] => screen.all('ordo-order-dialog tbody th').map((head) => head.textContent ?? '');
  const ordered = (): unknown => store.asked.find(([kind]) => kind === 'item.order')?.[1];

  /** The dialog and its answer come after the screen. */
  async function until(holds: () => boolean): Promise<void> {
    for (let turn = 0; turn < 100 && !holds(); turn += 1) await screen.settle();
    expect(holds()).toBe(true);
  }
  async function open(): Promise<void> {
    screen = await show(ScoresPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'ines' }) } },
        DefinitionOfReady,
        ItemStructure,
        Watching,
      ],
    });
    await screen.press('Order by score…');
    await until(() => suggested().length > 0);
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([low, bare, high, middle]);
  });

  it('shows where each would go, how sure that is, and moves nothing', async () => {
    await open();
    expect(suggested()).toEqual(['High', 'Bare', 'Middle', 'Low']);
    await until(() => screen.text.includes('No pair might as well'));
    expect(screen.text).toContain('3 of 4 items move');
    expect(ordered()).toBeUndefined();
  });

  it('applies it as one change', async () => {
    await open();
    await screen.press('Apply the order');
    expect(ordered()).toEqual({ kind: 'item.order', items: [high.id, middle.id, low.id] });
  });

  it('leaves where they are those that are not taken over', async () => {
    await open();
    screen.field('Take over the place of CYC-1').click();
    await screen.settle();
    expect(suggested()).toEqual(['Low', 'Bare', 'High', 'Middle']);
    expect((screen.named('Apply the order') as HTMLButtonElement).disabled).toBe(true);
  });

  it('lets what blocks go first, unless it is told not to', async () => {
    store.links.set([{ id: 'l', type: 'blocks', fromId: low.id, toId: high.id, version: 1 }]);
    await open();
    expect(suggested()).toEqual(['Low', 'Bare', 'High', 'Middle']);
    screen.all('ordo-order-dialog ordo-switch input')[0]?.click();
    await screen.settle();
    expect(suggested()).toEqual(['High', 'Bare', 'Middle', 'Low']);
  });

  it('is shown to who may not order, without a way to apply it', async () => {
    store.role.set('member');
    await open();
    expect(screen.has('Apply the order')).toBe(false);
  });
});
