import { makeItem, makeMember } from '@ordo/testing';
import { ActivatedRoute } from '@angular/router';
import { of } from 'rxjs';
import { show, type Screen } from '../../shell/test/screen';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { BacklogView } from '../backlog-view';
import { WrittenFilter } from '../filter/written-filter';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ItemReadiness } from '../refinement/item-readiness';
import { StepGate } from '../step/step-gate';
import { RULES, RefiningStore } from '../test/refining-store';
import { ItemReady } from './item-ready';

const ines = makeMember();
const [, , design] = RULES.map(({ id }) => id) as [string, string, string];

describe('the Definition of Ready in a sheet', () => {
  let store: RefiningStore;
  let screen: Screen<ItemReady>;
  const item = makeItem({ estimate: 13 });

  async function open(): Promise<void> {
    screen = await show(ItemReady, {
      inputs: { item: store.item(item.id) },
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Session, useValue: { me: () => ({ id: ines.id }) } },
        { provide: ActivatedRoute, useValue: { queryParams: of({}) } },
        BacklogView,
        WrittenFilter,
        Watching,
        DefinitionOfReady,
        Edits,
        StepGate,
        ItemNames,
        ItemReadiness,
      ],
    });
  }
  const refresh = async (): Promise<void> => {
    screen.fixture.componentRef.setInput('item', store.item(item.id));
    await screen.settle();
  };
  const box = (): HTMLInputElement => document.querySelector<HTMLInputElement>('input[type=checkbox]')!;

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.define();
    store.items.set([item]);
    store.members.set([ines]);
  });

  it('says of each rule whether it is met, and why not', async () => {
    await open();
    expect(screen.text).toContain('0 of 3');
    expect(screen.text).toContain('Has acceptance criteria: not met');
    expect(screen.text).toContain('No criterion yet');
    expect(screen.text).toContain('Estimated at 8 points or less: not met');
    expect(screen.text).toContain('13 pts');
  });

  it('ticks what only a person can know, and unticks it', async () => {
    await open();
    box().click();
    await refresh();
    expect(store.item(item.id).readyChecks).toMatchObject([{ ruleId: design, state: 'met', reason: null, byId: ines.id }]);
    expect(screen.text).toContain('1 of 3');
    box().click();
    await refresh();
    expect(store.item(item.id).readyChecks).toEqual([]);
  });

  it('waives a rule with a reason, never without, and asks for it again', async () => {
    await open();
    await screen.press('Waive: Has acceptance criteria');
    await screen.key(screen.field('Why need it not hold?'), 'Enter');
    expect(store.asked).toEqual([]);
    await screen.press('Waive: Has acceptance criteria');
    await screen.type('Why need it not hold?', '  A  typo ');
    await screen.key(screen.field('Why need it not hold?'), 'Enter');
    await refresh();
    expect(store.item(item.id).readyChecks).toMatchObject([{ ruleId: RULES[0]!.id, state: 'waived', reason: 'A typo' }]);
    expect(screen.text).toContain('Waived by Inès Marchetti: A typo');
    await screen.press('Ask for it again: Has acceptance criteria');
    await refresh();
    expect(store.item(item.id).readyChecks).toEqual([]);
  });

  it('forgets a waiver on Escape', async () => {
    await open();
    await screen.press('Waive: Has acceptance criteria');
    await screen.type('Why need it not hold?', 'A typo');
    await screen.key(screen.field('Why need it not hold?'), 'Escape');
    expect(store.asked).toEqual([]);
    expect(screen.has('Waive: Has acceptance criteria')).toBe(true);
  });

  it('leads to where what is missing is written', async () => {
    await open();
    const asked: string[] = [];
    screen.fixture.componentInstance.asked.subscribe((what) => asked.push(what));
    await screen.press(/^Has acceptance criteria/);
    await screen.press(/^Estimated at 8/);
    expect(asked).toEqual(['criteria', 'estimate']);
  });

  it('has one line where there are no rules, with a way to them for the owner only', async () => {
    store.define([]);
    await open();
    expect(screen.text).toContain('The product has no rules for it yet.');
    expect(screen.has('Set them up')).toBe(true);
    store.role.set('member');
    await screen.settle();
    expect(screen.has('Set them up')).toBe(false);
  });

  it('is only read by a stakeholder', async () => {
    store.role.set('stakeholder');
    await open();
    expect(screen.text).toContain('Design is attached: not met');
    expect(screen.all('ordo-item-ready input, ordo-item-ready button, button')).toEqual([]);
  });
});
