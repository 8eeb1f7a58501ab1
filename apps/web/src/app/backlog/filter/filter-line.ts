import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, linkedSignal, output, signal, viewChild } from '@angular/core';
import { parseFilter } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { FilterCompletion, type Offer } from './filter-completion';

let count = 0;

/** A filter as text, with AND, OR, NOT and parentheses; fields, signs and values are offered. What cannot be read yet stays as typed, says what is wrong and where, and narrows nothing anew. */
@Component({
  selector: 'ordo-filter-line',
  imports: [Icon],
  providers: [FilterCompletion],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-line.html',
  styleUrl: './filter-line.css',
})
export class FilterLine {
  readonly left = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly id = `ordo-filter-line-${++count}`;
  private readonly view = inject(BacklogView);
  private readonly completion = inject(FilterCompletion);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly mirror = viewChild<ElementRef<HTMLElement>>('mirror');

  protected readonly typed = linkedSignal(() => this.view.written());
  private readonly caret = signal(0);
  /** The person asks for offers; Escape and a choice end that. */
  protected readonly isAsking = signal(false);
  protected readonly offers = computed<readonly Offer[]>(() => (this.isAsking() ? this.completion.at(this.typed(), this.caret()) : []));
  /** None is meant before something is typed or an arrow pressed, so that Enter ends the writing. */
  protected readonly active = linkedSignal<number>(() => (this.offers().some(({ typed }) => typed !== '') ? 0 : -1));
  private readonly fault = computed(() => parseFilter(this.typed()).error);
  protected readonly error = computed(() => {
    const error = this.fault();
    return error === null ? '' : this.t(`backlog.filter.fault.${error.reason}`, { given: error.given, place: error.position + 1 });
  });
  /** The text before, at and after what is wrong. */
  protected readonly wrong = computed(() => {
    const error = this.fault();
    if (error === null || this.typed() === '') return null;
    const end = Math.max(error.position + error.given.length, error.position + 1);
    return { before: this.typed().slice(0, error.position), at: this.typed().slice(error.position, end) || '\u00A0', after: this.typed().slice(end) };
  });

  constructor() {
    afterNextRender(() => this.focus());
  }

  /** At the end of what is written. */
  focus(): void {
    const field = this.field().nativeElement;
    if (document.activeElement === field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  protected type(): void {
    const { value } = this.field().nativeElement;
    this.isAsking.set(true);
    this.write(value);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.offers().length - 1;
    const offer = this.offers()[this.active()];
    if (event.key === 'ArrowDown' && last < 0) this.isAsking.set(true);
    else if (event.key === 'ArrowDown') this.active.update((at) => (at >= last ? 0 : at + 1));
    else if (event.key === 'ArrowUp' && last >= 0) this.active.update((at) => (at <= 0 ? last : at - 1));
    else if ((event.key === 'Enter' || event.key === 'Tab') && offer && !event.shiftKey) this.take(offer);
    else if (event.key === 'Enter') this.leaveIfRight();
    else if (event.key === 'Escape') this.giveUp();
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.follow();
  }

  protected follow(): void {
    const field = this.field().nativeElement;
    this.caret.set(field.selectionStart ?? field.value.length);
    const mirror = this.mirror()?.nativeElement;
    if (mirror) mirror.scrollLeft = field.scrollLeft;
  }

  protected take({ insert, from, to }: Offer): void {
    const field = this.field().nativeElement;
    field.value = field.value.slice(0, from) + insert + field.value.slice(to);
    field.focus();
    field.setSelectionRange(from + insert.length, from + insert.length);
    this.write(field.value);
  }

  protected clear(event: Event): void {
    event.stopPropagation();
    this.view.write('');
    this.left.emit();
  }

  private write(text: string): void {
    this.typed.set(text);
    this.follow();
    if (parseFilter(text).error === null) this.view.write(text);
  }

  private leaveIfRight(): void {
    if (this.error() === '') this.left.emit();
  }

  /** First of the offers, then of the writing; what can be read stays. */
  private giveUp(): void {
    if (this.offers().length > 0) this.isAsking.set(false);
    else this.left.emit();
  }
}
