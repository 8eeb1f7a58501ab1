import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { BacklogItem, Change, HistoryPage } from '@ordo/contract';
import { hasConflict, mayUndo, type Patch } from '@ordo/domain';
import { Avatar, Button } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { Toasts } from '../../shell/toasts';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { historyEntry, type HistoryEntry } from './history-lines';
import { HistoryWords } from './history-words';

/** What happened to an item, newest first, from the log. What nobody has built on since can be taken back. */
@Component({
  selector: 'ordo-item-history',
  imports: [Avatar, Button],
  providers: [HistoryWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-history.html',
  styleUrl: './item-history.css',
})
export class ItemHistory {
  readonly item = input.required<BacklogItem>();
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly words = inject(HistoryWords);
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);

  private readonly changes = signal<readonly Change[]>([]);
  protected readonly cursor = signal<string | null>(null);
  protected readonly isLoading = signal(false);
  protected readonly failed = signal('');
  protected readonly entries = computed(() => this.changes().flatMap((change) => historyEntry(change, this.item().id) ?? []));
  private readonly id = computed(() => this.item().id);
  /** Confirmed changes of this item, of what is said about it and of its links read the log again. */
  private readonly stamp = computed(() => {
    const [{ id, version, rank }, isWaiting] = [this.item(), this.store.waitingIds().has(this.id())];
    const comments = this.store.comments().flatMap((comment) => (comment.itemId === id ? [comment.id, comment.version] : []));
    const links = this.store.links().flatMap((link) => (link.fromId === id || link.toId === id ? [link.id] : []));
    return [version, rank, isWaiting, this.store.commentCounts().get(id), ...comments, ...links].join();
  });
  /** The item as it is now, as far as a change can be compared with it. */
  private readonly current = computed(() => {
    const item = this.store.itemsById().get(this.id());
    const described = this.changes().flatMap(
      ({ patches }) => patches.find((patch) => patch.id === this.id() && patch.after && 'description' in patch.after) ?? [],
    );
    return item && { ...item, description: described[0]?.after?.['description'] };
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => this.changes.set([]));
    });
    effect((end) => {
      this.id();
      this.stamp();
      if (this.store.waitingIds().has(this.id())) return;
      const soon = setTimeout(() => void this.load(null), 150);
      end(() => clearTimeout(soon));
    });
  }

  /** Where the rights allow it, and what was done to the item is still as it was done. Of what else it did the server knows. */
  protected mayUndo({ actorId, patches }: HistoryEntry): boolean {
    const own = patches.filter(({ entity, id }) => entity === 'item' && id === this.id()).map(withoutRank);
    return mayUndo(this.store.role(), actorId === this.session.me()?.id, patches) && !hasConflict(() => this.current(), own);
  }

  protected async load(cursor: string | null): Promise<void> {
    const id = this.id();
    this.isLoading.set(true);
    try {
      const page = await this.store.history(id, cursor);
      if (id === this.id()) this.take(page, cursor);
    } catch (error) {
      if (id === this.id()) this.failed.set(this.refusals.text(error));
    } finally {
      this.isLoading.set(false);
    }
  }

  protected undo(revision: number): void {
    this.store.undoRevision(revision).then(
      (change) => this.tell(change),
      () => undefined,
    );
  }

  /** Taking that back in turn is doing it again. */
  private tell({ revision }: Change): void {
    const again = (): void => void this.store.undoRevision(revision).catch(() => undefined);
    this.toasts.show({ key: 'undo', text: this.t('shell.undone'), action: { label: this.t('shell.command.redo'), run: again } });
  }

  /** The newest ones again leave the older ones where they are, unless there is a gap between them. */
  private take(page: HistoryPage, cursor: string | null): void {
    this.failed.set('');
    const known = this.changes();
    const oldest = page.changes.at(-1)?.revision ?? 0;
    const isJoined = page.cursor !== null && (known[0]?.revision ?? 0) >= oldest;
    const older = cursor === null && isJoined ? known.filter(({ revision }) => revision < oldest) : [];
    this.changes.set(cursor === null ? [...page.changes, ...older] : [...known, ...page.changes]);
    if (older.length === 0) this.cursor.set(page.cursor);
  }
}

/** Ranks change without anybody's doing: whether a move can be taken back only the server knows. */
function withoutRank(patch: Patch): Patch {
  if (patch.after === null) return patch;
  const { rank: _, ...after } = patch.after;
  return { ...patch, after };
}
