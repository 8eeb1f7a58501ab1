import { signal } from '@angular/core';
import type { Change, Presence, Snapshot } from '@ordo/contract';
import type { Entity, Role } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../api-client';
import { ChangeLine } from './change-line';
import type { Connection } from './connection';
import type { Basis, Intent, WaitingChange } from '../model/intent';
import type { KeptCopy } from '../kept/kept-copy';
import { LiveStream } from './live-stream';
import { pick } from '../model/meaning';
import { isUndoable } from '../model/meanings';
import { OpenItems } from './open-items';
import { Outbox } from './outbox';
import { Pending } from './pending';
import { PrivateThingsReader } from './private-things';
import { ProductModel } from '../model/product-model';
import { isRefusal, type Refusal } from '../refusal';
import { RefusedChanges } from './refused-changes';
import { RemoteMoves } from './remote-moves';
import { ShownProduct } from './shown-product';
import type { Tab } from '../kept/tab';
import { UndoStack } from '../model/undo-stack';

/** What an open product stands on. */
export interface ProductContext {
  /** `products/CYC`. */
  path: string;
  accountId: string;
  api: ApiClient;
  connection: Connection;
  copy: KeptCopy;
  tab: Tab;
  /** The person's roles are to be read again. */
  refreshSession(): Promise<void>;
  /** The product is not there any more for this person. */
  missing(): void;
}

/** A product with its state in memory: what comes from the server is folded in, what we do is shown, kept, sent and settled. */
export class LiveProduct {
  readonly shown = new ShownProduct();
  readonly refusals = new RefusedChanges();
  readonly undoStack = new UndoStack();
  readonly people = signal<Presence['people']>([]);
  /** How often the stream has said that there is something new for the person. */
  readonly told = signal(0);
  readonly moves = new RemoteMoves();
  readonly openItems: OpenItems;
  readonly line: ChangeLine;
  private readonly model: ProductModel;
  private readonly privateThings: PrivateThingsReader;
  private readonly outbox: Outbox;
  private readonly stream: LiveStream;
  /** Requests of this tab: the same person may be here with another. */
  private readonly ours = new Set<string>();
  private readonly pending = new Pending<Change | null>();

  constructor(
    private readonly context: ProductContext,
    snapshot: Snapshot,
  ) {
    const { path, api, connection } = context;
    this.model = new ProductModel(snapshot);
    this.openItems = new OpenItems(path, api, connection, this.model, this.shown);
    this.privateThings = new PrivateThingsReader(path, api, connection, this.model, this.shown, () => this.role());
    this.line = new ChangeLine(path, api, connection, this.model, this);
    this.outbox = new Outbox(path, api, connection, this.model, this);
    this.stream = new LiveStream(path, connection, this.line, () => this.model.revision, this);
    this.show();
  }

  /** Sends what waits and follows the product until the connection is closed. */
  begin(): void {
    const whileOpen = { signal: this.context.connection.closed };
    for (const event of ['online', 'offline']) addEventListener(event, () => this.stream.renew(), whileOpen);
    whileOpen.signal.addEventListener('abort', () => this.stream.renew());
    void this.stream.follow();
    void this.outbox.run();
    void this.privateThings.read();
  }

  confirmedSnapshot(): Snapshot {
    return this.model.confirmed((things) => things.toSnapshot(this.model.revision));
  }

  role(): Role | null {
    return this.shown.membersById().get(this.context.accountId)?.role ?? null;
  }

  /** What an edit of these properties of a thing replaces, as the person sees it. */
  basis(entity: Entity, id: string, properties: readonly string[]): Basis {
    const current = this.model.shown.get(entity, id) ?? {};
    return { base: pick(current, properties), version: Number(current['version'] ?? 0) };
  }

  /** Shows a change, keeps it and sends it. Resolves with what the server made of it; null when there was nothing to do. */
  execute(intent: Intent, requestId = uuid()): Promise<Change | null> {
    const { copy, connection, tab } = this.context;
    const waiting: WaitingChange = { requestId, product: copy.product, owner: tab.id, intent, hasWaited: connection.state() === 'offline' };
    this.ours.add(requestId);
    this.model.add(waiting);
    if (isUndoable(intent)) this.undoStack.did(requestId);
    this.show();
    void copy.keepWaiting([waiting]);
    const outcome = this.pending.promise(requestId);
    void this.outbox.run();
    return outcome;
  }

