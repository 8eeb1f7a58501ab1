import { TestBed } from '@angular/core/testing';
import { makeItem, makeMember } from '@ordo/testing';
import { show, type Screen } from '../../shell/test/screen';
import { Toasts } from '../../shell/toasts';
import { DefinitionOfReady } from '../../store/definition-of-ready';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Watching } from '../../store/watching';
import { RefiningStore } from '../test/refining-store';
import { ImpedimentsPage } from './impediments-page';

const awa = makeMember({ name: 'Awa Diallo' });
const ago = (days: number): string => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
const recent = makeItem({ key: 'CYC-1', title: 'Gate', blockedReason: 'The contract is not signed', blockedSince: ago(4) });
const old = makeItem({ key: 'CYC-2', title: 'Lock', blockedReason: 'The yard is closed', blockedSince: ago(5), assigneeId: awa.id });
const waiting = makeItem({ key: 'CYC-3', title: 'Berth' });
const free = makeItem({ key: 'CYC-4', title: 'Crane' });
const done = makeItem({ key: 'CYC-5', title: 'Pier', status: 'done', blockedReason: 'Long ago', blockedSince: ago(90) });

describe('the impediments', () => {
  let store: RefiningStore;
  let screen: Screen<ImpedimentsPage>;

  async function open(): Promise<void> {
    screen = await show(ImpedimentsPage, {
      providers: [{ provide: ProductStore, useValue: store }, { provide: Session, useValue: { me: () => ({ id: awa.id }) } }, DefinitionOfReady, Watching],
    });
  }
  const titles = (): string[] => screen.all('ordo-impediment-row .open .title').map((title) => title.textContent ?? '');
  const row = (title: string): HTMLElement => screen.all('ordo-impediment-row').find((one) => one.querySelector('.title')?.textContent === title)!;

  beforeEach(() => {
    document.body.innerHTML = '';
    store = new RefiningStore();
    store.items.set([recent, old, waiting, free, done]);
    store.links.set([{ id: 'l', type: 'blocks', fromId: old.id, toId: waiting.id, version: 1 }]);
    store.members.set([awa]);
  });

  it('lists what is blocked, the longest first, then what waits, with whom and what it holds up', async () => {
    await open();
    expect(titles()).toEqual(['Lock', 'Gate', 'Berth']);
    expect(row('Lock').textContent).toContain('The yard is closed');
    expect(row('Lock').textContent).toMatch(/holds up 1 item:.*CYC-3/s);
    expect(row('Lock').querySelector('[aria-label="Concerns Awa Diallo"]')).not.toBeNull();
    expect(row('Berth').textContent).toMatch(/after.*CYC-2/s);
  });

  it('tells the days, in amber from the fifth', async () => {
    await open();
    expect([row('Gate'), row('Lock')].map((one) => [one.querySelector('ordo-badge')?.textContent?.trim(), one.querySelector('ordo-badge')?.className])).toEqual(
      [
        ['4 days', expect.stringContaining('neutral')],
        ['5 days', expect.stringContaining('warning')],
      ],
    );
  });

  it('unblocks in place, with a way back, and goes on with the next', async () => {
    await open();
    await screen.press('Unblock CYC-2');
    expect(store.asked).toEqual([['edit', old.id, { blockedReason: null }]]);
    expect(titles()).toEqual(['Gate', 'Berth']);
    expect(TestBed.inject(Toasts).shown().at(-1)).toMatchObject({ text: 'CYC-2 unblocked', action: { label: 'Undo' } });
  });

  it('rewords a reason, and keeps it on Escape or when emptied', async () => {
    await open();
    for (const [typed, key] of [
      ['Something else', 'Escape'],
      ['  ', 'Enter'],
    ] as const) {
      await screen.press('Edit the reason of CYC-1');
      await screen.type('Why can nobody go on with it?', typed);
      await screen.key(screen.field('Why can nobody go on with it?'), key);
    }
    expect(store.asked).toEqual([]);
    await screen.press('Edit the reason of CYC-1');
    await screen.type('Why can nobody go on with it?', 'It lies with legal');
    await screen.key(screen.field('Why can nobody go on with it?'), 'Enter');
    expect(store.asked).toEqual([['edit', recent.id, { blockedReason: 'It lies with legal' }]]);
  });

  it('walks from row to row with J and K', async () => {
    await open();
    screen.all('.open')[0]!.focus();
    await screen.key(document.activeElement!, 'j');
    expect(document.activeElement?.textContent).toContain('Gate');
    await screen.key(document.activeElement!, 'k');
    expect(document.activeElement?.textContent).toContain('Lock');
  });

  it('says so when nothing is in the way', async () => {
    store.items.set([free, done]);
    await open();
    expect(screen.text).toContain('Nothing is in the way');
  });

  it('is read by a stakeholder, who changes nothing', async () => {
    store.role.set('stakeholder');
    await open();
    expect(titles()).toEqual(['Lock', 'Gate', 'Berth']);
    expect(screen.has(/^Unblock|^Edit the reason/)).toBe(false);
  });
});
