import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { BacklogItem, Change, CreateItem, MoveItems, Sprint } from '@ordo/contract';
import { makeGoal, makeItem, makeMember, makeSprint } from '@ordo/testing';
import { Commands } from '../../shell/commands';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { Goals } from '../../store/goals';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { Watching } from '../../store/watching';
import { BoardPage } from './board-page';

const awa = makeMember({ name: 'Awa Diallo' });
const sprint = makeSprint({ name: 'Sprint 14', state: 'active', goal: 'Ships can moor', startsOn: '2026-11-09', endsOn: '2026-11-20' });
const inSprint = (overrides: Partial<BacklogItem>): BacklogItem => makeItem({ sprintId: sprint.id, status: 'todo', type: 'task', ...overrides });
const buoy = inSprint({ key: 'CYC-1', title: 'Buoy', rank: 'a1', estimate: 2 });
const rope = inSprint({ key: 'CYC-2', title: 'Rope', rank: 'a2', estimate: 3, assigneeId: awa.id });
const winch = inSprint({
  key: 'CYC-3',
  title: 'Winch',
  rank: 'a3',
  type: 'bug',
  status: 'in-progress',
  blockedReason: 'No grease',
  blockedSince: '2026-11-01T09:00:00Z',
});
const other = makeItem({ key: 'CYC-4', title: 'Elsewhere', rank: 'a4' });

/** A store whose board moves show at once. */
class BoardStore extends FakeStore {
  readonly revision = computed(() => 1);

  move(move: MoveItems): Promise<unknown> {
    const set = { ...move.set, ...(move.status && { status: move.status }) };
    this.items.update((items) => items.map((item) => (move.items.includes(item.id) ? { ...item, ...set } : item)) as BacklogItem[]);
    this.asked.push(['board-move', move]);
    return Promise.resolve();
  }

  override createItem(draft: CreateItem): Promise<Change> {
    const answer = super.createItem(draft);
    if (draft.title === 'Refused') return Promise.reject(new Error('refused'));
    const { id = '', title, status = 'todo', sprintId = null, leaving = [] } = draft;
    const made = makeItem({ id, title, status, sprintId, key: '', rank: 'a5' });
    this.items.update((items) => [...items.map((item) => (leaving.includes(item.id) ? { ...item, sprintId: null } : item)), made]);
    return answer;
  }
}