  undo(): Promise<Change | null> {
    const requestId = uuid();
    const target = this.undoStack.takeLast(requestId);
    return target === null ? Promise.resolve(null) : this.execute({ kind: 'undo', target }, requestId);
  }

  redo(): Promise<Change | null> {
    const requestId = uuid();
    const target = this.undoStack.takeLastUndone(requestId);
    return target === null ? Promise.resolve(null) : this.execute({ kind: 'undo', target }, requestId);
  }

  /** What the browser kept besides the snapshot. */
  recall(changes: readonly Change[]): void {
    this.model.confirm(changes);
    this.show();
  }

  /** Changes of an earlier page, or of a tab that was closed. */
  resume(changes: readonly WaitingChange[]): void {
    for (const change of changes) {
      if (change.refusal !== undefined) this.refusals.recall(change);
      else {
        this.ours.add(change.requestId);
        this.model.add(change);
      }
    }
    this.show();
    void this.outbox.run();
  }

  forgetLostChanges(): void {
    void this.context.copy.dropWaiting(this.refusals.read());
  }

  /** A change of ours that was not sent by the outbox. */
  took(change: Change): void {
    this.ours.add(change.requestId);
    this.undoStack.did(change.requestId);
    this.noteAnswer(change);
    this.line.answer(change);
  }

  answered({ requestId }: WaitingChange, change: Change | null): void {
    if (change === null) this.giveUp(requestId);
    else {
      this.noteAnswer(change);
      this.line.answer(change);
    }
    void this.context.copy.dropWaiting([requestId]);
    this.pending.resolve(requestId, change);
  }

  refused(waiting: WaitingChange, refusal: Refusal): void {
    const { copy } = this.context;
    this.giveUp(waiting.requestId);
    this.refusals.add(waiting, refusal);
    void (waiting.hasWaited ? copy.keepWaiting([{ ...waiting, refusal: refusal.problem }]) : copy.dropWaiting([waiting.requestId]));
    this.pending.reject(waiting.requestId, refusal);
  }

  confirmed(changes: readonly Change[]): void {
    this.model.confirm(changes);
    this.context.copy.follow(changes);
    this.moves.follow(changes.filter(({ requestId }) => !this.ours.has(requestId)));
    this.openItems.follow(changes);
    this.show();
    if (changes.some((change) => changesRoleOf(this.context.accountId, change))) void this.accessChanged();
  }

  settled(change: Change): void {
    this.model.settle(change);
    this.show();
  }

  loaded(snapshot: Snapshot): void {
    const isOlder = snapshot.revision < this.model.revision;
    this.model.load(snapshot);
    if (isOlder) void this.context.copy.forget();
    this.context.copy.fold();
    this.openItems.fetchAgain();
    void this.privateThings.read();
    this.show();
  }

  presence(people: Presence['people']): void {
    this.people.set(people);
  }

  notified(): void {
    this.told.update((told) => told + 1);
  }

  /** Another role sees another product. */
  async accessChanged(): Promise<void> {
    await this.context.refreshSession().catch(() => undefined);
    await this.line.reset().catch((error: unknown) => {
      if (isRefusal(error, 'not-found')) this.missing();
    });
  }

  missing(): void {
    this.context.missing();
  }

  private noteAnswer({ requestId, revision, patches }: Change): void {
    if (patches.length === 0) return this.undoStack.forget(requestId);
    this.undoStack.confirmed(requestId, revision);
    this.model.remember(revision, patches);
    const named = this.model.nameUndone(requestId, revision);
    if (named.length > 0) void this.context.copy.keepWaiting(named);
  }

  private giveUp(requestId: string): void {
    this.model.drop(requestId);
    this.undoStack.forget(requestId);
    this.show();
  }

  private show(): void {
    this.shown.show(this.model);
  }
}

function changesRoleOf(accountId: string, { patches }: Change): boolean {
  return patches.some(({ entity, id, before, after }) => entity === 'member' && id === accountId && before !== null && after !== null && 'role' in after);
}
