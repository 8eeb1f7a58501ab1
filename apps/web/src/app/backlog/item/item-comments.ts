import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import type { BacklogItem, Comment } from '@ordo/contract';
import { keepMentions, typedMentions } from '@ordo/domain';
import { Avatar, Badge, Button, IconButton } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { recallDraft, rememberDraft } from '../../store/kept/drafts';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { CommentField } from '../talk/comment-field';
import { present } from '../talk/suggestions';
import { MarkdownText } from './markdown-text';

/** What was said about an item, oldest first, and a place to answer. What is being typed is kept for each item. */
@Component({
  selector: 'ordo-item-comments',
  imports: [Avatar, Badge, Button, CommentField, IconButton, MarkdownText],
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
  private readonly view = inject(BacklogView);
  private readonly injector = inject(Injector);
  private readonly fields = viewChildren(CommentField);

  private readonly id = computed(() => this.item().id);
  protected readonly comments = computed(() => this.store.comments().filter(({ itemId }) => itemId === this.id()));
  /** They are on the server until somebody wants to read them, and again after a new snapshot. */
  private readonly isMissingSome = computed(() => this.comments().length < (this.store.commentCounts().get(this.id()) ?? 0));
  protected readonly draft = linkedSignal<string, string>({ source: this.id, computation: (id) => untracked(() => recallDraft(this.me(), id)) });
  /** The comment being rewritten, and what it is to say. */
  protected readonly rewriting = linkedSignal<string, { id: string; body: string } | null>({ source: this.id, computation: () => null });
  protected readonly failed = signal('');
  /** Why what was written was refused. */
  protected readonly problem = linkedSignal<string, string>({ source: this.id, computation: () => '' });
  /** The comment that the address leads to, when it is among them. */
  protected readonly found = computed(() => this.comments().find(({ id }) => id === this.view.openedComment())?.id ?? null);

  constructor() {
    let isGone = false;
    const unregister = inject(Commands).register([
      {
        id: 'item.comment',
        group: 'item',
        labelKey: 'item.comments.write',
        icon: 'comment',
        keys: ['n'],
        when: () => this.mayWrite(),
        run: () => setTimeout(() => this.fields().at(-1)?.focus()),
      },
    ]);
    inject(DestroyRef).onDestroy(() => {
      isGone = true;
      unregister();
    });
    effect(() => {
      const id = this.id();
      if (this.store.connection() === 'offline' || !this.isMissingSome()) return;
      untracked(() => this.failed.set(''));
      this.store.openComments(id).catch((error: unknown) => {
        if (!isGone && id === this.id()) this.failed.set(this.refusals.text(error));
      });
    });
    effect(() => {
      const id = this.found();
      if (id !== null) afterNextRender(() => goTo(`comment-${id}`), { injector: this.injector });
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
    this.problem.set('');
    this.draft.set(text);
    rememberDraft(this.me(), this.id(), text);
  }

  protected send(): void {
    const [id, typed] = [this.id(), this.draft().trim()];
    if (typed === '') return;
    this.type('');
    this.store.writeComment(id, this.kept(typed)).catch((error: unknown) => this.giveBack(id, typed, error));
  }

  /** As a person would type it: people by their names. */
  protected begin({ id, body }: Comment): void {
    this.retype(id, typedMentions(body, present(this.store.members())));
  }

  protected retype(id: string, body: string): void {
    this.problem.set('');
    this.rewriting.set({ id, body });
  }

  protected leave(): void {
    this.problem.set('');
    this.rewriting.set(null);
  }

  protected rewrite(comment: Comment): void {
    const typed = this.rewriting()?.body.trim() ?? '';
    const body = this.kept(typed);
    this.leave();
    if (body === '' || body === comment.body) return;
    this.store.editComment(comment, body).catch((error: unknown) => {
      this.rewriting.set({ id: comment.id, body: typed });
      this.problem.set(this.refusals.text(error));
    });
  }

  protected remove(comment: Comment): void {
    this.store.deleteComment(comment).catch(() => undefined);
    this.edits.undoable(this.t('item.comments.removed'));
  }

  /** With what `@` and a name mean. */
  private kept(typed: string): string {
    return keepMentions(typed, present(this.store.members()));
  }

  private me(): string {
    return this.session.me()?.id ?? '';
  }

  /** What was refused is back where it was typed, with why. */
  private giveBack(id: string, typed: string, error: unknown): void {
    rememberDraft(this.me(), id, typed);
    if (id !== this.id() || this.draft() !== '') return;
    this.draft.set(typed);
    this.problem.set(this.refusals.text(error));
  }
}

/** Milliseconds until what stands around a comment has come too: the description, the history. */
const SETTLED = 500;

/** Gives it the focus and brings it into sight, once more when the rest has come and the person is still there. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  bringNearTop(element);
  setTimeout(() => document.activeElement === element && bringNearTop(element), SETTLED);
}

/** Of what scrolls around it: the browser itself would also push the sheet out of its frame. */
function bringNearTop(element: HTMLElement | null): void {
  const scroller = scrollerOf(element);
  if (element && scroller) scroller.scrollTop += element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 4;
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  let at = element?.parentElement ?? null;
  while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at;
}
