import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { BacklogItem, Change, HistoryPage } from '@ordo/contract';
import { mayUndo } from '@ordo/domain';
import { Avatar, Button } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { historyEntry, type HistoryEntry } from './history-lines';
import { HistoryWords } from './history-words';

/** What happened to an item, newest first, from the log. Every step can be taken back. */
@Component({
  selector: 'ordo-item-history',
  imports: [Avatar, Button],
  providers: [HistoryWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ t('item.history.title') }}</h3>
    <ol [attr.aria-busy]="isLoading()">
      @for (entry of entries(); track entry.revision) {
        <li>
          <ordo-avatar [name]="words.person(entry.actorId)" [size]="20" />
          <div class="what">
            <span class="who">{{ words.person(entry.actorId) }}</span><time [attr.datetime]="entry.at" [attr.title]="language.date(entry.at, { dateStyle: 'medium', timeStyle: 'short' })">{{ language.ago(entry.at) }}</time>
            @for (line of entry.lines; track $index) { <p>{{ words.line(line, entry.isUndo) }}</p> }
          </div>
          @if (mayUndo(entry)) { <button type="button" ordoButton variant="ghost" size="sm" icon="undo" (click)="undo(entry.revision)">{{ t('shell.command.undo') }}</button> }
        </li>
      }
    </ol>
    @if (cursor(); as cursor) { <button type="button" class="link" (click)="load(cursor)">{{ t('item.history.more') }}</button> }
    @if (failed()) { <p class="failed">{{ failed() }} <button type="button" class="link" (click)="load(null)">{{ t('item.again') }}</button></p> }
  `,
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

  private readonly changes = signal<readonly Change[]>([]);
  protected readonly cursor = signal<string | null>(null);
  protected readonly isLoading = signal(false);
  protected readonly failed = signal('');
  protected readonly entries = computed(() => this.changes().flatMap((change) => historyEntry(change, this.item().id) ?? []));
  private readonly id = computed(() => this.item().id);
  /** Confirmed changes of this item read the log again. */
  private readonly stamp = computed(() => `${this.item().version} ${this.item().rank} ${this.store.waitingIds().has(this.id())}`);

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

  protected mayUndo({ actorId, patches }: HistoryEntry): boolean {
    return mayUndo(this.store.role(), actorId === this.session.me()?.id, patches);
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
    this.store.undoRevision(revision).catch(() => undefined);
  }

  private take(page: HistoryPage, cursor: string | null): void {
    this.failed.set('');
    this.changes.update((known) => (cursor === null ? page.changes : [...known, ...page.changes]));
    this.cursor.set(page.cursor);
  }
}
