import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal } from '@angular/core';
import { isGuess, likelyOf, type Framework, type InputSpec } from '@ordo/domain';
import { Button } from '@ordo/ui';
import { Language } from '../../shell/language';
import { nearestStop, stopsOf } from './figure-slide';
import { FigureWriting } from './figure-writing';
import { ScoreWords } from './score-words';
import type { ScoreRow } from './scores-view';

const PARTS = ['low', 'likely', 'high'] as const;

/** One figure for a thumb: typed as a number, slid where its scale has two ends, or given as a range of three numbers. */
@Component({
  selector: 'ordo-figure-field',
  imports: [Button],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './figure-field.html',
  styleUrl: './figure-field.css',
})
export class FigureField {
  readonly framework = input.required<Framework>();
  readonly row = input.required<ScoreRow>();
  readonly spec = input.required<InputSpec>();

  protected readonly PARTS = PARTS;
  protected readonly t = inject(Language).t;
  protected readonly words = inject(ScoreWords);
  protected readonly writing = inject(FigureWriting);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly id = computed(() => `figure-${this.spec().id}`);
  protected readonly value = computed(() => this.row().figures[this.spec().id] ?? null);
  protected readonly isRange = linkedSignal(() => isRange(this.value()));
  protected readonly isWrong = computed(() => this.writing.isWrong(this.row().item, this.spec()) || null);
  protected readonly stops = computed(() => stopsOf(this.spec()));
  /** Where the finger is while it slides, as the place of a stop. */
  protected readonly slid = linkedSignal<unknown, number | null>({ source: this.value, computation: () => null });
  protected readonly place = computed(() => {
    const [stops, value] = [this.stops() ?? [], this.value()];
    return this.slid() ?? (value === null ? 0 : nearestStop(stops, likelyOf(value)));
  });
  /** What the field holds: on the way what the finger says. */
  protected readonly shown = computed(() => {
    const slid = this.slid();
    return this.words.figure(this.spec(), slid === null ? this.value() : this.stops()?.[slid]);
  });

  protected part(part: (typeof PARTS)[number]): string {
    const value = this.value();
    return this.words.figure(this.spec(), value !== null && isGuess(value) ? value[part] : value);
  }

  protected write(field: HTMLInputElement): void {
    this.writing.write(this.framework(), this.row().item, this.spec(), field);
  }

  /** When the finger is lifted. */
  protected land(): void {
    this.say(this.words.figure(this.spec(), this.stops()?.[this.place()]));
  }

  /** Sliding nowhere says nothing, but that the least is meant where nothing was said. */
  protected touch(): void {
    if (this.value() === null && this.slid() === null) this.land();
  }

  /** As soon as there are all three, or none. */
  protected sayRange(): void {
    const typed = this.typedParts();
    const given = typed.filter((text) => text !== '').length;
    if (given === 0) this.say('');
    else if (given === typed.length) this.say(typed.join('–'));
  }

  /** Of three that were begun none may be missing. */
  protected leaveRange(event: FocusEvent): void {
    const group = event.currentTarget as HTMLElement;
    const typed = this.typedParts();
    const isBegun = typed.includes('') && typed.some((text) => text !== '');
    if (isBegun && !group.contains(event.relatedTarget as Node | null)) this.say(typed.join('–'));
  }

  /** One figure again is the likeliest of the three. */
  protected turn(): void {
    const value = this.value();
    if (this.isRange() && value !== null) this.say(this.words.figure(this.spec(), likelyOf(value)));
    this.isRange.update((is) => !is);
  }

  private typedParts(): string[] {
    return [...this.element.querySelectorAll<HTMLInputElement>('.parts input')].map((field) => field.value.trim());
  }

  private say(typed: string): void {
    this.writing.say(this.framework(), this.row().item, this.spec(), typed);
  }
}

function isRange(value: ScoreRow['figures'][string]): boolean {
  return value != null && isGuess(value);
}
