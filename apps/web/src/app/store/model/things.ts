import type {
  Activity,
  BacklogItem,
  CheckIn,
  Comment,
  Goal,
  Import,
  Invitation,
  ItemLink,
  KanoAnswered,
  KeyResult,
  Label,
  Member,
  PrivateCard,
  Product,
  Release,
  Retro,
  RetroAction,
  RetroCard,
  RetroVote,
  SavedView,
  Segment,
  Snapshot,
  Sprint,
  Statement,
  Step,
  Vision,
  Watch,
} from '@ordo/contract';
import { ENTITIES, type Entity, type Patch, type Properties } from '@ordo/domain';
import { OrderedItems } from './ordered-items';

/** Texts of more new items than this at once (an import) are left on the server. */
const TEXTS_KEPT = 200;

/** What a product lists besides its items. */
export interface Listed {
  label: Label;
  member: Member;
  invitation: Invitation;
  import: Import;
  link: ItemLink;
  /** Only of items that were opened: the others' are on the server. */
  comment: Comment;
  watch: Watch;
  /** The shared ones. */
  view: SavedView;
  /** Only one's own ever come here. */
  'private-view': SavedView;
  sprint: Sprint;
  statement: Statement;
  retro: Retro;
  'retro-card': RetroCard;
  /** Only one's own ever come here. */
  'private-card': PrivateCard;
  'retro-vote': RetroVote;
  'retro-action': RetroAction;
  activity: Activity;
  step: Step;
  release: Release;
  /** One, or none. */
  vision: Vision;
  segment: Segment;
  goal: Goal;
  'key-result': KeyResult;
  'check-in': CheckIn;
  'kano-answer': KanoAnswered;
}

/** A snapshot with what is read apart from it and still has to be there when the server is not. */
export type KeptSnapshot = Snapshot & { privateViews?: SavedView[]; privateCards?: PrivateCard[] };

/** A product's things, changed in place by patches. Things that no patch touches keep their identity. */
export class Things {
  product: Product;
  readonly items: OrderedItems;
  /** Only of items that were opened, edited or just created; the others' are on the server. */
  readonly descriptions = new Map<string, string>();
  /** Items whose description is being fetched: what changes say of it meanwhile is kept. */
  readonly expected = new Set<string>();
  /** How many comments each item has, whether they were fetched or not. */
  readonly commentCounts: Map<string, number>;
  /** Entities changed since somebody last emptied it. */
  readonly touched = new Set<Entity>(ENTITIES);
  private readonly lists: { [Name in keyof Listed]: Map<string, Listed[Name]> };

  constructor({ product, items, commentCounts, ...lists }: KeptSnapshot) {
    this.product = product;
    this.items = new OrderedItems(items);
    this.commentCounts = new Map(Object.entries(commentCounts));
    this.lists = {
      label: byId(lists.labels),
      member: byId(lists.members),
      invitation: byId(lists.invitations),
      import: byId(lists.imports),
      link: byId(lists.links),
      comment: new Map(),
      watch: byId(lists.watches),
      view: byId(lists.views),
      'private-view': byId(lists.privateViews),
      sprint: byId(lists.sprints),
      statement: byId(lists.statements),
      retro: byId(lists.retros),
      'retro-card': byId(lists.retroCards),
      'private-card': byId(lists.privateCards),
      'retro-vote': byId(lists.retroVotes),
      'retro-action': byId(lists.retroActions),
      activity: byId(lists.activities),
      step: byId(lists.steps),
      release: byId(lists.releases),
      vision: byId(lists.visions),
      segment: byId(lists.segments),
      goal: byId(lists.goals),
      'key-result': byId(lists.keyResults),
      'check-in': byId(lists.checkIns),
      'kano-answer': byId(lists.kanoAnswers),
    };
  }

  list<Name extends keyof Listed>(name: Name): ReadonlyMap<string, Listed[Name]> {
    return this.lists[name];
  }

  /** A thing as the log knows it: an item with its description, when that is known here. */
  get(entity: Entity, id: string): Properties | undefined {
    if (entity === 'product') return id === this.product.id ? { ...this.product } : undefined;
    if (entity !== 'item') return this.lists[entity].get(id) as Properties | undefined;
    const item = this.items.get(id);
    const description = this.descriptions.get(id);
    return item && { ...item, ...(description === undefined ? {} : { description }) };
  }

  describe(id: string, description: string): void {
    this.expected.delete(id);
    if (this.descriptions.has(id)) return;
    this.descriptions.set(id, description);
    this.touched.add('item');
  }

