import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  TemplateRef,
  afterNextRender,
  computed,
  contentChild,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { Icon } from '../icons/icon';

export interface PickerOption<T = string> {
  value: T;
  label: string;
  /** Shown at the right, and found by the search too. */
  hint?: string;
}

let count = 0;

/**
 * A list to choose from, with a search field when it is long. One template `<ng-template let-option>` may draw what stands before each label.
 * Focus stays in one place and `aria-activedescendant` walks; choosing emits `picked` and closes nothing: that is its holder's work.
 */
@Component({
  selector: 'ordo-picker',
  imports: [Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './picker.html',
  styleUrl: './picker.css',
  host: { '(keydown)': 'walk($event)' },
})
export class Picker<T> {
  readonly options = input.required<readonly PickerOption<T>[]>();
  /** The chosen values; one at most unless `multiple`. */
  readonly selected = input<readonly T[]>([]);
  readonly multiple = input(false);
  readonly label = input.required<string>();
  /** Placeholder of the search field; without it there is none and letters jump to what begins with them. */
  readonly search = input('');
  readonly nothing = input('');
  /** Text of the line that creates what was typed; absent: nothing can be created. */
  readonly create = input<(typed: string) => string>();
  readonly picked = output<T>();
  readonly created = output<string>();

  protected readonly glyph = contentChild(TemplateRef);
  protected readonly id = `ordo-picker-${++count}`;
  protected readonly typed = signal('');
  protected readonly found = computed(() => filterOptions(this.options(), this.typed()));
  protected readonly creates = computed(() => {
    const typed = this.typed().trim();
    const known = this.options().some((option) => option.label.toLocaleLowerCase() === typed.toLocaleLowerCase());
    return typed && !known ? (this.create()?.(typed) ?? '') : '';
  });
  protected readonly active = linkedSignal<readonly PickerOption<T>[], number>({
    source: this.found,
    computation: (found) =>
      this.typed()
        ? 0
        : Math.max(
            0,
            found.findIndex((option) => this.isSelected(option)),
          ),
  });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private prefix = '';
  private prefixEnds = 0;

  constructor() {
    afterNextRender(() => {
      this.element.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
      this.showActive();
    });
  }

  protected isSelected(option: PickerOption<T>): boolean {
    return this.selected().includes(option.value);
  }

  protected pick(index: number): void {
    const option = this.found()[index];
    if (option) this.picked.emit(option.value);
    else if (this.creates()) this.created.emit(this.typed().trim());
    if (this.multiple() && this.typed()) this.typed.set('');
  }

  protected walk(event: KeyboardEvent): void {
    const last = this.found().length - 1 + (this.creates() ? 1 : 0);
    const at = this.active();
    const steps: Record<string, number | undefined> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
      ...(this.search() ? {} : { Home: 0, End: last }),
    };
    const next = steps[event.key];
    if (next !== undefined) this.active.set(next);
    else if (event.key === 'Enter' || (event.key === ' ' && !this.search())) this.pick(at);
    else if (!this.search() && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.jumpTo(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.showActive();
  }

  private jumpTo(letter: string): void {
    const now = Date.now();
    this.prefix = (now < this.prefixEnds ? this.prefix : '') + letter.toLocaleLowerCase();
    this.prefixEnds = now + 700;
    const index = this.found().findIndex((option) => option.label.toLocaleLowerCase().startsWith(this.prefix));
    if (index >= 0) this.active.set(index);
  }

  private showActive(): void {
    this.element.querySelectorAll('[role=option]')[this.active()]?.scrollIntoView?.({ block: 'nearest' });
  }
}

/** Every typed word is somewhere in the label or the hint, accents and case aside. */
export function filterOptions<T>(options: readonly PickerOption<T>[], typed: string): readonly PickerOption<T>[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? options : options.filter((option) => words.every((word) => plain(`${option.label} ${option.hint ?? ''}`).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
