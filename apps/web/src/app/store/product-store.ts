import { computed, DestroyRef, effect, inject, Injectable, signal, untracked, type Signal } from '@angular/core';
import type {
  Activity,
  BacklogItem,
  Change,
  CheckIn,
  Comment,
  CreateItem,
  CreateLabel,
  EditItem,
  EditItems,
  EditLabel,
  EditManySet,
  Goal,
  HistoryPage,
  Import,
  ImportItems,
  Invitation,
  ItemLink,
  KanoAnswered,
  KeyResult,
  Label,
  Member,
  MoveItems,
  MoveSet,
  NewItem,
  Presence,
  Product,
  Release,
  SavedView,
  Segment,
  Sprint,
  PrivateCard,
  Retro,
  RetroAction,
  RetroCard,
  RetroVote,
  Statement,
  Status,
  Step,
  Vision,
  Watch,
} from '@ordo/contract';
import { can, sameValue, type Action, type ChildrenFate, type Entity, type LinkType, type Place, type Role } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ApiClient } from './api-client';
import type { Basis, Intent } from './model/intent';
import { invitationLink, makeInvitationToken } from './invitation-token';
import type { LiveProduct } from './live/live-product';
import { LocalCopies } from './kept/local-copies';
import { OpenedProduct } from './live/opened-product';
import { Refusal } from './refusal';
import { runImport, type RunningImport } from './live/running-import';
import { Session } from './session';
import type { ById, OpenItem, ProductState, RefusedChange, RemoteMove } from './shown';

/**
 * The product in memory. Commands show at once, are sent in order, and resolve with the server's change;
 * they reject with `Refusal` after having been taken back. While the server is unreachable they wait, also across a reload.
 */
