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
import { BacklogPage } from '../backlog-page';
import { FakeStore } from '../test/fake-store';

const figures = (value: number) => ({ wsjf: { value, criticality: 1, risk: 1, size: 2 } });
const trip = makeItem({ number: 1, key: 'CYC-1', title: 'Trip', rank: 'a1', scores: figures(20) });
const unlock = makeItem({ number: 2, key: 'CYC-2', title: 'Unlock', rank: 'a2', parentId: trip.id, scores: { ...figures(2), moscow: { class: 3 } } });
const crash = makeItem({ number: 3, key: 'CYC-3', title: 'Crash', rank: 'a3', scores: figures(8) });
const bare = makeItem({ number: 4, key: 'CYC-4', title: 'Bare', rank: 'a4' });

describe('scores in the list', () => {
  let store: FakeStore;
  let screen: Screen<BacklogPage>;
  const rows = (): HTMLElement[] =>
    screen.all('ordo-reorder-list [role=row][data-row]').sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')));
  const titles = (): string[] => rows().map((row) => row.querySelector('.title')?.textContent?.trim() ?? '');
  const scores = (): string[] => rows().map((row) => row.querySelector('.score')?.textContent?.trim() ?? 'none');
  const go = async (query: Record<string, string>): Promise<void> => {
    await TestBed.inject(Router).navigate([], { queryParams: query });
    await screen.settle();
  };
  async function until(holds: () => boolean): Promise<void> {
    for (let turn = 0; turn < 100 && !holds(); turn += 1) {
      await new Promise((resume) => setTimeout(resume, 10));
      await screen.settle();
    }
    expect(holds()).toBe(true);
  }

  beforeEach(async () => {
    document.body.innerHTML = '';
    localStorage.clear();
    store = new FakeStore();
    store.items.set([trip, unlock, crash, bare]);
    screen = await show(BacklogPage, {
      providers: [
        Goals,
        Sprints,
        { provide: ProductStore, useValue: store },
        DefinitionOfReady,
        ItemStructure,
        { provide: Session, useValue: { me: () => ({ id: 'ines', isSample: false }), setup: () => ({ sample: true }) } },
        SavedViews,
        Watching,
      ],
    });
  });

  it('are not there until somebody shows them', async () => {
    expect(scores()).toEqual(['none', 'none', 'none', 'none']);
    await go({ columns: 'key,score' });
    await until(() => scores()[2] === '5');
    // (2 + 1 + 1) ÷ 2 and (8 + 1 + 1) ÷ 2; an epic has none of its own
    expect(scores()).toEqual(['', '2', '5', '–']);
    expect(rows()[3]?.querySelector('.score')?.getAttribute('title')).toContain('Not scorable: Value');
    expect(screen.all('ordo-list-head [role=columnheader]').map((head) => head.textContent?.trim())).toContain('WSJF');
  });

  it('are those of the framework that the view says', async () => {
    await go({ columns: 'score', framework: 'moscow' });
    await until(() => scores()[1] === 'Must');
    await go({ columns: 'score', framework: 'fame' });
    await until(() => scores()[1] === '2');
  });

  it('sort the list, the highest first and what has none last, and lead back to the order', async () => {
    await go({ columns: 'score' });
    await until(() => screen.has('WSJF'));
    await screen.press('WSJF');
    await until(() => titles()[0] === 'Trip' && titles()[1] === 'Crash');
    expect(titles()).toEqual(['Trip', 'Crash', 'Unlock', 'Bare']);
    expect(TestBed.inject(Router).url).toContain('sort=-score');
    await screen.press('Back to the order');
    expect(titles()).toEqual(['Trip', 'Unlock', 'Crash', 'Bare']);
  });

  it('follow a figure that changes', async () => {
    await go({ columns: 'score', sort: '-score' });
    await until(() => titles()[1] === 'Crash');
    store.items.update((items) => items.map((item) => (item.id === bare.id ? { ...item, scores: figures(13) } : item)));
    await until(() => titles()[1] === 'Bare');
    expect(scores()[1]).toBe('7.5');
  });
});
