import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import type { EditKanoAnswer, KanoAnswered } from '@ordo/contract';
import { KANO_ANSWERS, LIMITS, kanoClassOf, kanoCounts, type KanoAnswer } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Field, IconButton, Input, Select, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Refusals } from '../../shell/refusals';
import { UndoOffer } from '../../shell/undo-offer';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';
import { ItemScores } from './item-scores';
import { Respondents } from './respondents';
import { ScoreWords } from './score-words';

/** What people answered about one item, each to both questions: read, added, corrected and removed. */
@Component({
  selector: 'ordo-kano-dialog',
  imports: [Button, DialogFrame, Field, IconButton, Input, Select],
  providers: [Figures, ItemScores, Respondents, ScoreWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kano-dialog.html',
  styleUrl: './kano-dialog.css',
})
export class KanoDialog {
  protected readonly t = inject(Language).t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly people = inject(Respondents);
  protected readonly words = inject(ScoreWords);
  private readonly itemId = inject<string>(DIALOG_DATA);
  private readonly figures = inject(Figures);
  private readonly refusals = inject(Refusals);
  private readonly scores = inject(ItemScores);
  private readonly store = inject(ProductStore);
  private readonly undo = inject(UndoOffer);
  private readonly name = viewChild<ElementRef<HTMLInputElement>>('name');

  protected readonly options = KANO_ANSWERS.map((value): PickerOption<KanoAnswer> => ({ value, label: this.t(`scores.kano.answer.${value}`) }));
  protected readonly mayEdit = computed(() => this.store.can('items.edit'));
  protected readonly title = computed(() => this.store.itemsById().get(this.itemId)?.title ?? '');
  protected readonly answers = computed(() => this.figures.answersOf(this.itemId));
  protected readonly summary = computed(() => {
    const counts = kanoCounts(this.answers());
    const [kano, item] = [this.scores.framework('kano'), this.store.itemsById().get(this.itemId)];
    return item && this.answers().length > 0 ? this.words.explain(kano, this.scores.scoreOf(kano, item), counts) : this.t('scores.kano.none');
  });
  protected readonly who = signal('');
  protected readonly functional = signal<KanoAnswer>('neutral');
  protected readonly dysfunctional = signal<KanoAnswer>('neutral');
  protected readonly wrong = signal('');

  protected classOf({ functional, dysfunctional }: KanoAnswered): string {
    return this.words.input(kanoClassOf(functional, dysfunctional));
  }

  protected named(answer: KanoAnswered, question: 'functional' | 'dysfunctional'): string {
    return this.t('scores.kano.has', { name: this.people.nameOf(answer), question: this.t(`scores.kano.${question}`) });
  }

  protected call(name: string): void {
    this.who.set(name);
    this.wrong.set('');
  }

  /** The two answers stay as they are: many people answer alike. */
  protected add(event: Event): void {
    event.preventDefault();
    this.wrong.set(this.check());
    if (this.wrong() === '') {
      const answered = { ...this.people.named(this.who()), functional: this.functional(), dysfunctional: this.dysfunctional() };
      const typed = this.who();
      this.figures.answer(this.itemId, answered).catch((error: unknown) => {
        this.who.update((since) => since || typed);
        this.refusals.show(error);
      });
      this.who.set('');
    }
    this.name()?.nativeElement.focus();
  }

  protected correct(answer: KanoAnswered, set: EditKanoAnswer): void {
    this.figures.correct(answer, set).catch((error: unknown) => this.refusals.show(error));
  }

  protected remove(answer: KanoAnswered): void {
    this.figures.withdraw(answer).catch((error: unknown) => this.refusals.show(error));
    this.undo.show(this.t('scores.kano.removed', { name: this.people.nameOf(answer) }));
    this.name()?.nativeElement.focus();
  }

  private check(): string {
    const name = this.who().trim();
    if (name === '') return this.t('scores.kano.error.who');
    if (name.length > LIMITS.personName) return this.t('scores.kano.error.long', { most: LIMITS.personName });
    if (this.answers().some((answer) => this.people.isSame(answer, name))) return this.t('scores.kano.error.twice', { name });
    return this.answers().length >= LIMITS.kanoAnswersPerItem ? this.t('scores.kano.most', { most: LIMITS.kanoAnswersPerItem }) : '';
  }
}
