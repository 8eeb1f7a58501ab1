import { computed, signal } from '@angular/core';
import type {
  Activity,
  BacklogItem,
  Change,
  Comment,
  CreateItem,
  EditItem,
  EditManySet,
  Goal,
  ItemLink,
  KanoAnswered,
  Label,
  Member,
  MoveSet,
  NewItem,
  Retro,
  RetroAction,
  Release,
  SavedView,
  Sprint,
  Step,
  Watch,
} from '@ordo/contract';
import { FIRST_STATUSES, can, placeInOrder, withFirstLabel, withLeadingGoal, type Action, type ChildrenFate, type Place, type Role } from '@ordo/domain';
import { makeProduct } from '@ordo/testing';
import type { OpenItem, RefusedChange, RemoteMove } from '../../store/shown';

const DONE = Promise.resolve({ revision: 2, patches: [] } as unknown as Change);

/** A product in memory that does at once what it is asked, as the real one shows it, and keeps what it was asked. */
export class FakeStore {
  readonly asked: [string, ...unknown[]][] = [];
  readonly role = signal<Role | null>('owner');
  readonly state = signal<'opening' | 'ready'>('ready');
  readonly product = signal(makeProduct());
  readonly items = signal<readonly BacklogItem[]>([]);
  readonly itemsById = computed(() => new Map(this.items().map((item) => [item.id, item])));
  readonly labels = signal<readonly Label[]>([]);
  readonly labelsById = computed(() => new Map(this.labels().map((label) => [label.id, label])));
  readonly sprints = signal<readonly Sprint[]>([]);
  readonly goals = signal<readonly Goal[]>([]);
  readonly activities = signal<readonly Activity[]>([]);
  readonly steps = signal<readonly Step[]>([]);
  readonly releases = signal<readonly Release[]>([]);
  readonly members = signal<readonly Member[]>([]);
  readonly membersById = computed(() => new Map(this.members().map((member) => [member.id, member])));
  readonly statuses = signal(FIRST_STATUSES.map((status) => ({ ...status, wipLimit: null, isWipHard: false })));
  readonly connection = signal<'online' | 'offline'>('online');
  readonly waitingIds = signal<ReadonlySet<string>>(new Set());
  readonly refused = signal<RefusedChange | null>(null);
  readonly remoteMoves = signal<readonly RemoteMove[]>([]);
  readonly links = signal<readonly ItemLink[]>([]);
  readonly comments = signal<readonly Comment[]>([]);
  readonly commentCounts = signal<ReadonlyMap<string, number>>(new Map());
  readonly watches = signal<readonly Watch[]>([]);
  readonly views = signal<readonly SavedView[]>([]);
  readonly privateViews = signal<readonly SavedView[]>([]);
  readonly kanoAnswers = signal<readonly KanoAnswered[]>([]);
  readonly retros = signal<readonly Retro[]>([]);
  readonly retroActions = signal<readonly RetroAction[]>([]);
  readonly opened = signal<OpenItem>({ state: 'ready', item: null, description: '', removed: null });
  historyOf = (): Promise<unknown> => Promise.resolve({ changes: [], cursor: null });

  can(action: Action): boolean {
    return can(this.role(), action);
  }

  itemByKey(key: string): BacklogItem | undefined {
    return this.items().find((item) => item.key === key);
  }

  moveItems(ids: readonly string[], place: Place, set?: MoveSet, more: object = {}): Promise<Change> {
    const order =
      placeInOrder(
        this.items().map(({ id }) => id),
        ids,
        place,
      )?.order ?? [];
    const { label, goal, ...plain } = set ?? {};
    const changed = (item: BacklogItem): BacklogItem =>
      ids.includes(item.id)
        ? {
            ...item,
            ...plain,
            ...(label !== undefined && { labels: withFirstLabel(item.labels, label) }),
            ...(goal !== undefined && { goals: withLeadingGoal(item.goals, goal) }),
          }
        : item;
    this.items.set(order.flatMap((id) => this.itemsById().get(id) ?? []).map(changed));
    return this.note('move', ids, place, ...(set ? [set] : []), ...(Object.keys(more).length > 0 ? [more] : []));
  }

  createItem(draft: CreateItem): Promise<Change> {
    return this.note('create', draft);
  }

  addItems(drafts: readonly NewItem[], place?: Place): Promise<Change> {
    return this.note('add', drafts, place);
  }

  editItem(id: string, set: EditItem): Promise<Change> {
    this.items.update((items) => items.map((item) => (item.id === id ? { ...item, ...set } : item)) as BacklogItem[]);
    return this.note('edit', id, set);
  }

  editItems(ids: readonly string[], set: EditManySet, more?: object): Promise<Change> {
    return this.note('edit-many', ids, set, ...(more && Object.keys(more).length > 0 ? [more] : []));
  }

  deleteItems(ids: readonly string[], children?: ChildrenFate): Promise<Change> {
    this.items.update((items) => items.filter(({ id }) => !ids.includes(id)));
    return this.note('delete', ids, ...(children === undefined ? [] : [children]));
  }

  createLabel(label: unknown): Promise<Change> {
    return this.note('label', label);
  }

  execute(intent: { kind: string }): Promise<Change> {
    return this.note(intent.kind, intent);
  }

  basis(): { base: object; version: number } {
    return { base: {}, version: 1 };
  }

  undoRevision(revision: number): Promise<Change> {
    return this.note('undo', revision);
  }

  openItem(): () => OpenItem {
    return this.opened;
  }

  openComments(): Promise<void> {
    return Promise.resolve();
  }

  history(): Promise<unknown> {
    return this.historyOf();
  }

  private note(...asked: [string, ...unknown[]]): Promise<Change> {
    this.asked.push(asked);
    return DONE;
  }
}
