import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { makeItem, makeLabel, makeMember, makeSprint } from '@ordo/testing';
import { KeyDispatcher } from '../../shell/key-dispatcher';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { Goals } from '../../store/goals';
import { Sprints } from '../../store/sprints';
import { ProductStore } from '../../store/product-store';
import { SavedViews } from '../../store/saved-views';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { BacklogPage } from '../backlog-page';
import { FakeStore } from '../test/fake-store';

const tomas = makeMember({ name: 'Tomas Lindqvist', role: 'member' });
const openData = makeLabel({ name: 'open data' });
const running = makeSprint({ name: 'Sprint 14', state: 'active' });
const trip = makeItem({ number: 1, key: 'CYC-1', title: 'Trip', updatedAt: '2020-01-01T09:00:00+00:00' });
const unlock = makeItem({
  number: 2,
  key: 'CYC-2',
  title: 'Unlock',
  parentId: trip.id,
  labels: [openData.id],
  estimate: 3,
  sprintId: running.id,
  updatedAt: new Date().toISOString(),
});
const crash = makeItem({ number: 3, key: 'CYC-3', title: 'Crash', type: 'bug', status: 'in-progress', assigneeId: tomas.id, blockedReason: 'Waits for parts' });

describe('the filters of the backlog', () => {
  let screen: Screen<BacklogPage>;
  let store: FakeStore;

  const titles = (): string[] => screen.all('ordo-reorder-list [role=row] .title').map((title) => title.textContent ?? '');
  const chips = (): string[] => screen.all('ordo-filter-chip .value').map((chip) => chip.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  const url = (): string => decodeURIComponent(TestBed.inject(Router).url);
  const go = async (query: Record<string, string>): Promise<void> => {
    await TestBed.inject(Router).navigate([], { queryParams: query });
    await screen.settle();
  };
  const choose = async (field: string, ...values: (string | RegExp)[]): Promise<void> => {
    await screen.press(/^Filter$/);
    screen
      .all('[role=menuitem]')
      .find((line) => line.textContent?.trim() === field)!
      .click();
    await screen.settle();
    for (const value of values) await screen.press(value);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await screen.settle();
  };
  const field = (): HTMLInputElement => screen.field('Written filter');
  const write = async (text: string): Promise<void> => {
    await screen.type('Written filter', text);
    field().setSelectionRange(text.length, text.length);
    field().dispatchEvent(new Event('keyup'));
    await screen.settle();
  };
  const offers = (): string[] => screen.all('.offers:not([hidden]) code').map((offer) => offer.textContent ?? '');

  beforeEach(async () => {
    document.body.innerHTML = '';
    localStorage.clear();
    store = new FakeStore();
    store.items.set([trip, unlock, crash]);
    store.members.set([tomas]);
    store.labels.set([openData]);
    store.sprints.set([running]);
    screen = await show(BacklogPage, {
      providers: [
        Goals,
        Sprints,
        { provide: ProductStore, useValue: store },
        DefinitionOfReady,
        ItemStructure,
        { provide: Session, useValue: { me: () => ({ id: tomas.id, isSample: false }), setup: () => ({ sample: true }) } },
        SavedViews,
        Watching,
      ],
      arrange: () => TestBed.inject(KeyDispatcher).listen(),
    });
  });

  it('are chosen field by field, and stand in the address as one filter', async () => {
    await choose('Type', 'Bug');
    await choose('Blocked', 'yes');
    expect(chips()).toEqual(['Type Bug', 'Blocked yes']);
    expect(url()).toBe('/?filter=type:bug blocked:yes');
    expect(titles()).toEqual(['Crash']);
    await screen.press('Remove the filter Type');
    expect(chips()).toEqual(['Blocked yes']);
  });

  it.each([
    ['Epic', /^Trip ?CYC-1/, 'Epic Trip', ['Unlock']],
    ['Estimate', 'Not estimated', 'Estimate Not estimated', ['Trip', 'Crash']],
    ['Assignee', 'Me', 'Assignee Me', ['Crash']],
    ['Sprint', 'No sprint', 'Sprint No sprint', ['Trip', 'Crash']],
    ['Sprint', 'the running sprint', 'Sprint the running sprint', ['Unlock']],
    ['Sprint', 'Sprint 14', 'Sprint Sprint 14', ['Unlock']],
    ['Label', 'No label', 'Label No label', ['Trip', 'Crash']],
    ['Updated', 'since 7 days ago', 'Updated since 7 days ago', ['Unlock']],
    ['Has', 'items below', 'Has items below', ['Trip']],
  ])('know %s', async (name, option, chip, expected) => {
    await choose(name, option);
    expect(chips()).toEqual([chip]);
    expect(titles()).toEqual(expected);
  });

  it('keep out what is chosen, and change the chip they are opened from', async () => {
    await choose('Type', 'Bug');
    screen.all('ordo-filter-chip .value')[0]!.click();
    await screen.settle();
    await screen.press('is not');
    expect(chips()).toEqual(['Type not Bug']);
    expect(titles()).toEqual(['Trip', 'Unlock']);
    await screen.press('Bug');
    expect(chips()).toEqual([]);
  });

  it('read an old address as what it said', async () => {
    await go({ type: '!bug', q: 'unl' });
    expect(titles()).toEqual(['Unlock']);
    expect(chips()).toEqual(['Type not Bug']);
    await choose('Label', '#open data');
    expect(url()).toContain('filter=text:unl -type:bug label:');
    expect(url()).not.toContain('q=');
  });

  it('show what no chip can say as it is written, beside those that can', async () => {
    await go({ filter: 'blocked:no (type:bug or estimate>2)' });
    expect(chips()).toEqual(['Blocked no', 'Written filter type:bug or estimate>2']);
    screen.all('ordo-filter-chip .value')[1]!.click();
    await screen.settle();
    expect(field().value).toBe('blocked:no (type:bug or estimate>2)');
    expect(screen.all('ordo-filter-chip')).toEqual([]);
    await screen.key(field(), 'Enter');
    expect(chips()).toHaveLength(2);
  });

  it('are completed while they are written: fields, signs and values', async () => {
    await screen.press(/^Filter$/);
    await screen.press('Write a filter');
    await write('est');
    expect(offers()).toEqual(['estimate:']);
    await screen.key(field(), 'Enter');
    expect(field().value).toBe('estimate:');
    await write('estimate');
    expect(offers()).toEqual(['estimate:', 'estimate<', 'estimate<=', 'estimate>', 'estimate>=']);
    await write('label:op');
    expect(offers()).toEqual(['"open data"']);
    await screen.key(field(), 'Tab');
    expect(field().value).toBe('label:"open data" ');
    expect(titles()).toEqual(['Unlock']);
    await write('sprint:');
    expect(offers()).toEqual(['none', 'active', 'next', '"Sprint 14"']);
    await write('assignee:');
    expect(offers()).toEqual(['me', 'none', '"Tomas Lindqvist"']);
    await screen.key(field(), 'Escape');
    expect(offers()).toEqual([]);
    expect(field().value).toBe('assignee:');
  });

  it('point at what cannot be read, and keep it', async () => {
    await screen.press(/^Filter$/);
    await screen.press('Write a filter');
    await write('type:bug stauts:todo');
    expect(document.querySelector('mark')?.textContent).toBe('stauts');
    expect(screen.text).toContain('“stauts” is no field');
    await screen.key(field(), 'Enter');
    expect(field().value).toBe('type:bug stauts:todo');
  });

  it('are kept in a view by ids, which survive a new name', async () => {
    await go({ filter: 'label:"Open data" or assignee:"tomas lindqvist" or sprint:"sprint 14",next' });
    await screen.press('Save view…');
    await screen.type('Name of the view', 'Open');
    await screen.key(screen.field('Name of the view'), 'Enter');
    document.querySelector('form#ordo-view')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.settle();
    expect(store.asked.find(([kind]) => kind === 'view.save')?.[1]).toMatchObject({
      view: { filter: `label:${openData.id} or assignee:${tomas.id} or sprint:${running.id},next` },
    });
  });

  it('say when they name what is not there any more, and then show nothing wrong', async () => {
    await go({ filter: 'label:01900000-0000-7000-8000-00000000dead' });
    expect(screen.text).toContain('Label in this filter: what it names is not there any more');
    expect(chips()).toEqual(['Label unknown']);
    expect(screen.text).toContain('No item matches');
    await go({ filter: 'label:"Open data"' });
    expect(chips()).toEqual(['Label #open data']);
    expect(screen.text).not.toContain('not there any more');
  });
});
