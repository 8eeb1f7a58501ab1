import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { BacklogItem, Comment } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Avatar, Badge, Button, IconButton } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Edits } from '../edit/edits';
import { MarkdownText } from './markdown-text';

/** What was said about an item, oldest first, and a place to answer. What is being typed is kept for each item. */
@Component({
  selector: 'ordo-item-comments',
  imports: [Avatar, Badge, Button, IconButton, MarkdownText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-comments.html',
  styleUrl: './item-comments.css',
})
export class ItemComments {
  readonly item = input.required<BacklogItem>();
  readonly itemOpened = output<string>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  private readonly edits = inject(Edits);
  private readonly refusals = inject(Refusals);
  private readonly drafts = new Map<string, string>();

  protected readonly longest = LIMITS.comment;
  private readonly id = computed(() => this.item().id);
  protected readonly comments = computed(() => this.store.comments().filter(({ itemId }) => itemId === this.id()));
  /** They are on the server until somebody wants to read them, and again after a new snapshot. */
  private readonly isMissingSome = computed(() => this.comments().length < (this.store.commentCounts().get(this.id()) ?? 0));
  protected readonly draft = linkedSignal<string, string>({ source: this.id, computation: (id) => untracked(() => this.drafts.get(id) ?? '') });
  /** The comment being rewritten, and what it is to say. */
  protected readonly rewriting = linkedSignal<string, { id: string; body: string } | null>({ source: this.id, computation: () => null });
  protected readonly failed = signal('');

  constructor() {
    let isGone = false;
    inject(DestroyRef).onDestroy(() => (isGone = true));
    effect(() => {
      const id = this.id();
      if (this.store.connection() === 'offline' || !this.isMissingSome()) return;
      untracked(() => this.failed.set(''));
      this.store.openComments(id).catch((error: unknown) => {
        if (!isGone && id === this.id()) this.failed.set(this.refusals.text(error));
      });
    });
  }

  protected mayWrite(): boolean {
    return this.store.can('comments.write');
  }

  protected isMine({ authorId }: Comment): boolean {
    return authorId === this.session.me()?.id;
  }

  protected mayRemove(comment: Comment): boolean {
    return this.mayWrite() && (this.isMine(comment) || this.store.role() === 'owner');
  }

  protected name({ authorId }: Comment): string {
    return this.store.membersById().get(authorId)?.name ?? this.t('item.history.somebody');
  }

  protected type(text: string): void {
    this.draft.set(text);
    this.drafts.set(this.id(), text);
  }

  protected send(): void {
    const [id, body] = [this.id(), this.draft().trim()];
    if (body === '') return;
    this.type('');
    this.store.writeComment(id, body).catch(() => this.giveBack(id, body));
  }

  protected rewrite(comment: Comment): void {
    const written = this.rewriting();
    this.rewriting.set(null);
    const body = written?.body.trim() ?? '';
    if (body === '' || body === comment.body) return;
    this.store.editComment(comment, body).catch(() => this.rewriting.set({ id: comment.id, body }));
  }

  protected remove(comment: Comment): void {
    this.store.deleteComment(comment).catch(() => undefined);
    this.edits.undoable(this.t('item.comments.removed'));
  }

  /** Ctrl or Cmd with Enter sends; Escape leaves a rewriting. */
  protected key(event: KeyboardEvent, comment: Comment | null): void {
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || (!isSent && !(event.key === 'Escape' && comment))) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isSent) this.rewriting.set(null);
    else if (comment) this.rewrite(comment);
    else this.send();
  }

  /** What was refused is back where it was typed. */
  private giveBack(id: string, body: string): void {
    this.drafts.set(id, body);
    if (id === this.id() && this.draft() === '') this.draft.set(body);
  }
}
