import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { BacklogItem, CompleteSprint } from '@ordo/contract';
import { makeId, makeItem, makeSprint } from '@ordo/testing';
import { DIALOG_DATA, DialogRef } from '@ordo/ui';
import { ItemNames } from '../../shell/lent-by-backlog';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { SprintNames } from '../sprint-names';
import { CompleteDialog } from './complete-dialog';

const rule = { id: makeId(), text: 'Reviewed' };
const sprint = makeSprint({ name: 'Sprint 14', state: 'active', doneDefinition: [rule] });
const next = makeSprint({ name: 'Sprint 15', startsOn: '2026-11-30', endsOn: '2026-12-11' });
const checked = [{ ruleId: rule.id, byId: 'awa', at: '2026-11-18T09:00:00Z' }];
const criteria = [true, false].map((isMet) => ({ id: makeId(), text: `Met: ${isMet}`, isMet }));
const winch = makeItem({ key: 'CYC-1', title: 'Winch', sprintId: sprint.id, status: 'in-progress', estimate: 8, criteria, doneChecks: checked });
const rope = makeItem({ key: 'CYC-2', title: 'Rope', sprintId: sprint.id, status: 'todo', estimate: 2 });
const buoy = makeItem({ key: 'CYC-3', title: 'Buoy', sprintId: sprint.id, status: 'done', estimate: 1 });

describe('completing a sprint', () => {
  let store: FakeStore;
  let screen: Screen<CompleteDialog>;
  let asked: CompleteSprint[];

  async function open(...items: BacklogItem[]): Promise<void> {
    document.body.innerHTML = '';
    asked = [];
    store = new FakeStore();
    store.items.set(items);
    const sprints = { planned: () => [next], complete: (_: string, close: CompleteSprint) => Promise.resolve(asked.push(close)) };
    screen = await show(CompleteDialog, {
      providers: [
        { provide: DIALOG_DATA, useValue: sprint },
        { provide: DialogRef, useValue: { close: () => undefined } },
        { provide: ProductStore, useValue: store },
        { provide: Sprints, useValue: sprints },
        ItemNames,
        SprintNames,
      ],
      arrange: () => void jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true),
    });
  }
  const choose = async (label: string | RegExp, option: string): Promise<void> => {
    await screen.press(label);
    await screen.press(option);
  };
  const send = async (): Promise<void> => {
    screen.all('form#ordo-complete')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    await screen.settle();
  };
  const splitOf = (at: number): HTMLElement => screen.all('ordo-unfinished-line [aria-pressed]')[at]!;

  it('sends all that is not done on into the next one, unless somebody says otherwise', async () => {
    await open(winch, rope, buoy);
    expect(screen.all('ordo-unfinished-line')).toHaveLength(2);
    await send();
    expect(asked).toEqual([{ unfinished: 'next', into: next.id }]);
  });

  it('lets one go another way than the others', async () => {
    await open(winch, rope, buoy);
    await choose(/^Where CYC-2 goes/, 'Back to the backlog');
    await send();
    expect(asked).toEqual([{ unfinished: 'next', into: next.id, items: [{ itemId: rope.id, unfinished: 'backlog' }] }]);
  });

  it('splits what is done of one off, estimated anew, and says which criteria go with it', async () => {
    await open(winch, buoy);
    splitOf(0).click();
    await screen.settle();
    expect(screen.text).toContain('1 of 2 criteria are met and go with the done part');
    expect(screen.text).not.toContain('Not ticked');
    await screen.type('Title of the part that is done', ' ');
    await send();
    expect([asked, screen.text]).toEqual([[], expect.stringContaining('Say what is done')]);
    await screen.type('Title of the part that is done', 'Winch, greased');
    await choose(/^Done: /, '3 pts');
    await choose(/^Left: /, '5 pts');
    await send();
    const done = { title: 'Winch, greased', estimate: 3, rest: 5 };
    expect(asked).toEqual([{ unfinished: 'next', into: next.id, items: [{ itemId: winch.id, done }] }]);
  });

  it('asks why a part is done whose Definition of Done is not ticked', async () => {
    await open(rope);
    splitOf(0).click();
    await screen.settle();
    expect(screen.text).toContain('Not ticked: Reviewed.');
    await send();
    expect([asked, screen.text]).toEqual([[], expect.stringContaining('Say why, in a few words')]);
    await screen.type('Not ticked: Reviewed. Why is this part done all the same?', 'Seen by two');
    await send();
    expect(asked[0]?.items).toEqual([{ itemId: rope.id, done: { title: 'Rope', estimate: null, rest: null, doneOverride: 'Seen by two' } }]);
    splitOf(0).click();
    await screen.settle();
    await send();
    expect(asked[1]).toEqual({ unfinished: 'next', into: next.id });
  });
});
