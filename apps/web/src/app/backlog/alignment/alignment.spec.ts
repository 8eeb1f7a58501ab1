import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeGoal, makeItem, makeProduct, makeSprint } from '@ordo/testing';
import type { Locale } from '@ordo/contract';
import { KeyDispatcher } from '../../shell/key-dispatcher';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { Goals } from '../../store/goals';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { Watching } from '../../store/watching';
import { BacklogPage } from '../backlog-page';
import { FakeStore } from '../test/fake-store';

const start = makeGoal({ number: 1, name: 'Fast start', weight: 0.5 });
const loyalty = makeGoal({ number: 2, name: 'Loyalty', weight: 0.5, hue: 'violet', shape: 'triangle' });
const serving = (number: number, goalId: string | null) =>
  makeItem({ number, key: `CYC-${number}`, title: `Item ${number}`, estimate: 5, refinement: 'ready', goals: goalId === null ? [] : [{ goalId, share: 1 }] });
const [first, second, third] = [serving(1, start.id), serving(2, start.id), serving(3, loyalty.id)];

describe('the panel beside the backlog', () => {
  let store: FakeStore;
  let screen: Screen<BacklogPage>;

  async function open(locale: Locale = 'en'): Promise<void> {
    screen = await show(BacklogPage, {
      locale,
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: 'me', isSample: false }), setup: () => ({ sample: true }) } },
        DefinitionOfReady,
        Goals,
        ItemStructure,
        SavedViews,
        Sprints,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
    await TestBed.inject(Router).navigate([], { queryParams: { sprints: '1' } });
    await screen.settle();
  }
  /** Its words, a space between any two parts. */
  const panel = (): string => {
    const [root] = screen.all('ordo-alignment-panel');
    const walker = document.createTreeWalker(root ?? document.createElement('i'), NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode()) parts.push(walker.currentNode.textContent?.trim() ?? '');
    return parts.filter(Boolean).join(' ');
  };
  const row = (title: string): HTMLElement => screen.all('[data-row]').find((one) => one.textContent?.includes(title))!;

  beforeEach(() => {
    document.body.innerHTML = '';
    localStorage.clear();
    store = new FakeStore();
    store.items.set([first, second, third]);
    store.goals.set([start, loyalty]);
    // With low = likely = high a sprint takes 10 points, certainly.
    store.product.set(makeProduct({ pace: { low: 10, likely: 10, high: 10 } }));
  });

  it('shows how the effort of the next sprint splits over the goals against their weights', async () => {
    await open();
    // 10 of 10 points serve one of two equal goals: 1 − ½ (|0.5 − 1| + |0.5 − 0|) = 0.5
    expect(panel()).toContain('50% of the effort follows');
    expect(panel()).toContain('Fast start 100% of 50%');
    expect(panel()).toContain('10 pts');
  });

  it('says the same in French', async () => {
    await open('fr');
    expect(panel()).toContain('de l’effort suit les poids des objectifs');
  });

  it('shows what a move would make of it while it is made, and as it was when it is put back', async () => {
    await open();
    row('Item 3').focus();
    await screen.key(row('Item 3'), ' ');
    await screen.key(row('Item 3'), 'ArrowUp');
    // 5 points for each goal, as weighted
    expect(panel()).toContain('50% 100% on target if dropped here');
    expect(panel()).toContain('Fast start ▼ -50 50% of 50%');
    await screen.key(row('Item 3'), 'Escape');
    expect(panel()).toContain('50% of the effort follows');
    expect(store.asked).toEqual([]);
  });

  it('applies the move that raises it most', async () => {
    await open();
    await screen.press('Apply the move of CYC-3');
    expect(store.asked.map(([kind, ids]) => [kind, ids])).toEqual([['move', [third.id]]]);
    expect(panel()).toContain('100% of the effort follows');
    expect(screen.has(/^Apply/)).toBe(false);
  });

  it('offers no move to who may not order', async () => {
    store.role.set('stakeholder');
    await open();
    expect(screen.has(/^Apply/)).toBe(false);
  });

  it('warns of what is not ready, has no goal, or has been blocked for long', async () => {
    store.items.set([{ ...first, refinement: 'new' }, { ...serving(2, null), blockedReason: 'No key', blockedSince: '2020-01-01T00:00:00Z' }, third]);
    await open();
    expect(panel()).toContain('1 item of the next sprint is not ready CYC-1');
    expect(panel()).toContain('1 item without goal in the next sprint');
    expect(panel()).toContain('CYC-2 has been blocked for');
    await screen.press(/^CYC-1: /);
    expect(TestBed.inject(Router).url).toContain('item=CYC-1');
  });

  it('says what is missing, and where to state it', async () => {
    store.product.set(makeProduct({ pace: null }));
    await open();
    expect(screen.named('State the pace').getAttribute('href')).toMatch(/\/refinement$/);
    store.goals.set([]);
    await screen.settle();
    expect(screen.named('Set goals').getAttribute('href')).toMatch(/\/vision$/);
  });

  it('goes and comes with ], and stays as it was left', async () => {
    await open();
    await screen.key(document.body, ']');
    expect(panel()).toBe('');
    expect(localStorage.getItem('ordo.preferences')).toContain('"sideHidden":true');
    await screen.press('50% aligned');
    expect(panel()).toContain('Alignment');
  });

  it('draws where the next sprints end, among the rows, which arrows pass over', async () => {
    await open();
    const rows = screen.all('ordo-reorder-list [role=row][data-row]').map((one) => one.textContent ?? '');
    // 10 points a sprint, 5 an item: two items above the line
    expect(rows.findIndex((text) => text.includes('85% likely up to here'))).toBe(2);
    expect(screen.text).toContain('Next sprint');
    row('Item 2').focus();
    await screen.key(row('Item 2'), 'ArrowDown');
    expect(document.activeElement).toBe(row('Item 3'));
    await TestBed.inject(Router).navigate([], { queryParams: { sort: '-estimate' } });
    await screen.settle();
    expect(screen.text).not.toContain('85% likely');
  });

  /** Rows from top to bottom, as they are drawn: titles, and the line of a sprint. */
  const drawn = (): string[] =>
    screen
      .all('ordo-reorder-list [role=row][data-row]')
      .map((one) => ({
        text: one.querySelector('.title, .name')?.textContent?.trim() ?? '',
        top: Number(/translateY\((\d+)px\)/.exec(one.style.transform)?.[1]),
      }))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text);

  it('slides a line to where it would be, says by how many rows, and what it left', async () => {
    store.items.set([first, second, { ...third, estimate: 10 }]);
    await open();
    expect(drawn()).toEqual(['Item 1', 'Item 2', 'Next sprint', 'Item 3']);
    row('Item 3').focus();
    await screen.key(row('Item 3'), ' ');
    await screen.key(row('Item 3'), 'Home');
    // The 10 points of one item fill the sprint that two filled before: the line stands above both, and below what is held
    expect(drawn()).toEqual(['Next sprint', 'Item 1', 'Item 2', 'Item 3']);
    expect(screen.all('ordo-sprint-line-row')[0]?.textContent).toContain('2 rows');
    expect(screen.all('.edge').map((edge) => [edge.textContent, edge.style.transform])).toEqual([['Next sprint was here', 'translateY(108px)']]);
    await screen.key(row('Item 3'), 'Escape');
    expect(drawn()).toEqual(['Item 1', 'Item 2', 'Next sprint', 'Item 3']);
    expect(screen.all('.edge')).toEqual([]);
  });

  it('slides a line down where less comes before it', async () => {
    store.items.set([first, second, third, serving(4, null)]);
    await open();
    expect(drawn()).toEqual(['Item 1', 'Item 2', 'Next sprint', 'Item 3', 'Item 4']);
    row('Item 1').focus();
    await screen.key(row('Item 1'), ' ');
    await screen.key(row('Item 1'), 'End');
    expect(drawn()).toEqual(['Item 1', 'Item 2', 'Item 3', 'Next sprint', 'Item 4']);
    expect(screen.all('ordo-sprint-line-row')[0]?.textContent).toContain('1 row');
    await screen.key(row('Item 1'), ' ');
    expect(drawn()).toEqual(['Item 2', 'Item 3', 'Next sprint', 'Item 4', 'Item 1']);
  });

  it('marks where a sprint ends with 50%, but not while something is held', async () => {
    store.items.set([first, second, third, serving(4, null), serving(5, null)]);
    // Half of the time a sprint takes 15 points, three items
    store.product.set(makeProduct({ pace: { low: 10, likely: 15, high: 20 } }));
    await open();
    const words = (): string[] => screen.all('.edge').map((edge) => edge.textContent ?? '');
    expect(words()).toEqual(['50% likely']);
    expect(screen.all('ordo-sprint-line-row')[0]?.textContent).toContain('50% likely up to rank 3');
    row('Item 5').focus();
    await screen.key(row('Item 5'), ' ');
    await screen.key(row('Item 5'), 'Home');
    expect(words()).not.toContain('50% likely');
    await screen.key(row('Item 5'), 'Escape');
  });

  it('leads from the sprint that runs to its board', async () => {
    const sprint = makeSprint({ number: 14, name: 'Sprint 14', state: 'active', endsOn: '2020-01-31' });
    store.sprints.set([sprint]);
    store.items.set([{ ...first, sprintId: sprint.id }, second]);
    await open();
    expect(screen.all('ordo-running-sprint')[0]?.textContent).toContain('Sprint 14 in progress');
    expect(screen.all('ordo-running-sprint')[0]?.textContent).toContain('1 item · 5 pts · last working day');
    expect(screen.named('Open board').getAttribute('href')).toMatch(/\/sprints\/14\/board$/);
    await TestBed.inject(Router).navigate([], { queryParams: { group: 'status' } });
    await screen.settle();
    expect(screen.has('Open board')).toBe(false);
  });
});
