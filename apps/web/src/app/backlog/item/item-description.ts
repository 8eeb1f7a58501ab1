import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Segments, Skeleton, type Segment } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Edits } from '../edit/edits';
import { MarkdownText } from './markdown-text';

/** The description: read as text, edited as Markdown in the same place, written on leaving. What was typed and refused is kept. */
@Component({
  selector: 'ordo-item-description',
  imports: [MarkdownText, NgTemplateOutlet, Segments, Skeleton],
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
  private readonly store = inject(ProductStore);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');

  protected readonly longest = LIMITS.description;
  protected readonly view = signal<'write' | 'preview'>('write');
  private readonly id = computed(() => this.item().id);
  /** What is being typed; null while it is only read. Another item starts anew, another state of the same one does not. */
  protected readonly draft = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly views = computed<Segment<'write' | 'preview'>[]>(() => [
    { value: 'write', label: this.t('item.description.write') },
    { value: 'preview', label: this.t('item.description.preview') },
  ]);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.write());
  }

  edit(): void {
    const text = this.text();
    if (text === null || !this.edits.may() || this.draft() !== null) return;
    this.view.set('write');
    this.draft.set(text);
    afterNextRender(() => this.area()?.nativeElement.focus(), { injector: this.injector });
  }

  protected key(event: KeyboardEvent): void {
    const isReady = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isReady || this.draft() === null || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.write();
    afterNextRender(() => this.element.querySelector<HTMLElement>('.read')?.focus(), { injector: this.injector });
  }

  /** Not for another window, nor for the text read before, which gives way to the editor. */
  protected leave({ target, relatedTarget }: FocusEvent): void {
    const isEditor = target instanceof Element && target.closest('.editor') !== null;
    const stays = relatedTarget instanceof Node && this.element.contains(relatedTarget);
    if (isEditor && !stays && document.hasFocus()) this.write();
  }

  private write(): void {
    const draft = this.draft();
    const id = this.item().id;
    this.draft.set(null);
    if (draft === null || draft === this.text()) return;
    this.store.editItem(id, { description: draft }).catch(() => {
      if (this.item().id === id) this.draft.set(draft);
    });
  }
}