  /** Takes what was fetched apart from the snapshot. */
  takeComments(comments: readonly Comment[]): void {
    for (const comment of comments) this.lists.comment.set(comment.id, comment);
    this.touched.add('comment');
  }

  /** All of one's own private views, in place of those known. */
  takePrivateViews(views: readonly SavedView[]): void {
    this.lists['private-view'] = byId(views);
    this.touched.add('private-view');
  }

  /** All that one has written on hidden cards, in place of what is known. */
  takePrivateCards(cards: readonly PrivateCard[]): void {
    this.lists['private-card'] = byId(cards);
    this.touched.add('private-card');
  }

  /** Edits of things that are not here do nothing. */
  apply(patches: readonly Patch[]): void {
    const puts = new Map<string, BacklogItem>();
    const removed = new Set<string>();
    for (const patch of patches) {
      this.touched.add(patch.entity);
      if (patch.entity === 'item') this.collectItem(patch, puts, removed, patches.length <= TEXTS_KEPT);
      else if (patch.entity === 'product') this.product = { ...this.product, ...patch.after };
      else this.applyListed(patch, patch.entity);
      if (patch.entity === 'comment') this.countComment(patch);
    }
    this.items.change([...puts.values()], [...removed]);
  }

  toSnapshot(revision: number): KeptSnapshot {
    return {
      revision,
      product: this.product,
      items: [...this.items.inOrder()],
      labels: [...this.lists.label.values()],
      links: [...this.lists.link.values()],
      members: [...this.lists.member.values()],
      invitations: [...this.lists.invitation.values()],
      imports: [...this.lists.import.values()],
      watches: [...this.lists.watch.values()],
      views: [...this.lists.view.values()],
      sprints: [...this.lists.sprint.values()],
      statements: [...this.lists.statement.values()],
      retros: [...this.lists.retro.values()],
      retroCards: [...this.lists['retro-card'].values()],
      privateCards: [...this.lists['private-card'].values()],
      retroVotes: [...this.lists['retro-vote'].values()],
      retroActions: [...this.lists['retro-action'].values()],
      activities: [...this.lists.activity.values()],
      steps: [...this.lists.step.values()],
      releases: [...this.lists.release.values()],
      visions: [...this.lists.vision.values()],
      segments: [...this.lists.segment.values()],
      goals: [...this.lists.goal.values()],
      keyResults: [...this.lists['key-result'].values()],
      checkIns: [...this.lists['check-in'].values()],
      kanoAnswers: [...this.lists['kano-answer'].values()],
      privateViews: [...this.lists['private-view'].values()],
      commentCounts: Object.fromEntries(this.commentCounts),
    };
  }

  private collectItem({ id, before, after }: Patch, puts: Map<string, BacklogItem>, removed: Set<string>, keepsTexts: boolean): void {
    const known = puts.get(id) ?? (removed.has(id) ? undefined : this.items.get(id));
    this.rememberDescription(id, before, after, keepsTexts);
    if (after === null) {
      puts.delete(id);
      removed.add(id);
      return;
    }
    if (before !== null && known === undefined) return;
    const { description: _, pastWork: __, ...row } = after;
    removed.delete(id);
    puts.set(id, { ...(before === null ? undefined : known), ...row } as BacklogItem);
  }

  private rememberDescription(id: string, before: Properties | null, after: Properties | null, keepsTexts: boolean): void {
    const description = after?.['description'];
    if (typeof description === 'string') {
      const isOurs = before === null ? keepsTexts : !('description' in before);
      if (isOurs || this.descriptions.has(id) || this.expected.has(id)) this.descriptions.set(id, description);
    } else if (after === null || (before !== null && 'description' in before)) {
      this.descriptions.delete(id);
    }
  }

  private applyListed({ id, before, after }: Patch, entity: keyof Listed): void {
    const list = this.lists[entity] as Map<string, unknown>;
    const known = list.get(id);
    if (after === null) list.delete(id);
    else if (before === null) list.set(id, after);
    else if (known !== undefined) list.set(id, { ...known, ...after });
  }

  /** One that comes or goes says whose it is; an edit counts nothing. */
  private countComment({ before, after }: Patch): void {
    if (before !== null && after !== null) return;
    const item = String((after ?? before)?.['itemId']);
    const count = (this.commentCounts.get(item) ?? 0) + (after === null ? -1 : 1);
    if (count > 0) this.commentCounts.set(item, count);
    else this.commentCounts.delete(item);
  }
}

function byId<T extends { id: string }>(things: readonly T[] = []): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
