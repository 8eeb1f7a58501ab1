import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { KANO_CLASSES, keptUnder, moscowClassAt, moscowLevel, type Evidence, type InputSpec, type MoscowClass } from '@ordo/domain';
import { Button, Select } from '@ordo/ui';
import { Language } from '../../shell/language';
import { LateDialogs } from '../../shell/late-dialogs';
import { Figures } from '../../store/figures';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ClassChoice } from './class-choice';
import type { EvidenceOf } from './evidence-dialog';
import { EvidenceMark } from './evidence-mark';
import { FigureWriting } from './figure-writing';
import { ItemScores, SCORED_BY, scoredBy } from './item-scores';
import { ScoreWords } from './score-words';

/** What an item scores by a framework, why, and by the others beside it; its figures are written where they stand. */
@Component({
  selector: 'ordo-item-score',
  imports: [Button, ClassChoice, EvidenceMark, Select],
  providers: [FigureWriting, Figures, ItemScores, ScoreWords],
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
  private readonly injector = inject(Injector);
  private readonly scores = inject(ItemScores);
  private readonly view = inject(BacklogView);
  private readonly late = inject(LateDialogs);
  private readonly answering = this.late.of(() => import('./kano-dialog').then((m) => m.KanoDialog));
  private readonly supporting = this.late.of(() => import('./evidence-dialog').then((m) => m.EvidenceDialog));

  /** At first that of the list beside it. */
  protected readonly chosen = linkedSignal(() => scoredBy(this.view.look().framework));
  protected readonly framework = computed(() => this.scores.framework(this.chosen()));
  protected readonly isKano = computed(() => this.framework().id === 'kano');
  protected readonly figures = computed(() => this.scores.figuresOf(this.framework(), this.item()));
  protected readonly score = computed(() => this.scores.scoreOf(this.framework(), this.item()));
  protected readonly range = computed(() => {
    const score = this.score();
    if (score.kind !== 'scored' || score.low === score.high) return '';
    return this.t('scores.fromTo', { low: this.words.score(score.low), high: this.words.score(score.high) });
  });
  /** The other frameworks that have a score of it. */
  protected readonly others = computed(() =>
    SCORED_BY.filter((id) => id !== this.chosen()).flatMap((id) => {
      const framework = this.scores.framework(id);
      const score = this.scores.scoreOf(framework, this.item());
      return score.kind === 'scored' ? [{ id, name: this.words.name(framework), shown: this.words.shown(framework, score) }] : [];
    }),
  );
  protected readonly answered = computed(() => KANO_CLASSES.reduce((sum, one) => sum + Number(this.figures()[one] ?? 0), 0));
  /** What was typed and cannot be. */
  protected readonly wrong = signal<{ input: string; text: string } | null>(null);

  protected choose(id: string): void {
    this.chosen.set(id);
    this.wrong.set(null);
  }

  protected classOf(): MoscowClass | null {
    return moscowClassAt(this.figures()['class']);
  }

  protected classify(spec: InputSpec, chosen: MoscowClass | null): void {
    this.writing.send(this.framework(), [{ item: this.item(), spec, value: chosen && moscowLevel(chosen) }]);
  }

  /** Keeps what was typed when it cannot be, and says why. */
  protected write(spec: InputSpec, field: HTMLInputElement): void {
    const text = this.writing.write(this.framework(), this.item(), spec, field);
    this.wrong.set(text === null ? null : { input: spec.id, text });
  }

  protected press(event: KeyboardEvent, spec: InputSpec): void {
    if (event.isComposing) return;
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (event.altKey && event.code === 'KeyE') this.askEvidence(spec);
    else if (event.key === 'Enter' && field) this.write(spec, field);
    else if (event.key === 'Escape' && field && field.value !== this.words.figure(spec, this.figures()[spec.id])) {
      field.value = this.words.figure(spec, this.figures()[spec.id]);
      this.wrong.set(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected evidenceOf({ id }: InputSpec): Evidence | null {
    return this.item().scoreEvidence[keptUnder(this.framework())]?.[id] ?? null;
  }

  protected askEvidence(spec: InputSpec): void {
    const item = this.item();
    const about: EvidenceOf = { itemId: item.id, framework: keptUnder(this.framework()), input: spec.id, cell: this.writing.named(item, spec) };
    void this.supporting.open(about, { injector: this.injector });
  }

  protected askAnswers(): void {
    void this.answering.open(this.item().id, { injector: this.injector });
  }
}
