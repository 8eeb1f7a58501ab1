import type { Change, Comment, PrivateCard, SavedView, Snapshot } from '@ordo/contract';
import { hasConflict, invertPatches, undoPatches, type Patch } from '@ordo/domain';
import type { UndoTarget, WaitingChange } from './intent';
import { predictionOf } from './meanings';
import { Things } from './things';

interface Prediction {
  change: WaitingChange;
  patches: Patch[];
}

/** Patches of this many of our latest changes are remembered, to predict their undoing. */
const REMEMBERED = 100;

/**
 * The product as confirmed by the server, with what our waiting changes will make of it on top.
 * Whatever the server says is folded below them: predictions are taken off, the change applied, predictions made anew.
 */
export class ProductModel {
  private at: number;
  private readonly predictions: Prediction[] = [];
  private readonly remembered = new Map<number, Patch[]>();
  private things: Things;
  private isBeneath = false;

  constructor(snapshot: Snapshot) {
    this.things = new Things(snapshot);
    this.at = snapshot.revision;
  }

  /** The newest confirmed revision. */
  get revision(): number {
    return this.at;
  }

  /** With predictions. */
  get shown(): Things {
    return this.things;
  }

  /** In the order in which they were made. */
  get waiting(): WaitingChange[] {
    return this.predictions.map(({ change }) => change);
  }

  /** Takes another state of the product, keeping our waiting changes on top of it. It knows no descriptions. */
  load(snapshot: Snapshot): void {
    this.beneath(() => {
      const own = { privateViews: [...this.things.list('private-view').values()], privateCards: [...this.things.list('private-card').values()] };
      this.things = new Things({ ...own, ...snapshot });
      this.at = snapshot.revision;
    });
  }

  /** Folds confirmed changes, which follow on the revision without a gap. Those that are ours stop waiting. */
  confirm(changes: readonly Change[]): void {
    this.beneath(() => {
      for (const change of changes) {
        this.things.apply(change.patches);
        this.at = change.revision;
        this.settle(change);
      }
    });
  }

  /** Notes that one of our changes is done, though its patches came, or will come, another way. */
  settle({ requestId, revision, patches }: Change): void {
    const index = this.predictions.findIndex(({ change }) => change.requestId === requestId);
    if (index === -1) return;
    this.beneath(() => this.predictions.splice(index, 1));
    this.remember(revision, patches);
  }

  /** Puts a change of ours on top. */
  add(change: WaitingChange): void {
    const patches = this.predict(change);
    this.things.apply(patches);
    this.predictions.push({ change, patches });
  }

  /** Takes off a change that was refused. */
  drop(requestId: string): void {
    const index = this.predictions.findIndex(({ change }) => change.requestId === requestId);
    if (index !== -1) this.beneath(() => this.predictions.splice(index, 1));
  }

  /** The product without predictions, for as long as `read` takes. */
  confirmed<T>(read: (things: Things) => T): T {
    return this.beneath(() => read(this.things));
  }

  /** Tells the undoings that wait for a change which revision it became; answers those told. */
  nameUndone(requestId: string, revision: number): WaitingChange[] {
    return this.waiting.filter(({ intent }) => {
      if (intent.kind !== 'undo' || intent.target.requestId !== requestId || intent.target.revision !== null) return false;
      intent.target.revision = revision;
      return true;
    });
  }

  /** Ids of the items that waiting changes touch. */
  waitingItems(): ReadonlySet<string> {
    return new Set(this.predictions.flatMap(({ patches }) => patches.filter(({ entity }) => entity === 'item').map(({ id }) => id)));
  }

  /** Notes an item's description as fetched. One that changes brought meanwhile is newer. */
  describe(id: string, description: string): void {
    this.beneath(() => this.things.describe(id, description));
  }

  takeComments(comments: readonly Comment[]): void {
    this.beneath(() => this.things.takeComments(comments));
  }

  takePrivateViews(views: readonly SavedView[]): void {
    this.beneath(() => this.things.takePrivateViews(views));
  }

  takePrivateCards(cards: readonly PrivateCard[]): void {
    this.beneath(() => this.things.takePrivateCards(cards));
  }

  expectDescription(id: string): void {
    this.things.expected.add(id);
  }

  remember(revision: number, patches: Patch[]): void {
    this.remembered.set(revision, patches);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= REMEMBERED) break;
      this.remembered.delete(oldest);
    }
  }

  private beneath<T>(work: () => T): T {
    if (this.isBeneath) return work();
    this.isBeneath = true;
    for (const { patches } of this.predictions.toReversed()) this.things.apply(invertPatches(patches));
    try {
      return work();
    } finally {
      for (const prediction of this.predictions) {
        prediction.patches = this.predict(prediction.change);
        this.things.apply(prediction.patches);
      }
      this.isBeneath = false;
    }
  }

  private predict({ intent }: WaitingChange): Patch[] {
    return intent.kind === 'undo' ? this.predictUndo(intent.target) : predictionOf(intent, this.things);
  }

  private predictUndo({ requestId, revision }: UndoTarget): Patch[] {
    const target =
      this.predictions.find(({ change }) => change.requestId === requestId)?.patches ?? (revision === null ? undefined : this.remembered.get(revision));
    if (target === undefined || hasConflict((entity, id) => this.things.get(entity, id), target)) return [];
    return undoPatches(target);
  }
}
