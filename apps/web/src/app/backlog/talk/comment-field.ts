import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, model, output, signal, viewChild } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Avatar, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { askedAt, type Asked } from './asked';
import { suggestionsFor, type Suggestion } from './suggestions';

let count = 0;

/**
 * Where one writes to others. `@` offers people, `#` and the product's key offer items; the focus stays in the field, and
 * Escape closes only what is offered.
 */
@Component({
  selector: 'ordo-comment-field',
  imports: [Avatar, CdkConnectedOverlay, CdkOverlayOrigin, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comment-field.html',
  styleUrl: './comment-field.css',
})
export class CommentField {
  readonly text = model.required<string>();
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly rows = input(2);
  /** Where a key of the screen leads to. */
  readonly isNew = input(false);
  /** Why it was refused. */
  readonly problem = input('');
  /** Ctrl or Cmd with Enter. */
  readonly sent = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly longest = LIMITS.comment;
  protected readonly id = `ordo-comment-field-${++count}`;
  protected readonly positions = POSITIONS;
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly asked = signal<Asked | null>(null);
  /** Where Escape closed the list: it stays closed for what begins there. */
  private dismissed: number | null = null;

  protected readonly found = computed<readonly Suggestion[]>(() => {
    const asked = this.asked();
    const found = asked === null ? [] : suggestionsFor(asked, { members: this.store.members(), items: this.store.items(), me: this.session.me()?.id });
    // What is written out already needs no choice.
    return found.length === 1 && isWrittenOut(found[0], asked?.typed ?? '') ? [] : found;
  });
  protected readonly isOpen = computed(() => this.found().length > 0);
  protected readonly active = linkedSignal<readonly Suggestion[], number>({ source: this.found, computation: () => 0 });

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(): void {
    this.text.set(this.field().nativeElement.value);
    this.look();
  }

  /** Looks for what is being named where the caret is. */
  protected look(): void {
    const { value, selectionStart, selectionEnd } = this.field().nativeElement;
    const asked = selectionStart === selectionEnd ? askedAt(value, selectionStart, this.store.product()?.key ?? '') : null;
    if (asked?.from !== this.dismissed) this.dismissed = null;
    this.asked.set(this.dismissed === null ? asked : null);
  }

  protected close(): void {
    this.asked.set(null);
  }

  protected follow({ key }: KeyboardEvent): void {
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) this.look();
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSent) this.sent.emit();
    else if (this.isOpen()) {
      if (!this.walk(event)) return;
    } else if (event.key === 'Escape' && !this.isNew()) this.cancelled.emit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected choose({ written }: Suggestion): void {
    const asked = this.asked();
    const field = this.field().nativeElement;
    if (asked === null) return;
    const end = field.selectionStart;
    const isSpaced = /^\s/.test(field.value.slice(end));
    field.setRangeText(isSpaced ? written : `${written} `, asked.from, end, 'end');
    this.text.set(field.value);
    this.close();
    field.focus();
  }

  /** Whether the list took the key. */
  private walk(event: KeyboardEvent): boolean {
    const [at, last] = [this.active(), this.found().length - 1];
    const chosen = this.found()[at];
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'ArrowDown') this.active.set(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') this.active.set(at <= 0 ? last : at - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) this.choose(chosen);
    else if (event.key === 'Escape') this.dismiss();
    else return false;
    queueMicrotask(() => document.getElementById(`${this.id}-${this.active()}`)?.scrollIntoView?.({ block: 'nearest' }));
    return true;
  }

  private dismiss(): void {
    this.dismissed = this.asked()?.from ?? null;
    this.close();
  }
}

function isWrittenOut(suggestion: Suggestion | undefined, typed: string): boolean {
  return suggestion?.person?.name === typed.trim() || suggestion?.item?.key === typed.toUpperCase();
}

const POSITIONS: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -4 },
];
