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

const must = makeItem({ key: 'CYC-1', title: 'Gate', estimate: 13, scores: { moscow: { class: 3 } } });
const could = makeItem({ key: 'CYC-2', title: 'Lock', estimate: 7, scores: { moscow: { class: 1 } } });
const vague = makeItem({ key: 'CYC-3', title: 'Berth', scores: { moscow: { class: 2 } } });
const bare = makeItem({ key: 'CYC-4', title: 'Pier', estimate: 5 });

describe('MoSCoW in the table', () => {
  let store: RefiningStore;
  let screen: Screen<ScoresPage>;
  const choice = (key: string): HTMLElement => screen.all(`[role=radiogroup][aria-label="Class of ${key}"] [tabindex="0"]`)[0] as HTMLElement;
  const press = async (key: string, name: string): Promise<void> => {
    choice(key).focus();
    choice(key).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await screen.settle();
  };
  const asked = (): unknown => store.asked.at(-1)?.[1];
  const of = (item: { id: string }, level: number | null): unknown => ({
    kind: 'item.score',
    items: [{ id: item.id, scores: { moscow: { class: level } } }],
  });

  beforeEach(async () => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([must, could, vague, bare]);
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
    await screen.press('Framework: WSJF');
    await screen.press('MoSCoW');
  });

  it('shows the shares of the effort, warns, and names what is not estimated', () => {
    // 13 of 20, 0 of 20 and 7 of 20; what has no class is in none
    expect(screen.all('ordo-moscow-bar li strong').map((figure) => figure.textContent)).toEqual(['65%', '0%', '35%']);
    expect(screen.all('ordo-moscow-bar [role=status] p').map((told) => told.textContent?.trim())).toEqual([
      'More than 60% of the effort must be: when it gets late, nothing is left to give.',
      '1 item without estimate is in no share: CYC-3',
    ]);
    expect(screen.text).toContain('1 item misses a score');
    expect(screen.all('tbody td.score').map((cell) => cell.textContent?.trim())).toEqual(['Must', 'Could', 'Should', expect.stringContaining('Class missing')]);
  });

  it('takes the letter of a class, goes on from there, and takes it back', async () => {
    await press('CYC-4', 'w');
    expect(asked()).toEqual(of(bare, 0));
    await press('CYC-2', 'ArrowLeft');
    expect(asked()).toEqual(of(could, 2));
    await press('CYC-1', 'ArrowRight');
    expect(asked()).toEqual(of(must, 2));
    await press('CYC-1', 'Delete');
    expect(asked()).toEqual(of(must, null));
  });

  it('takes keys that come faster than it is drawn', () => {
    choice('CYC-4').focus();
    for (let turn = 0; turn < 3; turn += 1)
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    expect(asked()).toEqual(of(bare, 1));
  });

  it('goes down and up, and fills down', async () => {
    await press('CYC-1', 'ArrowDown');
    expect(document.activeElement).toBe(choice('CYC-2'));
    await press('CYC-2', 'Enter');
    expect(document.activeElement).toBe(choice('CYC-3'));
    choice('CYC-4').dispatchEvent(new KeyboardEvent('keydown', { key: 'd', ctrlKey: true, bubbles: true, cancelable: true }));
    expect(asked()).toEqual(of(bare, 2));
  });

  it('is only read by who may not edit', async () => {
    store.role.set('stakeholder');
    await screen.settle();
    expect(screen.all('[role=radio]')).toEqual([]);
    expect(screen.all('tbody td')[3]?.textContent?.trim()).toBe('Must');
  });
});
