import { makeGoal, makeItem, makeProduct } from '@ordo/testing';
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
import { ScoresPage } from './scores-page';

const guess = (low: number, likely: number, high: number) => ({ low, likely, high });
const figures = (value: number | ReturnType<typeof guess>) => ({ wsjf: { value, criticality: 1, risk: 1, size: 1 } });
const cd3 = (costOfDelay: number, duration: number) => ({ cd3: { costOfDelay, duration } });
const low = makeItem({ key: 'CYC-1', title: 'Low', scores: figures(1) });
const bare = makeItem({ key: 'CYC-2', title: 'Bare' });
const high = makeItem({ key: 'CYC-3', title: 'High', scores: figures(8) });
const middle = makeItem({ key: 'CYC-4', title: 'Middle', scores: figures(5) });

describe('ordering by score', () => {
  let store: RefiningStore;
  let screen: Screen<ScoresPage>;
  const suggested = (): string[] => screen.all('ordo-order-table tbody .title').map((title) => title.textContent ?? '');
  const ordered = (): unknown => store.asked.find(([kind]) => kind === 'item.order')?.[1];
  const words = (selector: string): string =>
    screen
      .all(`ordo-order-dialog ${selector}`)
      .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
      .join(' | ');

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
        Goals,
        ItemStructure,
        SavedViews,
        Sprints,
        Watching,
      ],
    });
    await screen.press('Order by score…');
    await until(() => screen.all('ordo-order-table').length > 0);
  }
  async function choose(value: string): Promise<void> {
    screen.all(`ordo-order-choices input[value="${value}"]`)[0]?.click();
    await screen.settle();
  }
  async function ask(least: number): Promise<void> {
    const slider = screen.field('Move only when confidence is at least');
    slider.value = String(least);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.settle();
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
    expect(screen.text).toContain('3 of 4 items have a score');
    expect(words('td.top')).toBe('100% | – | 100% | 100%');
    expect(ordered()).toBeUndefined();
  });

  it('applies it as one change', async () => {
    await open();
    await screen.press(/^Apply the order/);
    expect(ordered()).toEqual({ kind: 'item.order', items: [high.id, middle.id, low.id] });
  });

  it('leaves where they are those that are not taken over', async () => {
    await open();
    screen.field('Take over the place of CYC-1').click();
    await screen.settle();
    expect(suggested()).toEqual(['Low', 'Bare', 'High', 'Middle']);
    expect((screen.named(/^Apply the order/) as HTMLButtonElement).disabled).toBe(true);
  });

  it('goes from row to row with the arrows', async () => {
    await open();
    const boxes = screen.all('ordo-order-table tbody input');
    boxes[0]?.focus();
    await screen.key(boxes[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(boxes[1]);
    await screen.key(boxes[1]!, 'ArrowUp');
    expect(document.activeElement).toBe(boxes[0]);
  });

  it('lets what blocks go first, unless it is told not to', async () => {
    store.links.set([{ id: 'l', type: 'blocks', fromId: low.id, toId: high.id, version: 1 }]);
    await open();
    expect(suggested()).toEqual(['Low', 'Bare', 'High', 'Middle']);
    screen.all('ordo-order-dialog ordo-switch input')[0]?.click();
    await screen.settle();
    expect(suggested()).toEqual(['High', 'Bare', 'Middle', 'Low']);
  });

  it('leaves pinned items in place, says why, and lets them go', async () => {
    store.items.set([{ ...low, pin: 'The audit' }, bare, high, middle]);
    await open();
    expect(suggested()).toEqual(['Low', 'Bare', 'High', 'Middle']);
    expect(words('.reason')).toBe('Pinned in place: The audit');
    screen.all('ordo-order-dialog ordo-switch input')[1]?.click();
    await screen.settle();
    expect(suggested()).toEqual(['High', 'Bare', 'Middle', 'Low']);
    await screen.press('No longer pin CYC-1 in place');
    expect(store.asked).toEqual([['edit', low.id, { pin: null }]]);
  });

  it('pins an item from its row, with a reason it asks for', async () => {
    await open();
    await screen.press('Pin CYC-1 in place');
    await until(() => screen.all('ordo-pin-dialog').length > 0);
    await screen.press('Pin in place');
    expect(screen.text).toContain('Say why it stays');
    await screen.type('Why here', '  Promised to   city hall ');
    await screen.press('Pin in place');
    expect(store.asked).toEqual([['edit', low.id, { pin: 'Promised to city hall' }]]);
    expect(suggested()).toEqual(['Low', 'Bare', 'High', 'Middle']);
  });

  it('holds back moves that are not sure enough, and counts the others', async () => {
    // First is above second in half of all draws, so neither move is sure; third is surely last and stays.
    const [first, second, third] = [
      makeItem({ key: 'CYC-5', title: 'First', scores: figures(guess(2, 4.9, 8)) }),
      { ...high, scores: figures(guess(2, 5, 8)) },
      low,
    ];
    store.items.set([first, second, third]);
    await open();
    await until(() => screen.text.includes('1 pair might as well'));
    expect([suggested(), words('.num [role=status]')]).toEqual([['High', 'First', 'Low'], '3 of 3 items']);
    await ask(90);
    expect([suggested(), words('.num [role=status]')]).toEqual([['First', 'High', 'Low'], '1 of 3 items']);
  });

  it('leaves alone what a running sprint holds', async () => {
    store.sprints.set([{ id: 's', state: 'active', name: 'Sprint 1' } as never]);
    store.items.set([{ ...low, sprintId: 's' }, middle, high]);
    await open();
    expect(suggested()).toEqual(['High', 'Middle']);
  });

  it('says what delay costs today, in the best order, and the difference, by CD3', async () => {
    const [slow, urgent] = [makeItem({ key: 'CYC-6', title: 'Slow', scores: cd3(10, 2) }), makeItem({ key: 'CYC-7', title: 'Urgent', scores: cd3(30, 4) })];
    store.items.set([slow, urgent, bare]);
    await open();
    await choose('cd3');
    // Today 10·2 + 30·6 = 200; the best 30·4 + 10·6 = 180
    expect(words('ordo-delay-note dl')).toBe('Delay in today’s order costs200In this order180In the best order180The best saves20');
    expect(words('ordo-delay-note p')).toBe('Not counted, since a figure is missing: CYC-2');
  });

  it('says how alignment changes with it', async () => {
    const [start, loyalty] = [makeGoal({ number: 1, weight: 0.5 }), makeGoal({ number: 2, weight: 0.5 })];
    const serving = (goalId: string) => ({ estimate: 30, goals: [{ goalId, share: 1 }] });
    store.goals.set([start, loyalty]);
    // Three sprints of 20 points, certainly: two of three items are looked at.
    store.product.set(makeProduct({ pace: { low: 20, likely: 20, high: 20 } }));
    store.items.set([
      { ...low, ...serving(start.id) },
      { ...middle, ...serving(start.id) },
      { ...high, ...serving(loyalty.id) },
    ]);
    await open();
    // Both of one goal: 1 − ½ (0.5 + 0.5); then one of each.
    expect(words('.facts')).toContain('Alignment 50 → 100%');
  });

  it('compares all frameworks on what each of them scores', async () => {
    store.items.set([
      { ...low, scores: { ...figures(1), ...cd3(9, 1) } },
      { ...middle, scores: { ...figures(5), ...cd3(5, 1) } },
      { ...high, scores: { ...figures(8), ...cd3(7, 1) } },
      bare,
    ]);
    await open();
    await choose('compare');
    expect(words('ordo-framework-comparison tbody tr')).toBe('CYC-3High121 | CYC-1Low312 far apart | CYC-4Middle231');
    // Rank sums 4, 5 and 3 about 4: W = 12 · 2 / (4 · 24) = 0.25
    expect(words('ordo-framework-comparison p')).toBe('3 of 4 items have a score in each · 25% agreement · Furthest apart: CYC-1, by 2 places');
    expect((screen.named(/^Apply the order/) as HTMLButtonElement).disabled).toBe(true);
  });

  it('is kept as a view of the list, and moves nothing', async () => {
    await open();
    await choose('rice');
    await screen.press('Save as a view');
    await until(() => screen.all('ordo-view-dialog').length > 0);
    await screen.type('Name of the view', 'By reach');
    await screen.press('Save');
    expect(store.asked.map(([kind, intent]) => [kind, (intent as { view: object }).view])).toEqual([
      ['view.save', expect.objectContaining({ name: 'By reach', sorting: '-score', framework: 'rice', columns: expect.arrayContaining(['score']) })],
    ]);
  });

  it('says what is missing where there is nothing to compare', async () => {
    await open();
    await choose('compare');
    expect(screen.text).toContain('Nothing to compare yet');
  });

  it('is shown to who may not order, without a way to apply or to pin', async () => {
    store.role.set('member');
    await open();
    expect([screen.has(/^Apply the order/), screen.has(/^Pin/), screen.all('ordo-order-table input').length]).toEqual([false, false, 0]);
  });
});
