import { signal } from '@angular/core';
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
  Sprint,
  Statement,
  Step,
  Vision,
  Watch,
} from '@ordo/contract';
import { inRankOrder } from '@ordo/domain';
import type { ProductModel } from '../model/product-model';
import type { ById } from '../shown';
import type { Things } from '../model/things';

/** The model as signals. Only what was touched is told anew. */
export class ShownProduct {
  readonly revision = signal(0);
  readonly product = signal<Product | null>(null);
  readonly items = signal<readonly BacklogItem[]>([]);
  readonly itemsById = signal<ById<BacklogItem>>(new Map());
  readonly descriptions = signal<ById<string>>(new Map());
  readonly labels = signal<readonly Label[]>([]);
  readonly labelsById = signal<ById<Label>>(new Map());
  readonly members = signal<readonly Member[]>([]);
  readonly membersById = signal<ById<Member>>(new Map());
  readonly invitations = signal<readonly Invitation[]>([]);
  readonly imports = signal<readonly Import[]>([]);
  readonly links = signal<readonly ItemLink[]>([]);
  /** Of the items that were opened, oldest first. */
  readonly comments = signal<readonly Comment[]>([]);
  /** By item; items without comments are absent. */
  readonly commentCounts = signal<ById<number>>(new Map());
  readonly watches = signal<readonly Watch[]>([]);
  readonly views = signal<readonly SavedView[]>([]);
  readonly privateViews = signal<readonly SavedView[]>([]);
  /** By their first day. */
  readonly sprints = signal<readonly Sprint[]>([]);
  /** Oldest first. */
  readonly statements = signal<readonly Statement[]>([]);
  readonly retros = signal<readonly Retro[]>([]);
  /** Oldest first. */
  readonly retroCards = signal<readonly RetroCard[]>([]);
  readonly privateCards = signal<ById<PrivateCard>>(new Map());
  readonly retroVotes = signal<readonly RetroVote[]>([]);
  readonly retroActions = signal<readonly RetroAction[]>([]);
  readonly activities = signal<readonly Activity[]>([]);
  readonly steps = signal<readonly Step[]>([]);
  readonly releases = signal<readonly Release[]>([]);
  readonly vision = signal<Vision | null>(null);
  readonly segments = signal<readonly Segment[]>([]);
  /** By number. */
  readonly goals = signal<readonly Goal[]>([]);
  readonly keyResults = signal<readonly KeyResult[]>([]);
  /** By day, those of one day as they came. */
  readonly checkIns = signal<readonly CheckIn[]>([]);
  /** Oldest first. */
  readonly kanoAnswers = signal<readonly KanoAnswered[]>([]);
  readonly waiting = signal(0);
  readonly waitingIds = signal<ReadonlySet<string>>(new Set());

  show(model: ProductModel): void {
    const things = model.shown;
    this.revision.set(model.revision);
    if (things.touched.has('product')) this.product.set(things.product);
    if (things.touched.has('item')) this.showItems(things);
    if (things.touched.has('label')) {
      this.labels.set(byName(things.list('label')));
      this.labelsById.set(viewOf(things.list('label')));
    }
    if (things.touched.has('member')) {
      this.members.set(byName(things.list('member')));
      this.membersById.set(viewOf(things.list('member')));
    }
    if (things.touched.has('invitation')) this.invitations.set(newestFirst(things.list('invitation')));
    if (things.touched.has('import')) this.imports.set(newestFirst(things.list('import')));
    if (things.touched.has('link')) this.links.set([...things.list('link').values()]);
    if (things.touched.has('comment')) {
      this.comments.set(oldestFirst(things.list('comment')));
      this.commentCounts.set(viewOf(things.commentCounts));
    }
    if (things.touched.has('watch')) this.watches.set([...things.list('watch').values()]);
    if (things.touched.has('view')) this.views.set(byName(things.list('view')));
    if (things.touched.has('private-view')) this.privateViews.set(byName(things.list('private-view')));
    if (things.touched.has('sprint')) this.sprints.set(byFirstDay(things.list('sprint')));
    if (things.touched.has('statement')) this.statements.set(oldestFirst(things.list('statement')));
    this.showRetros(things);
    if (things.touched.has('activity')) this.activities.set(inRankOrder(things.list('activity').values()));
    if (things.touched.has('step')) this.steps.set(inRankOrder(things.list('step').values()));
    if (things.touched.has('release')) this.releases.set(inRankOrder(things.list('release').values()));
    this.showAims(things);
    things.touched.clear();
    this.showWaiting(model);
  }

  private showRetros(things: Things): void {
    if (things.touched.has('retro')) this.retros.set([...things.list('retro').values()]);
    if (things.touched.has('retro-card')) this.retroCards.set(oldestFirst(things.list('retro-card')));
    if (things.touched.has('private-card')) this.privateCards.set(viewOf(things.list('private-card')));
    if (things.touched.has('retro-vote')) this.retroVotes.set([...things.list('retro-vote').values()]);
    if (things.touched.has('retro-action')) this.retroActions.set([...things.list('retro-action').values()]);
  }

  private showAims(things: Things): void {
    if (things.touched.has('vision')) this.vision.set([...things.list('vision').values()][0] ?? null);
    if (things.touched.has('segment')) this.segments.set(oldestFirst(things.list('segment')));
    if (things.touched.has('goal')) this.goals.set(byNumber(things.list('goal')));
    if (things.touched.has('key-result')) this.keyResults.set(byNumber(things.list('key-result')));
    if (things.touched.has('check-in')) this.checkIns.set(byDay(things.list('check-in')));
    if (things.touched.has('kano-answer')) this.kanoAnswers.set(oldestFirst(things.list('kano-answer')));
  }

  private showItems({ items, descriptions }: Things): void {
    this.items.set([...items.inOrder()]);
    this.itemsById.set(viewOf(items));
    this.descriptions.set(viewOf(descriptions));
  }

  private showWaiting(model: ProductModel): void {
    const { length } = model.waiting;
    if (length === 0 && this.waiting() === 0) return;
    this.waiting.set(length);
    this.waitingIds.set(model.waitingItems());
  }
}

/** A collection that changes in place, as a value that is another whenever it was changed. */
function viewOf<T>(collection: ById<T>): ById<T> {
  return { size: collection.size, get: (id) => collection.get(id), has: (id) => collection.has(id) };
}

function byName<T extends { name: string }>(list: ReadonlyMap<string, T>): T[] {
  return [...list.values()].sort((one, other) => one.name.localeCompare(other.name));
}

function byFirstDay(sprints: ReadonlyMap<string, Sprint>): Sprint[] {
  const order = ({ startsOn, number }: Sprint): string => `${startsOn} ${String(number).padStart(10, '0')}`;
  return [...sprints.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function byNumber<T extends { number: number }>(list: ReadonlyMap<string, T>): T[] {
  return [...list.values()].sort((one, other) => one.number - other.number);
}

function byDay(list: ReadonlyMap<string, CheckIn>): CheckIn[] {
  const order = ({ day, createdAt }: CheckIn): string => `${day} ${createdAt}`;
  return [...list.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function newestFirst<T extends { createdAt: string }>(list: ReadonlyMap<string, T>): T[] {
  return [...list.values()].sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

function oldestFirst<T extends { createdAt: string }>(list: ReadonlyMap<string, T>): T[] {
  return newestFirst(list).reverse();
}
