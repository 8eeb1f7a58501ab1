import { TestBed } from '@angular/core/testing';
import { ActivatedRoute } from '@angular/router';
import { makeItem, makeMember } from '@ordo/testing';
import { Component, inject } from '@angular/core';
import { of } from 'rxjs';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { ItemStructure } from '../../store/item-structure';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { WrittenFilter } from '../filter/written-filter';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { StepGate } from '../step/step-gate';
import { FakeStore } from '../test/fake-store';
import { StructureActions } from './structure-actions';

const unlock = makeItem({
  key: 'CYC-142',
  title: 'Unlock a bike',
  estimate: 8,
  criteria: [
    { id: 'c1', text: 'Offline', isMet: false },
    { id: 'c2', text: 'In two seconds', isMet: false },
  ],
});
const map = makeItem({ key: 'CYC-9', title: 'Map' });

@Component({ template: '<button (click)="actions.askSplit(item)">Ask</button>' })
class Holder {
  readonly actions = inject(StructureActions);
  readonly item = unlock;
}

describe('splitting an item', () => {
  let store: FakeStore;
  let screen: Screen<Holder>;

  const split = (): Record<string, unknown> => store.asked.at(-1)?.[1] as Record<string, unknown>;
  const titles = (): string[] => screen.all('.parts input').map((input) => (input as HTMLInputElement).value);

  beforeEach(async () => {
    document.body.innerHTML = '';
    store = new FakeStore();
    store.items.set([unlock, map]);
    store.links.set([{ id: 'l1', type: 'blocks', fromId: map.id, toId: unlock.id, version: 1 }]);
    screen = await show(Holder, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => makeMember() } },
        { provide: ActivatedRoute, useValue: { queryParams: of({}) } },
        BacklogView,
        Edits,
        StepGate,
        ItemNames,
        ItemReadiness,
        ItemStructure,
        StructureActions,
        Watching,
        WrittenFilter,
      ],
    });
    await screen.press('Ask');
    await screen.settle();
  });

  it('proposes to estimate every part anew, and reckons what they make', async () => {
    expect(titles()).toEqual(['Unlock a bike', '', '']);
    expect(screen.has('Estimate of CYC-142: Not estimated')).toBe(true);
    expect(screen.text).toContain('Was 8 pts');
    await screen.type('Title of new part 1', 'Lock it again');
    await screen.press('Estimate of CYC-142: Not estimated');
    await screen.press('5 pts');
    expect(screen.text).toContain('Was 8 pts, now 5 pts, 1 not estimated');
  });

  it('makes one change of it: titles, estimates, whose criterion is whose, and the links that are ticked', async () => {
    await screen.type('Title of new part 1', '  Lock it   again ');
    await screen.press('Goes to: In two seconds: Stays with CYC-142');
    await screen.press(/Lock it/);
    screen.all('input[type=checkbox]')[1]!.click();
    await screen.settle();
    await screen.press('Split into 2');
    expect(split()).toMatchObject({
      kind: 'item.split',
      id: unlock.id,
      place: { after: unlock.id },
      split: {
        original: 'part',
        parts: [
          { id: unlock.id, title: 'Unlock a bike', estimate: null, criteria: [] },
          { title: 'Lock it again', estimate: null, criteria: ['c2'] },
        ],
        copyDescription: false,
        copyLinks: ['l1'],
      },
    });
    await screen.settle();
    expect(TestBed.inject(Toasts).shown()).toHaveLength(1);
  });

  it('asks for two parts, and keeps what was typed until there are', async () => {
    await screen.press('Split');
    expect(screen.text).toContain('Name at least two parts');
    await screen.type('Title of the original', '');
    await screen.type('Title of new part 1', 'Lock it again');
    await screen.press('Split');
    expect(screen.text).toContain('The first part needs a title');
    expect(titles()).toEqual(['', 'Lock it again', '']);
    expect(store.asked).toEqual([]);
  });

  it('takes a pasted list as that many parts', async () => {
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => '- Open\n- Ride\n- Close' } });
    screen.field('Title of new part 1').dispatchEvent(paste);
    await screen.settle();
    expect(titles()).toEqual(['Unlock a bike', 'Open', 'Ride', 'Close', '']);
    await screen.press('It becomes their epic');
    expect(titles()).toEqual(['Open', 'Ride', 'Close', '']);
    await screen.press('Split into 3');
    expect(split()).toMatchObject({ split: { original: 'parent', parts: [{ title: 'Open' }, { title: 'Ride' }, { title: 'Close' }] } });
  });

  it('goes on with Enter, and begins another part after the last', async () => {
    await screen.type('Title of new part 2', 'Close');
    await screen.key(screen.field('Title of new part 2'), 'Enter');
    expect(document.activeElement).toBe(screen.field('Title of new part 3'));
  });
});
