import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ProblemCode } from '@ordo/contract';
import { show, type Screen } from '../shell/test/screen';
import { Refusal, Unreachable } from '../store/refusal';
import { Session } from '../store/session';
import { SignInPage } from './sign-in-page';

const refusal = (code: ProblemCode, retryAfter: number | null = null): Refusal =>
  new Refusal({ type: '', title: '', status: 400, code, traceId: '' }, retryAfter);

describe('signing in', () => {
  const signIn = jest.fn<Promise<void>, unknown[]>();
  let screen: Screen<SignInPage>;
  let go: jest.SpyInstance;
  const state = signal('signed-out');

  async function open(inputs: Record<string, unknown> = {}, sample = false): Promise<void> {
    const session = { setup: signal({ firstRun: false, sample, publicUrl: '' }), me: signal(null), state, signIn };
    screen = await show(SignInPage, { providers: [{ provide: Session, useValue: session }], inputs });
    go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    state.set('signed-out');
    signIn.mockReset().mockImplementation(() => Promise.resolve(state.set('signed-in')));
  });

  async function enter(email: string, password: string): Promise<void> {
    await screen.type('E-mail', email);
    await screen.type('Password', password);
    await screen.press('Sign in');
  }

  it('begins in the first empty field', async () => {
    await open();
    expect(document.activeElement).toBe(screen.field('E-mail'));
  });

  it('leads to where the person wanted to go', async () => {
    await open({ to: '/p/cyc/members' });
    await enter(' ines@example.org ', 'a long enough sentence');
    expect(signIn).toHaveBeenCalledWith({ email: 'ines@example.org', password: 'a long enough sentence' });
    expect(go).toHaveBeenCalledWith('/p/cyc/members');
  });

  it('leads nowhere outside', async () => {
    await open({ to: '//evil.example' });
    await enter('ines@example.org', 'a long enough sentence');
    expect(go).toHaveBeenCalledWith('/');
  });

  it('says that the server does not answer, and goes on by itself when it does', async () => {
    state.set('unreachable');
    await open({ to: '/p/cyc/backlog' });
    expect(screen.text).toContain('The server does not answer. Ordo keeps trying.');
    state.set('signed-in');
    await screen.settle();
    expect(go).toHaveBeenCalledWith('/p/cyc/backlog');
  });

  it('asks for what is missing before it sends anything, and goes there', async () => {
    await open();
    await screen.type('E-mail', 'ines@example.org');
    await screen.press('Sign in');
    expect(signIn).not.toHaveBeenCalled();
    expect(screen.text).toContain('Write your password');
    expect(document.activeElement).toBe(screen.field('Password'));
    expect(screen.field('Password').getAttribute('aria-invalid')).toBe('true');
  });

  it('says once that the pair is wrong, keeps what was typed, and can be tried again at once', async () => {
    await open();
    signIn.mockRejectedValueOnce(refusal('wrong-credentials'));
    await enter('ines@example.org', 'a wrong one');
    expect(screen.text).toContain('E-mail or password is not right.');
    expect([screen.field('E-mail').value, screen.field('Password').value]).toEqual(['ines@example.org', 'a wrong one']);
    await screen.press('Sign in');
    expect(go).toHaveBeenCalledWith('/');
  });

  it('says how long to wait after too many attempts, and when the server is not there', async () => {
    await open();
    signIn.mockRejectedValueOnce(refusal('too-many-requests', 840)).mockRejectedValueOnce(new Unreachable('network'));
    await enter('ines@example.org', 'a wrong one');
    expect(screen.text).toContain('Try again in 14 minutes.');
    await screen.press('Sign in');
    expect(screen.text).toContain('The server did not answer.');
  });

  it('shows the password on demand', async () => {
    await open();
    await screen.press('Show the password');
    expect(screen.field('Password').type).toBe('text');
    await screen.press('Hide the password');
    expect(screen.field('Password').type).toBe('password');
  });

  it('offers the sample only where there is one', async () => {
    await open();
    expect(screen.has('Owner')).toBe(false);
    document.body.innerHTML = '';
    TestBed.resetTestingModule();
    await open({}, true);
    expect(screen.has('Owner')).toBe(true);
  });
});
