import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { moscowClassAt, type InputSpec, type MoscowClass } from '@ordo/domain';
import { Button, Select } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Figures } from '../../store/figures';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ClassChoice } from './class-choice';
import { EvidenceMark } from './evidence-mark';
import { FigureDialogs } from './figure-dialogs';
import { FigureWriting } from './figure-writing';
import { answersIn } from './figures';
import { ItemScores, SCORED_BY, scoredBy } from './item-scores';
import { ScoreWords } from './score-words';

/** What an item scores by a framework, why, and by the others beside it; its figures are written where they stand. */
@Component({
  selector: 'ordo-item-score',
  imports: [Button, ClassChoice, EvidenceMark, Select],
  providers: [FigureDialogs, FigureWriting, Figures, ItemScores, ScoreWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-score.html',
  styleUrl: './item-score.css',
})
export class ItemScore {
  readonly item = input.required<BacklogItem>();

  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly names = inject(ItemNames);
  protected readonly words = inject(ScoreWords);
  protected readonly writing = inject(FigureWriting);
  protected readonly dialogs = inject(FigureDialogs);
  private readonly scores = inject(ItemScores);
  private readonly view = inject(BacklogView);

  /** At first that of the list beside it. */
  protected readonly chosen = linkedSignal(() => scoredBy(this.view.look().framework));
  protected readonly framework = computed(() => this.scores.framework(this.chosen()));
  protected readonly isKano = computed(() => this.framework().id === 'kano');
  protected readonly figures = computed(() => this.scores.figuresOf(this.framework(), this.item()));
  protected readonly score = computed(() => this.scores.scoreOf(this.framework(), this.item()));
  /** The other frameworks that have a score of it. */
  protected readonly others = computed(() =>
    SCORED_BY.filter((id) => id !== this.chosen()).flatMap((id) => {
      const framework = this.scores.framework(id);
      const score = this.scores.scoreOf(framework, this.item());
      return score.kind === 'scored' ? [{ id, name: this.words.name(framework), shown: this.words.shown(framework, score) }] : [];
    }),
  );
  protected readonly answered = computed(() => answersIn(this.figures()));

  protected choose(id: string): void {
    this.chosen.set(id);
    this.writing.wrong.set(null);
  }

  protected classOf(): MoscowClass | null {
    return moscowClassAt(this.figures()['class']);
  }

  protected write(spec: InputSpec, field: HTMLInputElement): void {
    this.writing.write(this.framework(), this.item(), spec, field);
  }

  protected press(event: KeyboardEvent, spec: InputSpec): void {
    if (event.isComposing) return;
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (event.altKey && event.code === 'KeyE') this.dialogs.askEvidence(this.framework(), this.item(), spec);
    else if (event.key === 'Enter' && field) this.write(spec, field);
    else if (event.key === 'Escape' && field && field.value !== this.words.figure(spec, this.figures()[spec.id])) {
      field.value = this.words.figure(spec, this.figures()[spec.id]);
      this.writing.wrong.set(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
