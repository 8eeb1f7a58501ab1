import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { CreateAccount, Me, PropertyProblem } from '@ordo/contract';
import { show, type Screen } from '../shell/test/screen';
import { Refusal } from '../store/refusal';
import { Session } from '../store/session';
import { SetupPage } from './setup-page';

const me: Me = { id: '1', name: 'Inès Marchetti', email: 'ines@example.org', locale: 'en', isAdmin: true, isSample: false, products: [] };

function refused(code: 'invalid-input' | 'key-taken' | 'email-taken', ...errors: PropertyProblem[]): Refusal {
  return new Refusal({ type: '', title: '', status: 400, code, traceId: '', errors });
}

describe('the first run', () => {
  let screen: Screen<SetupPage>;
  const here = signal<Me | null>(null);
  const createAccount = jest.fn<Promise<void>, [CreateAccount]>();
  const createProduct = jest.fn<Promise<object>, unknown[]>();
  const exploreSample = jest.fn(() => new Promise<void>(() => undefined));

  async function open(): Promise<void> {
    const session = { me: here, setup: signal({ firstRun: true, sample: true, publicUrl: '' }), createAccount, createProduct, exploreSample };
    screen = await show(SetupPage, { providers: [{ provide: Session, useValue: session }] });
  }

  beforeEach(() => {
    document.body.innerHTML = '';
    here.set(null);
    createAccount.mockReset().mockImplementation(() => Promise.resolve(here.set(me)));
    createProduct.mockReset().mockResolvedValue({});
  });

  async function writeAccount(): Promise<void> {
    await screen.type('Your name', ' Inès Marchetti ');
    await screen.type('E-mail', 'ines@example.org');
    await screen.type('Password', 'a sentence of my own');
  }

  it('makes an account, then a product whose key follows its name', async () => {
    await open();
    await writeAccount();
    await screen.press('Create your account');
    expect(createAccount).toHaveBeenCalledWith(expect.objectContaining({ name: 'Inès Marchetti', password: 'a sentence of my own', locale: 'en' }));
    expect(screen.text).toContain('Inès Marchetti, administrator');
    await screen.type('Name of the product', 'Cyclade');
    expect(screen.field('Key').value).toBe('CYC');
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await screen.press('Create the product');
    expect(createProduct).toHaveBeenCalledWith({ name: 'Cyclade', key: 'CYC' });
    expect(go).toHaveBeenCalledWith(['/p', 'cyc', 'backlog']);
  });

  it('says what is wrong once a field is left, never while it is typed in', async () => {
    await open();
    await screen.type('Password', 'short');
    expect(screen.field('Password').getAttribute('aria-invalid')).toBeNull();
    await screen.leave('Password');
    expect(screen.field('Password').getAttribute('aria-invalid')).toBe('true');
    await screen.type('Password', 'a sentence of my own');
    expect(screen.field('Password').getAttribute('aria-invalid')).toBeNull();
  });

  it('shows what the server refuses at the field, loses nothing, and forgets it when the field changes', async () => {
    await open();
    createAccount.mockRejectedValueOnce(refused('invalid-input', { path: 'password', code: 'tooCommon', message: 'x' }));
    await writeAccount();
    await screen.press('Create your account');
    expect(screen.text).toContain('This one is easily guessed.');
    expect(screen.field('Your name').value).toBe(' Inès Marchetti ');
    expect(document.activeElement).toBe(screen.field('Password'));
    await screen.type('Password', 'another sentence of mine');
    expect(screen.text).not.toContain('This one is easily guessed.');
  });

  it('says it in plain words when the rule has no words of its own', async () => {
    await open();
    createAccount.mockRejectedValueOnce(refused('invalid-input', { path: 'email', code: 'someNewRule', message: 'x' }));
    await writeAccount();
    await screen.press('Create your account');
    expect(screen.text).toContain('This is not accepted. Try another one.');
  });

  it('keeps a key the person wrote, in capitals, and says when it is taken', async () => {
    here.set(me);
    await open();
    createProduct.mockRejectedValueOnce(refused('key-taken'));
    await screen.type('Key', 'bike');
    await screen.type('Name of the product', 'Cyclade');
    expect(screen.field('Key').value).toBe('BIKE');
    await screen.press('Create the product');
    expect(screen.text).toContain('Another product has this key.');
  });

  it('opens the sample as the role that is clicked', async () => {
    await open();
    await screen.press('Stakeholder');
    expect(exploreSample).toHaveBeenCalledWith('stakeholder', 'en');
    expect(screen.named('Stakeholder').getAttribute('aria-busy')).toBe('true');
  });
});
