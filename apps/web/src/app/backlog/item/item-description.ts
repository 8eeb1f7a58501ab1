import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Button, Segments, Skeleton, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Preferences } from '../../shell/preferences';
import type { Draft } from '../../store/kept/descriptions';
import { Edits } from '../edit/edits';
import { Drafts } from '../writing/drafts';
import { SaveDescription } from '../writing/save-description';
import { TextEditor } from '../writing/text-editor';
import { MarkdownText } from './markdown-text';

type View = 'formatted' | 'markdown' | 'preview';

/** The editor of formatted text, as far as it is used here: its class comes later, in a piece of its own. */
interface Writing {
  now(): string;
}

/**
 * The description: read as text, edited in the same place, written on leaving. What was typed is kept until it is saved, and a text
 * that somebody else changed meanwhile is not replaced unseen.
 */
@Component({
  selector: 'ordo-item-description',
  providers: [SaveDescription],
  imports: [Button, MarkdownText, NgTemplateOutlet, Segments, Skeleton, TextEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-description.html',
  styleUrl: './item-description.css',
  host: { '(focusout)': 'leave($event)', '(keydown)': 'key($event)' },
})
export class ItemDescription {
  readonly item = input.required<BacklogItem>();
  /** Null until it was fetched. */
  readonly text = input.required<string | null>();
  readonly itemOpened = output<string>();

  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  private readonly drafts = inject(Drafts);
  private readonly saving = inject(SaveDescription);
  private readonly preferences = inject(Preferences);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly rich = viewChild<Writing>('rich');

  protected readonly longest = LIMITS.description;
  protected readonly view = signal<View>('formatted');
  /** Formatted text has no part for something in it. */
  protected readonly isNotHeld = signal(false);
  /** What is being written; null while it is only read. */
  protected readonly draft = signal<Draft | null>(null);
  /** What is typed before the editor is there. */
  protected readonly early = signal('');
  private readonly id = computed(() => this.item().id);
  protected readonly excess = computed(() => Math.max(0, (this.draft()?.text.length ?? 0) - this.longest));
  /** What somebody else made of the text since. */
  protected readonly theirs = computed(() => {
    const [draft, now] = [this.draft(), this.text()];
    return draft !== null && draft.itemId === this.id() && now !== null && now !== draft.begun && now !== draft.text ? now : null;
  });
  protected readonly views = computed<Segment<View>[]>(() =>
    (['formatted', 'markdown', 'preview'] as const)
      .filter((view) => view !== 'formatted' || !this.isNotHeld())
      .map((value) => ({ value, label: this.t(`writing.view.${value}`) })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.write());
    // Another item: what was written of the one before is saved. What was kept or refused of this one is there again.
    effect(() => {
      const [id, isFetched, kept] = [this.id(), this.text() !== null, this.drafts.of(this.id())];
      untracked(() => {
        if (this.draft()?.itemId !== id) this.write();
        if (isFetched && kept && this.draft() === null && this.edits.may()) this.begin(kept);
      });
    });
  }

  edit(): void {
    const text = this.text();
    if (text === null || !this.edits.may() || this.draft() !== null) return;
    this.begin({ itemId: this.id(), begun: text, text });
    this.focus('textarea, .wait');
  }

  protected type(text: string): void {
    const draft = this.draft();
    if (draft === null || draft.text === text) return;
    this.draft.set({ ...draft, text });
    this.drafts.keep({ ...draft, text });
  }

  protected show(view: View): void {
    this.type(this.typed());
    this.view.set(view);
    if (view !== 'preview') this.preferences.set({ writesMarkdown: view === 'markdown' });
  }

  protected hold({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): void {
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing) this.early.update((early) => early + key);
  }

  protected fallBack(): void {
    this.view.set('markdown');
    // The choice of formatted text goes only when it has not got the focus any more.
    this.focus('textarea', () => this.isNotHeld.set(true));
  }

  protected keepMine(theirs: string): void {
    this.draft.update((draft) => draft && { ...draft, text: this.typed(), begun: theirs });
    this.write();
  }

  protected takeTheirs(): void {
    this.drafts.drop(this.id());
    this.draft.set(null);
    this.focus('.read');
  }

  protected key(event: KeyboardEvent): void {
    const isReady = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    // With two texts to choose from, Escape closes the sheet as it would elsewhere: both are kept.
    if (!isReady || this.draft() === null || event.isComposing || (event.key === 'Escape' && this.theirs() !== null)) return;
    event.preventDefault();
    event.stopPropagation();
    this.write();
    this.focus('.read');
  }

  /** Not for another window, nor for what gives way to the editor. */
  protected leave({ target, relatedTarget }: FocusEvent): void {
    const isEditor = target instanceof Element && target.closest('.editor') !== null && !target.matches('.wait');
    const stays = relatedTarget instanceof Node && this.element.contains(relatedTarget);
    if (isEditor && !stays && document.hasFocus()) this.write();
  }

  private begin(draft: Draft): void {
    this.isNotHeld.set(false);
    this.early.set('');
    this.view.set(this.preferences.all().writesMarkdown ? 'markdown' : 'formatted');
    this.draft.set(draft);
  }

  private typed(): string {
    return this.rich()?.now() ?? this.draft()?.text ?? '';
  }

  /** What cannot be saved as it is stays where it is typed, or is kept for when the item is opened again. */
  private write(): void {
    const draft = this.draft();
    if (draft === null) return;
    const written = { ...draft, text: this.typed() };
    const isSeen = draft.itemId === this.id();
    if (isSeen) this.draft.set(written);
    if (written.text.length > this.longest || (isSeen && this.theirs() !== null)) this.drafts.keep(written);
    else this.saving.save(written);
    const stays = isSeen && (this.excess() > 0 || this.theirs() !== null);
    if (!stays) this.draft.set(null);
  }

  private focus(selector: string, then?: () => void): void {
    afterNextRender(() => (this.element.querySelector<HTMLElement>(selector)?.focus(), then?.()), { injector: this.injector });
  }
}