describe('the board', () => {
  let store: BoardStore;
  let screen: Screen<BoardPage>;
  let running: Sprint | null;
  let report: () => Promise<unknown>;

  async function open(address = '/'): Promise<void> {
    const sprints = {
      all: () => store.sprints(),
      active: () => running,
      planned: () => [],
      completed: () => [],
      itemsIn: (id: string) => store.items().filter(({ sprintId }) => sprintId === id),
      move: (move: MoveItems) => store.move(move),
      report: () => report(),
      flow: () => Promise.resolve({ ages: [] }),
    };
    store.sprints.set(running ? [running] : []);
    screen = await show(BoardPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: awa.id }) } },
        { provide: Sprints, useValue: sprints },
        DefinitionOfReady,
        Goals,
        Watching,
      ],
      arrange: () => void TestBed.inject(Router).navigateByUrl(address),
    });
  }
  const column = (label: string): HTMLElement => screen.all('ul').find((list) => list.getAttribute('aria-label') === label)!;
  const titles = (label: string): string[] => [...column(label).querySelectorAll('.title')].map((title) => title.textContent ?? '');
  const card = (item: BacklogItem): HTMLElement => screen.all(`[data-card="${item.id}"]`)[0]!;

  beforeEach(() => {
    document.body.innerHTML = '';
    running = sprint;
    report = () => Promise.reject(new Error('away'));
    store = new BoardStore();
    store.items.set([buoy, rope, winch, other]);
    store.members.set([awa]);
  });

  it('shows what is in the sprint by status, and nothing else', async () => {
    await open();
    expect([titles('To do'), titles('In progress'), titles('Done')]).toEqual([['Buoy', 'Rope'], ['Winch'], []]);
    expect(screen.text).toContain('Ships can moor');
    expect(card(winch).textContent).toContain('No grease');
    expect(screen.named('Board').getAttribute('aria-current')).toBe('page');
  });

  it('leads from the goal of the sprint to the Product Goal it works towards', async () => {
    const goal = makeGoal({ number: 4, name: 'Safe harbour' });
    store.goals.set([goal]);
    running = { ...sprint, goalId: goal.id };
    await open();
    expect(screen.named('Product Goal: Safe harbour').getAttribute('href')).toBe('/p/cyc/goals/4');
  });

  it('counts a column against its limit across lanes and filters', async () => {
    store.product.update((product) => ({ ...product, wipLimits: { todo: { limit: 1, isHard: false } } }));
    await open(`/?who=${awa.id}&lanes=type`);
    expect(screen.all('ordo-column-head')[0]?.textContent).toMatch(/To do.*5 pts.*2 of 1/s);
    expect(screen.text).toContain('2 cards are hidden by filters.');
  });

  it('moves a card one column to the side with Alt and an arrow, and says where it expects it', async () => {
    await open();
    await screen.key(card(rope), 'ArrowRight', { altKey: true });
    expect(store.asked).toEqual([['board-move', { items: [rope.id], status: 'in-progress', expected: { status: 'todo', sprintId: sprint.id } }]]);
    expect(TestBed.inject(Toasts).shown().at(-1)).toMatchObject({ text: 'CYC-2: In progress', action: { label: 'Undo' } });
    expect(document.activeElement).toBe(card(rope));
  });

  it('moves it on from where it is now when the next key comes before it is drawn there', async () => {
    await open();
    const press = (): KeyboardEvent => new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    const before = card(rope);
    before.dispatchEvent(press());
    before.dispatchEvent(press());
    const statuses = store.asked.map(([, move]) => [(move as MoveItems).expected?.status, (move as MoveItems).status]);
    expect(statuses).toEqual([
      ['todo', 'in-progress'],
      ['in-progress', 'in-review'],
    ]);
  });

  it('lifts a card, carries it, and puts it down among others', async () => {
    store.items.update((items) => items.map((item) => ({ ...item, blockedReason: null })));
    await open();
    card(buoy).focus();
    await screen.key(card(buoy), ' ');
    await screen.key(card(buoy), 'ArrowRight');
    expect(titles('In progress')).toEqual(['Buoy', 'Winch']);
    expect(store.asked).toEqual([]);
    await screen.key(card(buoy), 'ArrowDown');
    await screen.key(card(buoy), ' ');
    const expected = { status: 'todo', sprintId: sprint.id };
    expect(store.asked).toEqual([['board-move', { items: [buoy.id], place: { after: winch.id }, status: 'in-progress', expected }]]);
  });

  it('blocks a card for a reason and lets it go on, by one key each', async () => {
    await open();
    await screen.key(card(rope), 'ArrowDown');
    card(rope).focus();
    await screen.settle();
    TestBed.inject(Commands).run('board.block');
    await screen.settle();
    await screen.press('Mark as blocked');
    expect([store.asked, screen.text]).toEqual([[], expect.stringContaining('Say why, in a few words')]);
    await screen.type('Why can nobody go on with it?', 'It is  wet');
    await screen.press('Mark as blocked');
    expect(store.asked).toEqual([['edit', rope.id, { blockedReason: 'It is wet' }]]);
    expect(titles('To do')).toEqual(['Rope', 'Buoy']);
    expect(document.activeElement).toBe(card(rope));
    TestBed.inject(Commands).run('board.block');
    await screen.settle();
    expect(store.asked[1]).toEqual(['edit', rope.id, { blockedReason: null }]);
    expect(titles('To do')).toEqual(['Buoy', 'Rope']);
  });

  it('gives a card a place among its kind: what is blocked stands first', async () => {
    store.items.update((items) =>
      items.map((item) => ({
        ...item,
        ...(item.id === rope.id && { blockedReason: 'Wet' }),
        ...(item.id === winch.id && { status: 'todo', blockedReason: null }),
      })),
    );
    await open();
    expect(titles('To do')).toEqual(['Rope', 'Buoy', 'Winch']);
    await screen.key(card(buoy), 'ArrowUp', { altKey: true });
    expect(store.asked).toEqual([]);
    await screen.key(card(winch), 'ArrowUp', { altKey: true, shiftKey: true });
    expect(store.asked.at(-1)?.[1]).toMatchObject({ items: [winch.id], place: { before: buoy.id } });
  });

  it('puts a card back with Escape', async () => {
    await open();
    await screen.key(card(buoy), ' ');
    await screen.key(card(buoy), 'ArrowRight');
    await screen.key(card(buoy), 'Escape');
    expect([titles('To do'), store.asked]).toEqual([['Buoy', 'Rope'], []]);
  });

  it('gives a card what the lane says that it is put into', async () => {
    await open('/?lanes=person');
    expect(titles('Awa Diallo, To do')).toEqual(['Rope']);
    await screen.key(card(rope), ' ');
    await screen.key(card(rope), 'ArrowDown');
    await screen.key(card(rope), ' ');
    expect(store.asked.at(-1)?.[1]).toMatchObject({ items: [rope.id], set: { assigneeId: null } });
  });

  it('asks for what is not met before a card is done, and takes a reason for the rest', async () => {
    const rule = { id: 'rule', text: 'Reviewed' };
    running = { ...sprint, doneDefinition: [rule] };
    store.items.update((items) =>
      items.map((item) => (item.id === buoy.id ? { ...item, criteria: [{ id: 'floats', text: 'It floats', isMet: false }] } : item)),
    );
    await open();
    await screen.press('What can be done with CYC-1');
    await screen.press('To “Done”');
    expect(screen.text).toMatch(/Move CYC-1 to “Done”.*Reviewed.*It floats/);
    await screen.press('To “Done”');
    expect([store.asked, screen.text]).toEqual([[], expect.stringContaining('Tick off the 2 that are open')]);
    const box = screen.all('ordo-checkbox').find((one) => one.textContent?.includes('It floats'))!;
    box.querySelector('input')!.click();
    await screen.settle();
    await screen.type('Why is it done all the same?', 'Nobody is there to review');
    await screen.press('To “Done”');
    expect(store.asked).toEqual([
      ['board-move', expect.objectContaining({ items: [buoy.id], status: 'done', met: { criteria: ['floats'] }, doneOverride: 'Nobody is there to review' })],
    ]);
  });

  it('asks for a reason where a limit is a wall', async () => {
    store.product.update((product) => ({ ...product, wipLimits: { 'in-progress': { limit: 1, isHard: true } } }));
    await open();
    await screen.key(card(rope), 'ArrowRight', { altKey: true });
    expect(screen.text).toContain('“In progress” is full: 1 of 1.');
    await screen.type('Why does it come in all the same?', 'It burns');
    await screen.press('To “In progress”');
    expect(store.asked[0]?.[1]).toMatchObject({ status: 'in-progress', override: 'It burns' });
  });

  it('has every move in the menu of a card', async () => {
    await open();
    await screen.press('What can be done with CYC-1');
    await screen.press('To “Done”');
    expect(titles('Done')).toEqual(['Buoy']);
  });

  describe('new cards', () => {
    const line = (): HTMLInputElement => screen.field('Title of the new card');
    async function write(title: string): Promise<void> {
      await screen.type('Title of the new card', title);
      await screen.key(line(), 'Enter');
    }
    const created = (): unknown[] => store.asked.flatMap(([kind, draft]) => (kind === 'create' ? [draft] : []));

    it('are typed one after the other at the end of a column, and Escape leaves', async () => {
      await open();
      TestBed.inject(Commands).run('board.add');
      await screen.settle();
      expect(document.activeElement).toBe(line());
      await write('Mop');
      await write(' Bucket ');
      expect(titles('To do')).toEqual(['Buoy', 'Rope', 'Mop', 'Bucket']);
      expect(created()[1]).toMatchObject({ title: 'Bucket', sprintId: sprint.id, status: 'todo', place: { after: store.items().at(-2)?.id } });
      await screen.key(line(), 'Escape');
      expect(screen.all('ordo-new-card-line')).toEqual([]);
      expect(document.activeElement).toBe(card(store.items().at(-1)!));
      await screen.press('Add a card to “In progress”');
      await write('Oil');
      expect(titles('In progress')).toEqual(['Winch', 'Oil']);
    });

    it('come back when they are refused, after what is being typed', async () => {
      await open();
      await screen.press('Add a card');
      await write('Refused');
      expect(line().value).toBe('Refused');
      await screen.type('Title of the new card', 'Next');
      await screen.key(line(), 'Enter');
      expect([titles('To do').at(-1), line().value]).toEqual(['Next', '']);
    });

    it('stand behind what is open, before what is done', async () => {
      const done = inSprint({ title: 'Gone', status: 'done', rank: 'a9' });
      store.items.update((items) => [...items, done]);
      await open();
      await screen.press('Add a card');
      await write('Mop');
      await screen.press('Add a card to “Done”');
      await write('Bucket');
      expect(created()).toMatchObject([{ place: { after: winch.id } }, { place: { after: done.id } }]);
    });

    it('become what their lane says', async () => {
      await open('/?lanes=person');
      card(rope).focus();
      TestBed.inject(Commands).run('board.add');
      await screen.settle();
      await write('Mop');
      expect(created()).toEqual([expect.objectContaining({ assigneeId: awa.id })]);
    });

    it('ask what leaves a sprint that is full, lowest first, and once only when nothing is to', async () => {
      store.product.update((product) => ({ ...product, pace: { low: 3, likely: 4, high: 5 } }));
      await open();
      await screen.press('Add a card');
      await write('Mop');
      expect(screen.all('ordo-leaving-dialog .key').map(({ textContent }) => textContent)).toEqual(['CYC-2', 'CYC-1']);
      expect([created(), line().value]).toEqual([[], 'Mop']);
      screen.all('ordo-leaving-dialog ordo-checkbox')[0]!.querySelector('input')!.click();
      await screen.settle();
      await screen.press('Add it, 1 leaves');
      expect(created()).toEqual([expect.objectContaining({ title: 'Mop', leaving: [rope.id] })]);
      expect(titles('To do')).toEqual(['Buoy', 'Mop']);
      store.product.update((product) => ({ ...product, pace: { low: 1, likely: 1, high: 1 } }));
      await write('Bucket');
      await screen.press('Add it, nothing leaves');
      await write('Sponge');
      expect(titles('To do')).toEqual(['Buoy', 'Mop', 'Bucket', 'Sponge']);
    });

    it('are asked for the Definition of Done where things are done', async () => {
      running = { ...sprint, doneDefinition: [{ id: 'rule', text: 'Reviewed' }] };
      await open();
      await screen.press('Add a card to “Done”');
      await write('Mop');
      expect([created(), screen.text]).toEqual([[], expect.stringContaining('Move “Mop” to “Done”')]);
      await screen.type('Why is it done all the same?', 'Nobody is there');
      await screen.press('To “Done”');
      expect(created()).toEqual([expect.objectContaining({ status: 'done', doneOverride: 'Nobody is there' })]);
    });

    it('are not for those who may not say what the sprint holds', async () => {
      store.role.set('member');
      await open();
      expect([screen.has('Add a card'), screen.has('Add a card to “Done”')]).toEqual([false, false]);
    });
  });

  it('says for as long as the sprint runs on which of its days a card came in after the start', async () => {
    running = { ...sprint, commitment: [{ itemId: buoy.id, points: 2 }] };
    const at = '2026-11-14T10:00:00Z';
    const changes = [buoy, rope].map(({ id }) => ({ kind: 'added', itemId: id, at }));
    report = () => Promise.resolve({ sprintId: sprint.id, start: { points: 2 }, days: [], changes });
    await open();
    await screen.settle();
    // The 9th is its day 1, so the 14th is day 6; what was promised is never late.
    expect([card(rope), card(buoy), card(winch)].map((one) => one.querySelector('.added')?.textContent)).toEqual(['added day 6', undefined, undefined]);
  });

  it('is only looked at by a stakeholder, and when it does not run', async () => {
    store.role.set('stakeholder');
    await open();
    await screen.key(card(rope), 'ArrowRight', { altKey: true });
    await screen.key(card(rope), ' ');
    expect([store.asked, screen.has('Complete the sprint…')]).toEqual([[], false]);
  });

  it('says so when no sprint runs', async () => {
    running = null;
    await open();
    expect(screen.text).toContain('No sprint is running');
  });
});
