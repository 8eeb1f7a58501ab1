import type { Type } from '@angular/core';
import type { EditCalendar, WipLimitSent } from '@ordo/contract';
import type { Cadence, DoneRule } from '@ordo/domain';
import { FakeStore } from '../../shell/test/fake-store';
import { show, type Screen } from '../../shell/test/screen';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { BoardLimitsForm } from './board-limits-form';
import { CadenceForm } from './cadence-form';
import { CalendarForm } from './calendar-form';
import { DoneRulesForm } from './done-rules-form';

describe('the settings of sprints', () => {
  let store: FakeStore;
  let screen: Screen<unknown>;
  const asked: unknown[] = [];

  async function open(form: Type<unknown>): Promise<void> {
    const sprints = {
      editDoneRules: (doneRules: DoneRule[]) => set({ doneRules }),
      editWipLimits: (limits: WipLimitSent[]) => set({ limits }),
      editCalendar: (calendar: EditCalendar) => set({ calendar }),
      editCadence: (cadence: Cadence | null) => set({ cadence }),
    };
    screen = await show(form, {
      providers: [
        { provide: ProductStore, useValue: store },
        { provide: Sprints, useValue: sprints },
      ],
    });
  }

  function set(what: object): Promise<void> {
    asked.push(what);
    store.product.update((product) => ({ ...product, ...what }));
    return Promise.resolve();
  }

  const rules = (): string[] => store.product().doneRules.map(({ text }) => text);

  beforeEach(() => {
    document.body.innerHTML = '';
    asked.length = 0;
    store = new FakeStore();
  });

  it('begin without a Definition of Done, with suggestions one press away', async () => {
    await open(DoneRulesForm);
    expect(screen.field('Rules').value).toBe('');
    await screen.press('Its tests pass');
    await screen.press('Somebody else has reviewed it');
    expect(rules()).toEqual(['Its tests pass', 'Somebody else has reviewed it']);
    expect(screen.has('Its tests pass')).toBe(false);
  });

  it('keep the ids of rules that stay or are reworded in their place', async () => {
    store.product.update((product) => ({ ...product, doneRules: ['Built', 'Seen', 'Said'].map((text) => ({ id: text, text })) }));
    await open(DoneRulesForm);
    await screen.type('Rules', '  Said\n\nSeen by  users\nSaid\nBuilt');
    await screen.press('Save');
    const [said, seen, built] = store.product().doneRules;
    expect([said, seen, built]).toEqual([
      { id: 'Said', text: 'Said' },
      { id: 'Seen', text: 'Seen by users' },
      { id: 'Built', text: 'Built' },
    ]);
  });

  it('refuse a rule that is too long and lose nothing of what was typed', async () => {
    await open(DoneRulesForm);
    await screen.type('Rules', 'x'.repeat(121));
    await screen.press('Save');
    expect(screen.text).toContain('120 characters a line at most');
    expect(screen.field('Rules').value).toHaveLength(121);
    expect(asked).toEqual([]);
  });

  it('limit a column, and say which number is none', async () => {
    await open(BoardLimitsForm);
    await screen.type('Limit of In progress', '0');
    await screen.press('Save');
    expect(screen.text).toContain('A whole number from 1 to 1,000, or nothing');
    expect(asked).toEqual([]);
    await screen.type('Limit of In progress', '3');
    await screen.press('Save');
    expect(asked).toEqual([{ limits: [{ status: 'in-progress', limit: 3, isHard: false }] }]);
  });

  it('know working days and holidays, and name a line that is none', async () => {
    await open(CalendarForm);
    await screen.type('Holidays', '2026-12-25 Christmas\n2026-02-30 Never');
    await screen.press('Save');
    expect(screen.text).toContain('Not a day, or its name is too long: 2026-02-30 Never');
    expect(asked).toEqual([]);
    await screen.type('Holidays', '2026-12-25 Christmas\n2026-01-01');
    await screen.press('Save');
    const holidays = [
      { day: '2026-01-01', name: '' },
      { day: '2026-12-25', name: 'Christmas' },
    ];
    expect(asked).toEqual([{ calendar: expect.objectContaining({ workingDays: [1, 2, 3, 4, 5], holidays }) as unknown }]);
  });

  it('know a rhythm, and take it back', async () => {
    await open(CadenceForm);
    await screen.type('Length in days', '400');
    await screen.press('Save');
    expect(screen.text).toContain('A whole number from 1 to 366');
    await screen.type('Length in days', '7');
    await screen.press('Save');
    await screen.press('No rhythm');
    expect(asked).toEqual([{ cadence: { days: 7, startWeekday: 1, naming: 'Sprint' } }, { cadence: null }]);
  });

  it('are read only for members', async () => {
    store.role.set('member');
    store.product.update((product) => ({ ...product, doneRules: [{ id: '1', text: 'Built' }] }));
    await open(DoneRulesForm);
    expect(screen.text).toContain('Built');
    expect(screen.has('Save')).toBe(false);
  });

  it('show limits to members without letting them be changed', async () => {
    store.role.set('member');
    await open(BoardLimitsForm);
    expect(screen.field('Limit of In progress').disabled).toBe(true);
  });
});
