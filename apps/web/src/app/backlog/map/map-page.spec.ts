import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Activity, BacklogItem, Release, Step } from '@ordo/contract';
import { evenRanks, type Role } from '@ordo/domain';
import { makeActivity, makeItem, makeRelease, makeStep } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { inZone } from '../../shell/test/zone';
import { Commands } from '../../shell/commands';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Sprints } from '../../store/sprints';
import { StoryMap } from '../../store/story-map';
import { Watching } from '../../store/watching';
import { FakeStore } from '../test/fake-store';
import { MapPage } from './map-page';

const [first = '', second = ''] = evenRanks(2);
const find: Activity = makeActivity({ name: 'Find', rank: first });
const ride: Activity = makeActivity({ name: 'Ride', rank: second });
const look: Step = makeStep({ activityId: find.id, name: 'Look', rank: first });
const choose: Step = makeStep({ activityId: find.id, name: 'Choose', rank: second });
const seven: Release = makeRelease({ name: 'Release 7', rank: first });
const eight: Release = makeRelease({ name: 'Release 8', rank: second });
const card = (title: string, rank: string, more: Partial<BacklogItem> = {}): BacklogItem =>
  makeItem({ title, rank, stepId: look.id, releaseId: seven.id, ...more });
const map = card('Map', 'a1', { estimate: 3 });
const filter = card('Filter', 'a2', { status: 'done', estimate: 5 });
const price = card('Price', 'a3', { stepId: choose.id, releaseId: null });
const stray = card('Stray', 'a4', { stepId: null, releaseId: null });

