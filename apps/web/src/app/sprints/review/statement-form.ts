import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { ReportItem, Statement } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { Button, Field, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import type { Said } from '../../store/reviews';
import { Speakers } from './speakers';

interface Wrong {
  text?: string;
  who?: string;
  organisation?: string;
}

let count = 0;

/** Where one writes down what somebody says: Enter adds it and the next one can be written. Who speaks stays, since people say several things. */
@Component({
  selector: 'ordo-statement-form',
  imports: [Button, Field, Input, Select],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './statement-form.html',
  styleUrl: './statement-form.css',
})
export class StatementForm {
  /** The one that is corrected; null: a new one. */
  readonly statement = input<Statement | null>(null);
  readonly items = input.required<readonly ReportItem[]>();
  /** What was begun before, or given back because it was refused. */
  readonly draft = input('');
  /** Why it was refused. */
  readonly problem = input('');
  readonly typed = output<string>();
  readonly said = output<Said>();
  readonly cancelled = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly speakers = inject(Speakers);
  protected readonly listId = `ordo-speakers-${++count}`;
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');
  private readonly name = viewChild.required<ElementRef<HTMLInputElement>>('name');

  protected readonly text = linkedSignal(() => this.statement()?.text ?? this.draft());
  protected readonly who = linkedSignal(() => nameIn(this.statement(), this.speakers));
  protected readonly organisation = linkedSignal(() => this.statement()?.speakerOrganisation ?? '');
  protected readonly about = linkedSignal<string | null>(() => this.statement()?.itemId ?? null);
  protected readonly wrong = signal<Wrong>({});
  protected readonly options = computed<PickerOption<string | null>[]>(() => [
    { value: null, label: this.t('review.said.sprint') },
    ...this.items().map(({ itemId, key, title }) => ({ value: itemId, label: `${key} ${title}` })),
  ]);
  protected readonly isFromOutside = computed(() => !this.speakers.isPerson(this.who()));

  constructor() {
    afterNextRender(() => this.statement() !== null && this.focus());
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.wrong.update((wrong) => ({ ...wrong, text: undefined }));
    this.typed.emit(text);
  }

  protected call(name: string): void {
    this.who.set(name);
    this.wrong.update((wrong) => ({ ...wrong, who: undefined }));
    const known = this.speakers.organisationOf(name);
    if (known !== '' || !this.isFromOutside()) this.organisation.set(known);
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.statement() !== null) this.cancelled.emit();
    else if (event.key === 'Enter' && (!event.shiftKey || event.ctrlKey || event.metaKey)) this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected save(event?: Event): void {
    event?.preventDefault();
    const wrong = this.check();
    this.wrong.set(wrong);
    if (wrong.text) return this.focus();
    if (wrong.who) return this.name().nativeElement.focus();
    if (wrong.organisation) return;
    this.said.emit({ text: this.text(), itemId: this.about(), ...this.speakers.named(this.who(), this.organisation()) });
    if (this.statement() !== null) return;
    this.type('');
    this.about.set(null);
    this.focus();
  }

  private check(): Wrong {
    const [text, who] = [this.text(), this.who().trim()];
    const wrong: Wrong = {};
    if (text.trim() === '') wrong.text = this.t('review.error.text');
    if (text.length > LIMITS.statement) wrong.text = this.t('review.error.textLong', { most: LIMITS.statement, count: text.length });
    if (who === '') wrong.who = this.t('review.error.who');
    if (who.length > LIMITS.personName) wrong.who = this.t('review.error.long', { most: LIMITS.personName });
    if (this.organisation().length > LIMITS.organisation) wrong.organisation = this.t('review.error.long', { most: LIMITS.organisation });
    return wrong;
  }
}

function nameIn(statement: Statement | null, speakers: Speakers): string {
  return statement === null ? '' : speakers.nameOf(statement);
}
