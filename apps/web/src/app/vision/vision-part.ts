import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
  afterNextRender,
  Injector,
} from '@angular/core';
import { LIMITS, type VisionPart } from '@ordo/domain';
import { Language } from '../shell/language';
import { Refusals } from '../shell/refusals';
import { Goals } from '../store/goals';

/** One part of the vision, written where it stands. Enter or leaving writes a line, Ctrl ↵ or leaving a list; Escape forgets what was typed. */
@Component({
  selector: 'ordo-vision-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // No blanks around what is said: punctuation follows it.
  template: `@if (isWriting()) {<textarea #field rows="1" [attr.maxlength]="longest" [attr.aria-label]="label()" [value]="draft()" (input)="draft.set($any($event.target).value)" (keydown)="key($event)" (blur)="write()"></textarea>
    } @else if (goals.may()) {<button type="button" [class.blank]="text() === ''" (click)="begin()"><span class="sr">{{ label() }}{{ t('vision.part.colon') }}</span>@if (isList() && lines().length > 0) {<span class="lines">@for (line of lines(); track $index) {<span class="line">{{ line }}</span>}</span>} @else {<span>{{ text() || t('vision.blank.' + part()) }}</span>}</button>
    } @else if (isList() && lines().length > 0) {<ul class="lines">@for (line of lines(); track $index) {<li class="line">{{ line }}</li>}</ul>
    } @else {<span class="read" [class.blank]="text() === ''">{{ text() || '…' }}</span>}`,
  styleUrl: './vision-part.css',
  host: { '[class.list]': 'isList()', '[class.writing]': 'isWriting()' },
})
export class VisionPartField {
  readonly part = input.required<VisionPart>();
  /** An entry a line. */
  readonly isList = input(false);

  protected readonly t = inject(Language).t;
  protected readonly goals = inject(Goals);
  private readonly injector = inject(Injector);
  private readonly refusals = inject(Refusals);
  protected readonly longest = LIMITS.visionPart;
  protected readonly label = computed(() => this.t(`vision.part.${this.part()}`));
  protected readonly text = computed(() => this.goals.vision()[this.part()]);
  protected readonly lines = computed(() =>
    this.text()
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );
  protected readonly isWriting = signal(false);
  /** What is being typed stays when somebody else says something meanwhile. */
  protected readonly draft = linkedSignal<string, string>({
    source: this.text,
    computation: (text, before) => (before !== undefined && before.value !== before.source ? before.value : text),
  });
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  begin(): void {
    this.isWriting.set(true);
    afterNextRender(() => this.field()?.nativeElement.focus(), { injector: this.injector });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && this.isList() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.draft.set(this.text());
    this.write();
  }

  protected write(): void {
    if (!this.isWriting()) return;
    this.isWriting.set(false);
    const [text, typed] = [this.written(), this.draft()];
    if (text === this.text()) return this.draft.set(this.text());
    this.goals.editVision({ [this.part()]: text }).catch((error: unknown) => {
      this.refusals.show(error);
      this.draft.set(typed);
      this.begin();
    });
  }

  private written(): string {
    const lines = this.draft()
      .split(/\r?\n/)
      .map((line) => line.trim());
    return this.isList() ? lines.filter(Boolean).join('\n') : lines.filter(Boolean).join(' ');
  }
}
