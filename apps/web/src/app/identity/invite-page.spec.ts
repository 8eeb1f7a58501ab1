import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Me } from '@ordo/contract';
import { show, type Screen } from '../shell/test/screen';
import { Refusal } from '../store/refusal';
import { Session } from '../store/session';
import { InvitePage } from './invite-page';

const TOKEN = 'x'.repeat(43);
const me: Me = {
  id: '1',
  name: 'Awa Diallo',
  email: 'awa@example.org',
  locale: null,
  isAdmin: false,
  isSample: false,
  products: [{ id: '2', key: 'CYC', name: 'Cyclade', role: 'member' }],
};

describe('an invitation', () => {
  let screen: Screen<InvitePage>;
  let go: jest.SpyInstance;
  const here = signal<Me | null>(null);
  const previewInvitation = jest.fn((..._: unknown[]) => Promise.resolve({ productName: 'Cyclade', role: 'member' }));
  const acceptInvitation = jest.fn((..._: unknown[]) => Promise.resolve('CYC'));
  const createAccount = jest.fn((..._: unknown[]) => Promise.resolve(here.set(me)));

  async function open(): Promise<void> {
    location.hash = TOKEN;
    const session = { me: here, setup: signal(null), start: () => Promise.resolve(), previewInvitation, acceptInvitation, createAccount };
    screen = await show(InvitePage, { providers: [{ provide: Session, useValue: session }] });
    go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    jest.clearAllMocks();
    here.set(null);
  });

  it('says what it offers before anything is accepted', async () => {
    await open();
    expect(previewInvitation).toHaveBeenCalledWith(TOKEN);
    expect(screen.text).toContain('Join Cyclade');
    expect(screen.text).toContain('You will be able to add, write and estimate items.');
    expect(acceptInvitation).not.toHaveBeenCalled();
  });

  it('is accepted with one press by who is signed in', async () => {
    here.set(me);
    await open();
    await screen.press('Join as Awa Diallo');
    expect(acceptInvitation).toHaveBeenCalledWith(TOKEN);
    expect(go).toHaveBeenCalledWith(['/p', 'cyc', 'backlog'], { replaceUrl: true });
  });

  it('makes an account that joins, for who is new', async () => {
    await open();
    await screen.type('Your name', 'Awa Diallo');
    await screen.type('E-mail', 'awa@example.org');
    await screen.type('Password', 'a sentence of my own');
    await screen.press('Create your account and join');
    expect(createAccount).toHaveBeenCalledWith(expect.objectContaining({ invitation: TOKEN }));
    expect(go).toHaveBeenCalledWith(['/p', 'cyc', 'backlog'], { replaceUrl: true });
  });

  it('lets who has an account sign in instead', async () => {
    await open();
    await screen.press('I have an account');
    expect(screen.has('Sign in')).toBe(true);
    expect(screen.has('Create your account and join')).toBe(false);
  });

  it('that was used says so', async () => {
    previewInvitation.mockRejectedValueOnce(new Refusal({ type: '', title: '', status: 404, code: 'invitation-invalid', traceId: '' }));
    await open();
    expect(screen.text).toContain('This invitation was used, taken back, or is too old.');
  });
});
