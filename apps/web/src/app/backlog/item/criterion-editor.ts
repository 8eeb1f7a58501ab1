import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, inject, input, linkedSignal, output } from '@angular/core';
import type { Criterion, Scenario } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { IconButton } from '@ordo/ui';
import { Language } from '../../shell/language';
import { scenarioIn } from './criterion-lines';

const NO_SCENARIO: Scenario = { given: '', when: '', then: '' };
const PARTS = ['given', 'when', 'then'] as const;

/** What was written of a criterion. Without words it is to go. */
export interface CriterionWritten {
  text: string;
  scenario: Scenario | null;
  /** The next one is to be begun. */
  goesOn: boolean;
}

/** Writes one criterion, as a sentence or with its example. Enter writes it, Escape forgets, Alt with an arrow moves it. */
@Component({
  selector: 'ordo-criterion-editor',
  imports: [IconButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './criterion-editor.html',
  styleUrl: './criterion-editor.css',
  host: { '(focusout)': 'leave($event)', '(keydown)': 'key($event)' },
})
export class CriterionEditor {
  /** Null: a new one. */
  readonly criterion = input.required<Criterion | null>();
  readonly written = output<CriterionWritten>();
  readonly forgotten = output<void>();
  readonly moved = output<1 | -1>();
  /** Several lines, for as many criteria. */
  readonly pasted = output<string>();

  protected readonly t = inject(Language).t;
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly longest = LIMITS.criterion;
  protected readonly parts = PARTS;
  /** What is being typed stays when somebody else changes it meanwhile. */
  protected readonly text = linkedSignal<Criterion | null, string>({ source: this.criterion, computation: (now, before) => before?.value ?? now?.text ?? '' });
  protected readonly scenario = linkedSignal<Criterion | null, Scenario | null>({
    source: this.criterion,
    computation: (now, before) => (before ? before.value : (now?.scenario ?? null)),
  });
  private isMoving = false;

  constructor() {
    this.focus('.field');
  }

  protected type(part: keyof Scenario, text: string): void {
    this.scenario.update((scenario) => ({ ...(scenario ?? NO_SCENARIO), [part]: text }));
  }

  /** Both ways; what the sentence says of an example already is taken over. */
  protected toggle(): void {
    const isOff = this.scenario() === null;
    this.scenario.set(isOff ? (scenarioIn(this.text()) ?? NO_SCENARIO) : null);
    this.focus(isOff ? '.part input' : '.field');
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.altKey ? STEPS[event.key] : undefined;
    if (event.key === 'Escape') this.forgotten.emit();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.goOn(event);
    else if (step !== undefined && this.criterion() !== null) this.move(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/\S\s*[\r\n]+\s*\S/.test(text) || this.text() !== '' || this.criterion() !== null) return;
    event.preventDefault();
    this.pasted.emit(text);
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    const stays = this.isMoving || (relatedTarget instanceof Node && this.element.contains(relatedTarget));
    if (!stays && document.hasFocus()) this.finish(false);
  }

  /** From part to part, and written behind the last one. */
  private goOn({ target, ctrlKey, metaKey }: KeyboardEvent): void {
    const fields = [...this.element.querySelectorAll('input')];
    const next = fields[fields.indexOf(target as HTMLInputElement) + 1];
    if (next && !ctrlKey && !metaKey) next.focus();
    else this.finish(true);
  }

  private finish(goesOn: boolean): void {
    const parts = PARTS.map((part) => this.scenario()?.[part].trim() ?? '');
    const [given = '', when = '', then = ''] = parts;
    const scenario = parts.some((part) => part !== '') ? { given, when, then } : null;
    this.written.emit({ text: this.text().trim() || then || when || given, scenario, goesOn });
  }

  /** Where it stands in the list changes under the focus. */
  private move(step: 1 | -1): void {
    const field = document.activeElement as HTMLElement | null;
    this.isMoving = true;
    this.moved.emit(step);
    afterNextRender(() => (field?.focus(), (this.isMoving = false)), { injector: this.injector });
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };
