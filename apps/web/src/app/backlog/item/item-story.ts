import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS, isStory, type Story } from '@ordo/domain';
import { IconButton } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';

const NO_STORY: Story = { asA: '', iWant: '', soThat: '' };
const PARTS = ['asA', 'iWant', 'soThat'] as const;

/** Who wants what, and what for: written on leaving the three fields together, since one alone says nothing. */
@Component({
  selector: 'ordo-item-story',
  imports: [IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-story.html',
  styleUrl: './item-story.css',
  host: { role: 'group', '[attr.aria-label]': "t('describe.story.title')", '(focusout)': 'leave($event)', '(keydown)': 'key($event)' },
})
export class ItemStory {
  readonly item = input.required<BacklogItem>();
  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly parts = PARTS;
  protected readonly longest = LIMITS.storyPart;
  /** What is being typed stays when somebody else tells the story meanwhile; null while it has none. */
  protected readonly draft = linkedSignal<BacklogItem, Story | null>({
    source: this.item,
    computation: ({ id, story }, before) => (before?.source.id === id && !isSame(before.value, before.source.story) ? before.value : story),
  });
  private readonly id = computed(() => this.item().id);
  /** It was left with a part missing. */
  protected readonly isIncomplete = linkedSignal<string, boolean>({ source: this.id, computation: () => false });
  /** Keys of what stands before each part. */
  protected readonly words = computed<Record<keyof Story, string>>(() => ({
    asA: /^(?:[aeio]|u(?!ni|s|ti))/i.test(this.draft()?.asA ?? '') ? 'describe.story.asAn' : 'describe.story.asA',
    iWant: 'describe.story.iWant',
    soThat: 'describe.story.soThat',
  }));

  /** Begins a story, or goes to the one there is. */
  write(): void {
    if (!this.edits.may()) return;
    this.draft.update((draft) => draft ?? NO_STORY);
    afterNextRender(() => this.element.querySelector('textarea')?.focus(), { injector: this.injector });
  }

  protected type(part: keyof Story, text: string): void {
    this.draft.update((draft) => ({ ...(draft ?? NO_STORY), [part]: text.replace(/\s*[\r\n]+\s*/g, ' ') }));
    if (this.isIncomplete()) this.isIncomplete.set(!isStory(trimmed(this.draft() ?? NO_STORY)));
  }

  protected remove(): void {
    this.draft.set(null);
    this.isIncomplete.set(false);
    this.edits.edit(this.item(), { story: null });
    this.edits.undoable(this.t('describe.story.removed'));
  }

  /** Enter goes on to the next part, Escape forgets what was typed. */
  protected key(event: KeyboardEvent): void {
    if (event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    if (event.key === 'Enter') this.goOn(event.target);
    else if (event.key === 'Escape' && !isSame(this.draft(), this.item().story)) this.forget();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.element.contains(relatedTarget)) return;
    const draft = this.draft();
    if (draft !== null && document.hasFocus()) this.save(trimmed(draft));
  }

  private goOn(field: HTMLTextAreaElement): void {
    const fields = [...this.element.querySelectorAll('textarea')];
    const next = fields[fields.indexOf(field) + 1];
    if (next) next.focus();
    else field.blur();
  }

  private forget(): void {
    this.draft.set(this.item().story);
    this.isIncomplete.set(false);
    this.element.querySelectorAll('textarea').forEach((field, index) => (field.value = this.draft()?.[PARTS[index] ?? 'asA'] ?? ''));
  }

  private save(story: Story): void {
    const isEmpty = PARTS.every((part) => story[part] === '');
    this.isIncomplete.set(!isEmpty && !isStory(story));
    if (this.isIncomplete()) return;
    this.draft.set(isEmpty ? null : story);
    this.edits.edit(this.item(), { story: isEmpty ? null : story });
  }
}

function trimmed({ asA, iWant, soThat }: Story): Story {
  return { asA: asA.trim(), iWant: iWant.trim(), soThat: soThat.trim() };
}

function isSame(one: Story | null, other: Story | null): boolean {
  return PARTS.every((part) => one?.[part] === other?.[part]);
}
