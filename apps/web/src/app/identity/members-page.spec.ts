import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { can, type Action, type Role } from '@ordo/domain';
import { makeMember } from '@ordo/testing';
import { show, type Screen } from '../shell/test/screen';
import { Toasts } from '../shell/toasts';
import { ProductStore } from '../store/product-store';
import { Refusal } from '../store/refusal';
import { Session } from '../store/session';
import { MembersPage } from './members-page';

const ines = makeMember({ id: 'ines', name: 'Inès Marchetti', role: 'owner' });
const awa = makeMember({ id: 'awa', name: 'Awa Diallo', role: 'member' });
const noor = makeMember({ id: 'noor', name: 'Noor Bensaïd', role: 'member' });
const gone = makeMember({ id: 'gone', name: 'Rui Nakamura', role: null });

describe('the members of a product', () => {
  let screen: Screen<MembersPage>;
  const changeMember = jest.fn((..._: unknown[]) => Promise.resolve({ revision: 7 }));
  const removeMember = jest.fn((..._: unknown[]) => Promise.resolve({ revision: 8 }));
  const undoRevision = jest.fn((..._: unknown[]) => Promise.resolve({}));
  const invite = jest.fn((..._: unknown[]) => Promise.resolve({ link: 'http://localhost:3000/invite#token', change: {} }));

  async function openAs(role: Role): Promise<void> {
    const store = {
      state: signal('ready'),
      product: signal({ name: 'Cyclade' }),
      members: signal([noor, gone, awa, ines]),
      invitations: signal([]),
      can: (action: Action) => can(role, action),
      changeMember,
      removeMember,
      undoRevision,
      invite,
    };
    const providers = [
      { provide: ProductStore, useValue: store },
      { provide: Session, useValue: { me: signal({ id: 'ines' }) } },
    ];
    screen = await show(MembersPage, { providers });
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    jest.clearAllMocks();
  });

  it('are listed by role, then by name, without those who left', async () => {
    await openAs('stakeholder');
    expect(screen.all('.rows strong').map((name) => name.textContent?.replace('you', ''))).toEqual(['Inès Marchetti', 'Awa Diallo', 'Noor Bensaïd']);
  });

  it('can be invited, changed and removed by an owner only', async () => {
    await openAs('member');
    expect([screen.has('Invite'), screen.has('Remove Awa Diallo'), screen.has(/^Role of/)]).toEqual([false, false, false]);
    document.body.innerHTML = '';
    TestBed.resetTestingModule();
    await openAs('owner');
    expect([screen.has('Invite'), screen.has('Remove Awa Diallo'), screen.has(/^Role of/)]).toEqual([true, true, true]);
  });

  it('get another role from a list', async () => {
    await openAs('owner');
    await screen.press(/^Role of Awa Diallo/);
    await screen.press('Stakeholder');
    expect(changeMember).toHaveBeenCalledWith('awa', 'stakeholder');
    expect(TestBed.inject(Toasts).shown()[0]?.text).toBe('Awa Diallo is now Stakeholder');
  });

  it('are removed at once, with a way back', async () => {
    await openAs('owner');
    await screen.press('Remove Awa Diallo');
    expect(removeMember).toHaveBeenCalledWith('awa');
    TestBed.inject(Toasts).shown()[0]?.action?.run();
    expect(undoRevision).toHaveBeenCalledWith(8);
  });

  it('keep an owner: the refusal says what to do first', async () => {
    await openAs('owner');
    changeMember.mockRejectedValueOnce(new Refusal({ type: '', title: '', status: 409, code: 'last-owner', traceId: '' }));
    await screen.press(/^Role of Inès/);
    await screen.press('Member');
    expect(TestBed.inject(Toasts).shown()[0]).toMatchObject({ tone: 'danger', text: 'A product needs an owner. Make somebody else owner first.' });
  });

  it('come in by a link that is shown once', async () => {
    await openAs('owner');
    await screen.press('Invite');
    await screen.press('Create the link');
    expect(invite).toHaveBeenCalledWith('member');
    expect(screen.field('Link for a member').value).toBe('http://localhost:3000/invite#token');
  });
});