describe('the story map', () => {
  let store: FakeStore;
  let screen: Screen<MapPage>;
  let asked: unknown[][];

  async function open(role: Role = 'owner', address = '/', drawn = true): Promise<void> {
    store = new FakeStore();
    store.role.set(role);
    store.items.set([map, filter, price, stray]);
    if (drawn) {
      store.activities.set([find, ride]);
      store.steps.set([look, choose]);
      store.releases.set([seven, eight]);
    }
    asked = [];
    const note =
      (name: string) =>
      (...args: unknown[]): Promise<void> => {
        asked.push([name, ...args]);
        return Promise.resolve();
      };
    const names = [
      'addActivities',
      'renameActivity',
      'moveActivity',
      'deleteActivity',
      'addStep',
      'renameStep',
      'moveStep',
      'deleteStep',
      'moveRelease',
      'deleteRelease',
    ];
    const story = {
      activities: store.activities,
      steps: store.steps,
      releases: store.releases,
      ...Object.fromEntries(names.map((name) => [name, note(name)])),
    };
    screen = await show(MapPage, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: StoryMap, useValue: story },
        { provide: Session, useValue: { me: () => ({ id: 'me', isSample: false }), setup: () => ({ sample: true }) } },
        { provide: Sprints, useValue: { active: () => null, all: () => [], planned: () => [] } },
        DefinitionOfReady,
        ItemStructure,
        Watching,
      ],
    });
    if (address !== '/') await TestBed.inject(Router).navigateByUrl(address);
    await screen.settle();
  }

  const page = (): HTMLElement => screen.fixture.nativeElement as HTMLElement;
  const stop = (name: string): HTMLElement => {
    const found = page().querySelector<HTMLElement>(`[data-stop="${name}"]`);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  const cell = (name: string): string[] => [...page().querySelectorAll(`ul[aria-label="${name}"] .title`)].map(({ textContent }) => textContent?.trim() ?? '');
  const press = async (on: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> => {
    on.focus();
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await screen.settle();
  };
  const focused = (): string | null => document.activeElement?.getAttribute('data-stop') ?? null;

  it('shows each card in the cell of its step and release, in the one order, and what is off the map below', async () => {
    await open();
    expect(cell('Release 7, Look')).toEqual(['Map', 'Filter']);
    expect(cell('Later, Choose')).toEqual(['Price']);
    expect(page().querySelector('ordo-off-map')?.textContent).toContain('Stray');
    expect(page().querySelector('ordo-off-map')?.textContent).not.toContain('Price');
    expect([...stop(`release ${seven.id}`).querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['2 items', '8 pts']);
    expect(page().querySelector('[role=status]')?.textContent).toContain('2 activities · 2 steps · 3 items');
  });

  it('says the day of a release as it was chosen, in whatever zone it is read', async () => {
    await open();
    await inZone('America/Los_Angeles', async () => {
      store.releases.set([{ ...seven, targetOn: '2024-06-01' }, eight]);
      await screen.settle();
    });
    expect(stop(`release ${seven.id}`).textContent).toContain('1 Jun 2024');
  });

  it('hides what is done, when the address says so', async () => {
    await open('owner', '/?done=hidden');
    expect(cell('Release 7, Look')).toEqual(['Map']);
  });

  it('is walked with arrows, over heads, cards and empty cells', async () => {
    await open();
    stop(`card ${map.id}`).focus();
    await press(stop(`card ${map.id}`), 'ArrowDown');
    expect(focused()).toBe(`card ${filter.id}`);
    await press(stop(`card ${filter.id}`), 'ArrowRight');
    expect(focused()).toBe(`cell ${choose.id} ${seven.id}`);
    await press(stop(`cell ${choose.id} ${seven.id}`), 'ArrowUp');
    expect(focused()).toBe(`step ${choose.id}`);
    await press(stop(`step ${choose.id}`), 'ArrowUp');
    expect(focused()).toBe(`activity ${find.id}`);
    await press(stop(`activity ${find.id}`), 'ArrowRight');
    expect(focused()).toBe(`activity ${ride.id}`);
    await press(stop(`card ${map.id}`), 'ArrowLeft');
    expect(focused()).toBe(`release ${seven.id}`);
    expect(page().querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1);
  });

  it('moves a card with Alt: in its cell, over the edge of it, and to the side', async () => {
    await open();
    await press(stop(`card ${map.id}`), 'ArrowDown', { altKey: true });
    expect(store.asked.at(-1)).toEqual(['move', [map.id], { after: filter.id }]);
    await press(stop(`card ${map.id}`), 'ArrowDown', { altKey: true });
    expect(store.asked.at(-1)).toEqual(['move', [map.id], { after: filter.id }, { stepId: look.id, releaseId: eight.id }]);
    expect(cell('Release 8, Look')).toEqual(['Map']);
    expect(focused()).toBe(`card ${map.id}`);
    await press(stop(`card ${map.id}`), 'ArrowRight', { altKey: true });
    expect(store.asked.at(-1)).toEqual(['move', [map.id], { after: filter.id }, { stepId: choose.id, releaseId: eight.id }]);
  });

  it('moves whole steps and releases with Alt and Shift, and activities with Alt', async () => {
    await open();
    await press(stop(`card ${map.id}`), 'ArrowRight', { altKey: true, shiftKey: true });
    await press(stop(`card ${map.id}`), 'ArrowDown', { altKey: true, shiftKey: true });
    await press(stop(`step ${choose.id}`), 'ArrowRight', { altKey: true });
    await press(stop(`activity ${ride.id}`), 'ArrowLeft', { altKey: true });
    expect(asked).toEqual([
      ['moveStep', look.id, { activityId: find.id, place: { after: choose.id } }],
      ['moveRelease', seven.id, { after: eight.id }],
      ['moveStep', choose.id, { activityId: ride.id, place: { at: 'bottom' } }],
      ['moveActivity', ride.id, { before: find.id }],
    ]);
  });

  it('adds an item where the focus is, in its place of the one order', async () => {
    await open();
    stop(`card ${map.id}`).focus();
    TestBed.inject(Commands).run('map.add');
    await screen.settle();
    const field = page().querySelector<HTMLInputElement>('ul ordo-title-field input');
    if (!field) throw new Error('There is no field');
    field.value = '  Zoom   out ';
    await press(field, 'Enter');
    expect(store.asked.at(-1)).toEqual(['create', { title: 'Zoom out', stepId: look.id, releaseId: seven.id, place: { after: filter.id } }]);
  });

  it('renames what has the focus with Enter, and leaves the name when nothing is typed', async () => {
    await open();
    for (const typed of ['', 'Look around']) {
      await press(stop(`step ${look.id}`), 'Enter');
      const field = stop(`step ${look.id}`).querySelector('input');
      if (!field) throw new Error('There is no field');
      expect(field.value).toBe('Look');
      field.value = typed;
      await press(field, 'Enter');
    }
    expect(asked).toEqual([['renameStep', look.id, 'Look around']]);
  });

  it('opens the sheet of a card that is pressed, and not of one whose menu is', async () => {
    await open();
    stop(`card ${map.id}`).querySelector<HTMLElement>('.more')?.click();
    await screen.settle();
    expect(TestBed.inject(Router).url).not.toContain('item=');
    stop(`card ${map.id}`).querySelector<HTMLElement>('.title')?.click();
    await screen.settle();
    expect(TestBed.inject(Router).url).toContain(`item=${map.key}`);
  });

  it('lets a member place cards, but neither order nor release them', async () => {
    await open('member');
    await press(stop(`card ${map.id}`), 'ArrowDown', { altKey: true });
    await press(stop(`card ${map.id}`), 'ArrowRight', { altKey: true });
    await press(stop(`card ${filter.id}`), 'ArrowDown', { altKey: true, shiftKey: true });
    expect(store.asked.filter(([what]) => what === 'move')).toEqual([]);
    expect(store.asked.at(-1)).toEqual(['edit-many', [map.id], { stepId: choose.id, releaseId: seven.id }]);
    expect(asked).toEqual([]);
  });

  it('shows a stakeholder no slots, and moves nothing', async () => {
    await open('stakeholder');
    expect(page().querySelectorAll('.slot')).toHaveLength(0);
    await press(stop(`card ${map.id}`), 'ArrowRight', { altKey: true });
    await press(stop(`card ${map.id}`), 'ArrowRight');
    expect(focused()).toBe(`card ${map.id}`);
    expect([store.asked, asked]).toEqual([[], []]);
  });

  it('begins with five activities to rename, those left empty not', async () => {
    await open('owner', '/', false);
    const fields = [...page().querySelectorAll<HTMLInputElement>('ordo-empty-map input')];
    expect(fields.map(({ value }) => value)).toEqual(['Find', 'Start', 'Use', 'Finish', 'Come back']);
    for (const [index, name] of ['Search', '', '', '', ''].entries()) {
      const field = fields[index];
      if (!field) continue;
      field.value = name;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    page()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(asked).toEqual([['addActivities', ['Search']]]);
  });
});