@Injectable()
export class ProductStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly copies = inject(LocalCopies);
  private readonly wanted = signal<string | null>(null);
  private readonly opened = signal<OpenedProduct | null>(null);
  private readonly accountId = computed(() => this.session.me()?.id ?? null);
  private readonly ready = computed(() => (this.state() === 'ready' ? (this.opened()?.live() ?? null) : null));

  readonly state = computed<ProductState>(() => this.opened()?.state() ?? 'opening');
  readonly revision = computed(() => this.ready()?.shown.revision() ?? 0);
  readonly product = computed<Product | null>(() => this.ready()?.shown.product() ?? null);
  /** In rank order, with what is not confirmed yet. A new item has `number` 0 and `key` '' until it is. */
  readonly items = computed<readonly BacklogItem[]>(() => this.ready()?.shown.items() ?? NONE);
  readonly itemsById = computed<ById<BacklogItem>>(() => this.ready()?.shown.itemsById() ?? NOTHING);
  readonly labels = computed<readonly Label[]>(() => this.ready()?.shown.labels() ?? NONE);
  readonly labelsById = computed<ById<Label>>(() => this.ready()?.shown.labelsById() ?? NOTHING);
  /** Also those who left (`role: null`), so that history keeps its names. */
  readonly members = computed<readonly Member[]>(() => this.ready()?.shown.members() ?? NONE);
  readonly membersById = computed<ById<Member>>(() => this.ready()?.shown.membersById() ?? NOTHING);
  readonly statuses = computed<readonly Status[]>(() => this.product()?.statuses ?? NONE);
  readonly invitations = computed<readonly Invitation[]>(() => this.ready()?.shown.invitations() ?? NONE);
  readonly imports = computed<readonly Import[]>(() => this.ready()?.shown.imports() ?? NONE);
  readonly links = computed<readonly ItemLink[]>(() => this.ready()?.shown.links() ?? NONE);
  /** Of the items whose comments were fetched, oldest first. */
  readonly comments = computed<readonly Comment[]>(() => this.ready()?.shown.comments() ?? NONE);
  /** How many comments each item has; items without are absent. */
  readonly commentCounts = computed<ById<number>>(() => this.ready()?.shown.commentCounts() ?? NOTHING);
  /** Also of who has said no: see `Watching`. */
  readonly watches = computed<readonly Watch[]>(() => this.ready()?.shown.watches() ?? NONE);
  /** By name. */
  readonly views = computed<readonly SavedView[]>(() => this.ready()?.shown.views() ?? NONE);
  readonly privateViews = computed<readonly SavedView[]>(() => this.ready()?.shown.privateViews() ?? NONE);
  /** By their first day; also those that are over. What one does with them: see `Sprints`. */
  readonly sprints = computed<readonly Sprint[]>(() => this.ready()?.shown.sprints() ?? NONE);
  /** Oldest first. What one does with them: see `Reviews`. */
  readonly statements = computed<readonly Statement[]>(() => this.ready()?.shown.statements() ?? NONE);
  /** What one does with retrospectives, their cards and votes: see `Retros`. */
  readonly retros = computed<readonly Retro[]>(() => this.ready()?.shown.retros() ?? NONE);
  /** Oldest first. */
  readonly retroCards = computed<readonly RetroCard[]>(() => this.ready()?.shown.retroCards() ?? NONE);
  /** What oneself has written on cards that are hidden, by the card. */
  readonly privateCards = computed<ById<PrivateCard>>(() => this.ready()?.shown.privateCards() ?? NOTHING);
  readonly retroVotes = computed<readonly RetroVote[]>(() => this.ready()?.shown.retroVotes() ?? NONE);
  /** Which items came of retrospectives. */
  readonly retroActions = computed<readonly RetroAction[]>(() => this.ready()?.shown.retroActions() ?? NONE);
  /** In their order. What one does with the map: see `StoryMap`. */
  readonly activities = computed<readonly Activity[]>(() => this.ready()?.shown.activities() ?? NONE);
  /** By rank, which orders those of one activity. */
  readonly steps = computed<readonly Step[]>(() => this.ready()?.shown.steps() ?? NONE);
  /** In the order in which they go out. */
  readonly releases = computed<readonly Release[]>(() => this.ready()?.shown.releases() ?? NONE);
  /** Null while nobody has said anything. This and the next four: see `Goals`. */
  readonly vision = computed<Vision | null>(() => this.ready()?.shown.vision() ?? null);
  readonly segments = computed<readonly Segment[]>(() => this.ready()?.shown.segments() ?? NONE);
  /** By number. */
  readonly goals = computed<readonly Goal[]>(() => this.ready()?.shown.goals() ?? NONE);
  readonly keyResults = computed<readonly KeyResult[]>(() => this.ready()?.shown.keyResults() ?? NONE);
  /** By day. */
  readonly checkIns = computed<readonly CheckIn[]>(() => this.ready()?.shown.checkIns() ?? NONE);
  /** Oldest first. What one does with them and with figures: see `Figures`. */
  readonly kanoAnswers = computed<readonly KanoAnswered[]>(() => this.ready()?.shown.kanoAnswers() ?? NONE);
  readonly role = computed<Role | null>(() => this.ready()?.role() ?? null);
  /** Who has this product open now. */
  readonly people = computed<Presence['people']>(() => this.ready()?.people() ?? NO_ONE);
  /** Becomes another number when there may be something new for the person: see `Notifications`. */
  readonly told = computed(() => this.ready()?.told() ?? 0);

  readonly connection = computed<'online' | 'offline'>(() => this.opened()?.connection.state() ?? 'online');
  /** How many changes of ours the server has not confirmed. */
  readonly waiting = computed(() => this.opened()?.live()?.shown.waiting() ?? 0);
  /** Items that such a change touches. */
  readonly waitingIds = computed<ReadonlySet<string>>(() => this.ready()?.shown.waitingIds() ?? NO_IDS);
  /** The latest refusal; a new object each time. */
  readonly refused = computed<RefusedChange | null>(() => this.opened()?.live()?.refusals.latest() ?? null);
  /** Refused after having waited offline or across a reload: to be listed until `forgetLostChanges`. */
  readonly lostChanges = computed<readonly RefusedChange[]>(() => this.opened()?.live()?.refusals.lost() ?? NONE);
  /** What was moved elsewhere in the last 2 s, by others or by oneself in another tab. */
  readonly remoteMoves = computed<readonly RemoteMove[]>(() => this.ready()?.moves.all() ?? NONE);
  readonly canUndo = computed(() => this.ready()?.undoStack.canUndo() ?? false);
  readonly canRedo = computed(() => this.ready()?.undoStack.canRedo() ?? false);

  constructor() {
    effect(() => {
      this.accountId();
      untracked(() => this.follow());
    });
    inject(DestroyRef).onDestroy(() => this.opened()?.close());
  }

  /** Opens a product by its key and closes the one before; opening the open one does nothing. */
  open(key: string): void {
    this.wanted.set(key);
    this.follow();
  }

  /** Whether the person may; reactive. */
  can(action: Action): boolean {
    return can(this.role(), action);
  }

  itemByKey(key: string): BacklogItem | undefined {
    return this.items().find((item) => item.key === key);
  }

  /** They keep their relative order; `set` is what they become on the way, in the same change. */
  moveItems(ids: readonly string[], place: Place, set?: MoveSet, more: Omit<MoveItems, 'items' | 'place' | 'set'> = {}): Promise<Change> {
    return this.execute({ kind: 'item.move', items: [...ids], place, ...(set && { set }), ...more });
  }

  createItem(draft: CreateItem): Promise<Change> {
    return this.execute({ kind: 'item.create', draft: { ...draft, id: draft.id ?? uuid() } });
  }

  /** Several, together, as one change. */
  addItems(drafts: readonly NewItem[], place?: Place): Promise<Change> {
    return this.execute({ kind: 'item.add', drafts: drafts.map((draft) => ({ ...draft, id: draft.id ?? uuid() })), ...(place && { place }) });
  }

  /**
   * `from`: what the values were when the person began to edit. When somebody changed them meanwhile this refuses
   * with `stale-version`; without it, what is shown now counts as seen.
   */
  editItem(id: string, set: EditItem, from: EditItem = {}): Promise<Change> {
    const live = this.live();
    const basis = live.basis('item', id, Object.keys(set));
    const isStale = Object.entries(from).some(([name, value]) => name in basis.base && !sameValue(basis.base[name], value));
    if (isStale) return Promise.reject(staleVersion(this.itemsById().get(id)));
    return this.execute({ kind: 'item.edit', id, set, ...basis });
  }

  /** `more`: what is met along the way, and why they step all the same. */
  editItems(ids: readonly string[], set: EditManySet, more: Omit<EditItems, 'items' | 'set'> = {}): Promise<Change> {
    return this.execute({ kind: 'item.edit-many', items: [...ids], set, ...more });
  }

  /** `lift`: what stands below goes up to the nearest item above that stays. */
  deleteItems(ids: readonly string[], children: ChildrenFate = 'lift'): Promise<Change> {
    return this.execute({ kind: 'item.delete', items: [...ids], children });
  }

  /** `blocks`: `fromId` must come before `toId`. */
  linkItems(type: LinkType, fromId: string, toId: string): Promise<Change> {
    return this.execute({ kind: 'link.create', link: { id: uuid(), type, fromId, toId } });
  }

  unlink({ id, fromId }: ItemLink): Promise<Change> {
    return this.execute({ kind: 'link.delete', id, itemId: fromId });
  }

  /** Fetches an item's comments into `comments`. */
  openComments(itemId: string): Promise<void> {
    return this.live().openItems.fetchComments(itemId);
  }

  writeComment(itemId: string, body: string): Promise<Change> {
    return this.execute({ kind: 'comment.create', comment: { id: uuid(), itemId, authorId: this.accountId() ?? '', body } });
  }

  editComment({ id, itemId }: Comment, body: string): Promise<Change> {
    return this.execute({ kind: 'comment.edit', id, itemId, body, ...this.live().basis('comment', id, ['body']) });
  }

  deleteComment({ id, itemId }: Comment): Promise<Change> {
    return this.execute({ kind: 'comment.delete', id, itemId, ...this.live().basis('comment', id, []) });
  }

  createLabel(label: CreateLabel): Promise<Change> {
    return this.execute({ kind: 'label.create', label: { ...label, id: label.id ?? uuid() } });
  }

  editLabel(id: string, set: EditLabel): Promise<Change> {
    return this.execute({ kind: 'label.edit', id, set, ...this.live().basis('label', id, Object.keys(set)) });
  }

  deleteLabel(id: string): Promise<Change> {
    return this.execute({ kind: 'label.delete', id, ...this.live().basis('label', id, []) });
  }

  /** What carries a label carries the other one instead. */
  mergeLabel(id: string, into: string): Promise<Change> {
    return this.execute({ kind: 'label.merge', id, into });
  }

  renameProduct(name: string): Promise<Change> {
    const id = this.product()?.id ?? '';
    return this.execute({ kind: 'product.rename', id, name, ...this.live().basis('product', id, ['name']) });
  }

  changeMember(id: string, role: Role): Promise<Change> {
    return this.execute({ kind: 'member.change', id, role, ...this.live().basis('member', id, ['role']) });
  }

  /** Oneself too: that is leaving. */
  removeMember(id: string): Promise<Change> {
    return this.execute({ kind: 'member.remove', id, ...this.live().basis('member', id, []) });
  }

  /** The link is known to this browser only and cannot be shown again. */
  async invite(role: Role): Promise<{ link: string; change: Change }> {
    const { token, tokenHash } = await makeInvitationToken();
    const change = await this.execute({ kind: 'invitation.create', id: uuid(), role, tokenHash });
    return { link: invitationLink(this.session.setup()?.publicUrl ?? location.origin, token), change };
  }

  revokeInvitation(id: string): Promise<Change> {
    return this.execute({ kind: 'invitation.revoke', id, ...this.live().basis('invitation', id, ['state']) });
  }

  resetSample(): Promise<Change> {
    return this.execute({ kind: 'product.reset' });
  }

  /** Takes back our last change of this visit. Rejects with `undo-conflict` when somebody changed the same since. Null: nothing to undo. */
  undo(): Promise<Change | null> {
    return this.live().undo();
  }

  redo(): Promise<Change | null> {
    return this.live().redo();
  }

  /** Takes back any change of the history. */
  undoRevision(revision: number): Promise<Change> {
    return this.execute({ kind: 'undo', target: { requestId: null, revision } });
  }

  /** An item with its description, kept live. Call it once per opened sheet, not in a computed. */
  openItem(id: string): Signal<OpenItem> {
    return this.live().openItems.open(id);
  }

  /** Newest first: of one item, or of the product when null. */
  history(itemId: string | null, cursor: string | null = null): Promise<HistoryPage> {
    const of = itemId === null ? '' : `/items/${itemId}`;
    return this.api.get(`${this.path()}${of}/history?limit=50${cursor === null ? '' : `&cursor=${cursor}`}`);
  }

  /** A dry run writes nothing. A real one can be undone like any change. */
  importItems(request: ImportItems): RunningImport {
    const live = this.live();
    const running = runImport(this.api, this.path(), request);
    running.answer.then(
      ({ change }) => change && live.took(change),
      () => undefined,
    );
    return running;
  }

  exportUrl(format: 'json' | 'csv', { separator, bom }: { separator?: ';'; bom?: boolean } = {}): string {
    return `/api/${this.path()}/export?${new URLSearchParams({ format, ...(separator && { separator }), ...(bom && { bom: '1' }) })}`;
  }

  /** Tries to reach the server now instead of at the next interval. */
  reconnect(): void {
    this.opened()?.connection.wake();
  }

  /** The person has read what was lost. */
  forgetLostChanges(): void {
    this.opened()?.live()?.forgetLostChanges();
  }

  /** What an edit of these properties of a thing replaces, for the stores of single parts. */
  basis(entity: Entity, id: string, properties: readonly string[]): Basis {
    return this.live().basis(entity, id, properties);
  }

  /** What the commands above do; also for the stores of single parts. Everything but an undo has something to do, so it always resolves with a change. */
  execute(intent: Intent): Promise<Change> {
    return this.live().execute(intent) as Promise<Change>;
  }

  private live(): LiveProduct {
    const live = this.ready();
    if (live === null) throw new Error('No product is open');
    return live;
  }

  private path(): string {
    return `products/${encodeURIComponent(this.wanted() ?? '')}`;
  }

  /** Has open what is wanted, for who is here. */
  private follow(): void {
    const key = untracked(this.wanted);
    const me = untracked(this.session.me);
    const before = untracked(this.opened);
    if (before !== null && before.key === key && before.accountId === me?.id) return;
    before?.close();
    if (key === null || me === null) return this.opened.set(null);
    const knownRole = me.products.find((product) => product.key === key)?.role ?? null;
    const { api, copies, session } = this;
    this.opened.set(new OpenedProduct({ key, accountId: me.id, api, copy: copies.of(me.id), knownRole, refreshSession: () => session.refresh() }));
  }
}

const NONE: readonly never[] = [];
const NO_ONE: Presence['people'] = [];
const NO_IDS: ReadonlySet<string> = new Set();
const NOTHING: ById<never> = new Map<string, never>();

/** What the server would answer, without asking it. */
function staleVersion(current: unknown): Refusal {
  return new Refusal({ type: 'about:blank', title: 'It has been changed since you read it', status: 412, code: 'stale-version', traceId: '', current });
}
