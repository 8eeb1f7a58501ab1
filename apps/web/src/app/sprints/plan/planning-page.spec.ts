import { TestBed } from '@angular/core/testing';
import type { BacklogItem, PlanItems, Sprint } from '@ordo/contract';
import { makeGoal, makeItem, makeMember, makeSprint } from '@ordo/testing';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { Goals } from '../../store/goals';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { Watching } from '../../store/watching';
import { PlanningPage } from './planning-page';

const awa = makeMember({ name: 'Awa Diallo' });
const sprint = makeSprint({ name: 'Sprint 15', state: 'active' });
const inSprint = makeItem({ key: 'CYC-1', title: 'Buoy', rank: 'a1', sprintId: sprint.id, estimate: 2, status: 'in-progress' });
const rope = makeItem({ key: 'CYC-2', title: 'Rope', rank: 'a2', estimate: 3, refinement: 'ready' });
const winch = makeItem({ key: 'CYC-3', title: 'Winch', rank: 'a3', status: 'in-progress' });
const done = makeItem({ key: 'CYC-4', title: 'Moored', rank: 'a4', status: 'done' });

describe('planning a sprint', () => {
  let store: FakeStore;
  let screen: Screen<PlanningPage>;

  async function open(set: Partial<Sprint> = {}): Promise<void> {
    document.body.innerHTML = '';
    store.sprints.set([{ ...sprint, ...set }]);
    const move = (ids: readonly string[], sprintId: string | null): void =>
      store.items.update((items) => items.map((item) => (ids.includes(item.id) ? { ...item, sprintId } : item)));
    const sprints = {
      all: () => store.sprints(),
      active: () => store.sprints()[0] ?? null,
      planned: () => [],
      completed: () => [],
      open: () => store.sprints(),
      byId: (id: string) => store.sprints().find((one) => one.id === id),
      itemsIn: (id: string) => store.items().filter(({ sprintId }) => sprintId === id),
      plan: (id: string, items: readonly string[], more: Partial<PlanItems>) => {
        move(items, id);
        return Promise.resolve(store.asked.push(['plan', items, more.override]));
      },
      move: ({ items }: { items: string[] }) => {
        move(items, null);
        return Promise.resolve(store.asked.push(['out', items]));
      },
      edit: (_: string, edited: Partial<Sprint>) => {
        store.sprints.update((all) => all.map((one) => ({ ...one, ...edited })));
        return Promise.resolve(store.asked.push(['edit', edited]));
      },
    };
    screen = await show(PlanningPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: awa.id }) } },
        { provide: Sprints, useValue: sprints },
        DefinitionOfReady,
        Goals,
        ItemStructure,
        Watching,
      ],
    });
  }
  const titles = (pane: string): string[] => screen.all(`[data-pane="${pane}"] [data-row] .title`).map((title) => title.textContent ?? '');
  const cross = async (item: BacklogItem): Promise<void> => {
    screen.all(`[data-row="${item.id}"] .cross button`)[0]!.click();
    await screen.settle();
  };
  const texts = (): string[] =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ text }) => text);

  beforeEach(() => {
    store = new FakeStore();
    store.items.set([inSprint, rope, winch, done]);
    store.members.set([awa]);
  });

  it('shows what the sprint holds beside what somebody could still build, in order', async () => {
    await open();
    expect([titles('backlog'), titles('sprint')]).toEqual([['Rope', 'Winch'], ['Buoy']]);
  });

  it('takes items in and out, each time with a way back', async () => {
    await open();
    await cross(rope);
    expect([titles('backlog'), titles('sprint')]).toEqual([['Winch'], ['Buoy', 'Rope']]);
    expect(texts().at(-1)).toBe('CYC-2 into Sprint 15');
    await cross(inSprint);
    expect(texts().at(-1)).toBe('CYC-1 back to the backlog');
    expect(store.asked).toEqual([
      ['plan', [rope.id], undefined],
      ['out', [inSprint.id]],
    ]);
  });

  it('asks why, where a column of the running sprint is full, and not before it runs', async () => {
    store.product.update((product) => ({ ...product, wipLimits: { 'in-progress': { limit: 1, isHard: true } } }));
    await open();
    await cross(winch);
    expect(screen.text).toMatch(/Take CYC-3 into Sprint 15.*“In progress” is full: 1 of 1/);
    expect([store.asked, titles('sprint')]).toEqual([[], ['Buoy']]);
    await screen.press('Into Sprint 15');
    expect(screen.text).toContain('Say why, in a few words');
    await screen.type('Why does it come in all the same?', 'It burns');
    await screen.press('Into Sprint 15');
    expect(store.asked).toEqual([['plan', [winch.id], 'It burns']]);
  });

  describe('towards a Product Goal', () => {
    const fast = makeGoal({ name: 'Fast start', state: 'active' });
    const [lean, past] = [makeGoal({ number: 2, name: 'Lean network' }), makeGoal({ number: 3, name: 'First city', state: 'fulfilled' })];
    const choice = (): HTMLElement => screen.named(/^Product Goal: /);
    beforeEach(() => {
      store.goals.set([fast, lean, past]);
      store.items.set([
        { ...inSprint, goals: [{ goalId: fast.id, share: 0.5 }] },
        { ...rope, sprintId: sprint.id },
      ]);
    });

    it('offers those that are open, and says how many items serve the one that is named', async () => {
      await open();
      expect(screen.text).not.toContain('serve “');
      await screen.press('Product Goal: No Product Goal');
      expect(screen.all('[role=option] .label').map(({ textContent }) => textContent?.trim())).toEqual(['No Product Goal', 'Fast start', 'Lean network']);
      screen.all('[role=option]')[1]!.click();
      await screen.settle();
      expect(store.asked).toEqual([['edit', { goalId: fast.id }]]);
      expect(screen.text).toContain('1 of 2 items serve “Fast start”');
      expect(screen.text).toContain('0 of 2 items serve it');
      expect(document.activeElement).toBe(choice());
    });

    it('warns while no item serves the one that is named', async () => {
      await open({ goalId: lean.id, state: 'planned' });
      expect(screen.text).toContain('No item serves the Product Goal “Lean network”');
      await screen.press('Product Goal: Lean network');
      screen.all('[role=option]')[0]!.click();
      await screen.settle();
      expect(store.asked).toEqual([['edit', { goalId: null }]]);
      expect(screen.text).not.toContain('No item serves');
    });

    it('keeps one that was closed since, until another is chosen', async () => {
      await open({ goalId: past.id });
      await screen.press('Product Goal: First city');
      expect(screen.all('[role=option]').map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false', 'false']);
    });

    it('leads to the page of the goal where nobody may choose', async () => {
      store.role.set('member');
      await open({ goalId: lean.id });
      expect(choice().getAttribute('href')).toBe('/p/cyc/goals/2');
    });
  });

  it('narrows the backlog to what is ready, or has the words', async () => {
    await open();
    screen.all('ordo-switch input, ordo-switch [role=switch]')[0]!.click();
    await screen.settle();
    expect(titles('backlog')).toEqual(['Rope']);
  });

  it('is only read by who does not plan, and once it is over', async () => {
    store.role.set('member');
    await open();
    expect([titles('sprint'), screen.all('.cross')]).toEqual([['Buoy'], []]);
  });
});
