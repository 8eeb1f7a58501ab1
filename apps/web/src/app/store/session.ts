import { inject, Injectable, signal } from '@angular/core';
import type { Change, ChangePassword, CreateAccount, CreateProduct, InvitationPreview, Locale, Me, Setup, SignIn } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ApiClient, mayHaveSession } from './api-client';
import { forgetDescriptions } from './kept/descriptions';
import { forgetDrafts } from './kept/drafts';
import { forgetScenarios } from './kept/scenarios';
import { LocalCopies } from './kept/local-copies';
import { isRefusal, Unreachable } from './refusal';
import { recallSession, rememberSession } from './kept/remembered';

/** `starting` until the server, or this browser's memory, has said who is here; `unreachable` when neither can. */
export type SessionState = 'starting' | 'signed-in' | 'signed-out' | 'unreachable';

/** Milliseconds between questions to a server that does not answer at the start. */
const ASK_AGAIN = 2000;

/** Who is here. Every method rejects with `Refusal` or `Unreachable`, and then nothing has changed. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiClient);
  private readonly copies = inject(LocalCopies);
  private readonly known = signal<Me | null>(null);
  private readonly asked = signal<Setup | null>(null);
  private readonly standing = signal<SessionState>('starting');
  private started: Promise<void> | null = null;

  readonly state = this.standing.asReadonly();
  readonly me = this.known.asReadonly();
  readonly setup = this.asked.asReadonly();

  constructor() {
    this.api.onSessionEnd(() => this.end());
  }

  /** Finds out who is here; draws on what this browser remembers first. Idempotent: guards await it. */
  start(): Promise<void> {
    this.started ??= this.begin();
    return this.started;
  }

  /** Reads `me` and `setup` again: after a change of role, a return to the network. */
  async refresh(): Promise<void> {
    const [setup, me] = await Promise.all([this.api.get<Setup>('setup'), mayHaveSession() ? this.api.get<Me>('me').catch(nobody) : null]);
    this.asked.set(setup);
    if (me === null) this.end();
    else this.enter(me);
  }

  async signIn(request: SignIn): Promise<void> {
    await this.api.post('session', request);
    await this.refresh();
  }

  async exploreSample(role: Role, locale: Locale): Promise<void> {
    await this.api.post('session/sample', { role, locale });
    await this.refresh();
  }

  async createAccount(request: CreateAccount): Promise<void> {
    await this.api.post('accounts', request);
    await this.refresh();
  }

  /** Ends the session and wipes everything of this person from the browser, waiting changes included. */
  async signOut(): Promise<void> {
    await this.api.send('DELETE', 'session').catch(gone);
    await this.leave();
  }

  async signOutEverywhere(): Promise<void> {
    await this.api.send('DELETE', 'sessions').catch(gone);
    await this.leave();
  }

  /** How many changes a sign-out would lose. */
  async waitingChanges(): Promise<number> {
    const me = this.known();
    return me === null
      ? 0
      : this.copies
          .of(me.id)
          .countWaiting()
          .catch(() => 0);
  }

  async changePassword(request: ChangePassword): Promise<void> {
    await this.api.send('PUT', 'me/password', { body: request });
  }

  async setLocale(locale: Locale): Promise<void> {
    await this.api.send('PATCH', 'me', { body: { locale } });
    const me = this.known();
    if (me !== null) this.enter({ ...me, locale });
  }

  async createProduct(request: CreateProduct): Promise<Change> {
    const change = await this.api.post<Change>('products', request, { requestId: uuid() });
    await this.refresh();
    return change;
  }

  previewInvitation(token: string): Promise<InvitationPreview> {
    return this.api.post('invitations/preview', { token });
  }

  /** Answers the key of the product joined; `me` lists it then. */
  async acceptInvitation(token: string): Promise<string> {
    const { key } = await this.api.post<{ key: string }>('invitations/accept', { token });
    await this.refresh();
    return key;
  }

  private async begin(): Promise<void> {
    const remembered = recallSession();
    if (remembered !== null) {
      this.asked.set(remembered.setup);
      this.enter(remembered.me);
      void this.ask();
    } else await this.ask();
  }

  /** Once; then again in the background for as long as nobody answers. */
  private async ask(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      if (this.standing() === 'starting') this.standing.set('unreachable');
      const wait = error instanceof Unreachable && error.retryAfter !== null ? error.retryAfter * 1000 : ASK_AGAIN;
      setTimeout(() => void this.ask(), wait);
    }
  }

  private enter(me: Me): void {
    const before = this.known();
    this.known.set(me);
    this.standing.set('signed-in');
    rememberSession({ me, setup: this.asked() });
    if (before?.id !== me.id) void this.copies.forgetOthers(me.id);
  }

  /** The session is over; what waits to be sent stays for when the person is back. */
  private end(): void {
    rememberSession(null);
    this.known.set(null);
    this.standing.set('signed-out');
  }

  private async leave(): Promise<void> {
    const me = this.known();
    this.end();
    forgetDrafts();
    forgetScenarios();
    forgetDescriptions();
    if (me !== null) await this.copies.wipe(me.id);
    await this.refresh().catch(() => undefined);
  }
}

function nobody(error: unknown): null {
  if (isRefusal(error, 'unauthenticated')) return null;
  throw error;
}

/** A session that has ended already is signed out as wished. */
function gone(error: unknown): void {
  if (!isRefusal(error, 'unauthenticated')) throw error;
}
