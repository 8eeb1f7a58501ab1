import type {
  Activity,
  BacklogItem,
  Comment,
  Import,
  Invitation,
  ItemLink,
  Label,
  Member,
  Product,
  Release,
  SavedView,
  Snapshot,
  Sprint,
  Step,
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
  activity: Activity;
  step: Step;
  release: Release;
}

/** A snapshot with what is read apart from it and still has to be there when the server is not. */
export type KeptSnapshot = Snapshot & { privateViews?: SavedView[] };

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

  constructor({
    product,
    items,
    labels,
    links,
    members,
    invitations,
    imports,
    watches,
    commentCounts,
    views,
    privateViews,
    sprints,
    activities,
    steps,
    releases,
  }: KeptSnapshot) {
    this.product = product;
    this.items = new OrderedItems(items);
    this.commentCounts = new Map(Object.entries(commentCounts));
    this.lists = {
      label: byId(labels),
      member: byId(members),
      invitation: byId(invitations),
      import: byId(imports),
      link: byId(links),
      comment: new Map(),
      watch: byId(watches),
      view: byId(views),
      'private-view': byId(privateViews),
      sprint: byId(sprints),
      activity: byId(activities),
      step: byId(steps),
      release: byId(releases),
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
      activities: [...this.lists.activity.values()],
      steps: [...this.lists.step.values()],
      releases: [...this.lists.release.values()],
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
