import { Injectable, inject } from '@angular/core';
import { COST_OF_DELAY_AXIS, ESTIMATE_AXIS, type MatrixAxis, type Quadrant } from '@ordo/domain';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { ScoreWords } from '../scores/score-words';
import { MatrixView, type MatrixPoint } from './matrix-view';

/** How axes, figures and quarters of the matrix read. */
@Injectable()
export class MatrixWords {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly scores = inject(ScoreWords);
  private readonly view = inject(MatrixView);

  axis({ id, framework, inputs: [input] }: MatrixAxis): string {
    if (id === COST_OF_DELAY_AXIS.id) return this.language.t('matrix.costOfDelay');
    if (id === ESTIMATE_AXIS.id || framework === null || input === undefined) return this.language.t('matrix.estimate');
    return this.language.t('matrix.input', { input: this.scores.input(input.id), framework: this.scores.name(framework) });
  }

  /** Short, for a tick: `5 pts`, `80%`, `20,000`. */
  figure({ id, inputs: [input] }: MatrixAxis, value: number): string {
    if (id === ESTIMATE_AXIS.id) return this.names.points(value);
    if (input?.unit === 'share') return this.language.number(value, { style: 'percent', maximumFractionDigits: 0 });
    return this.language.number(value, { maximumFractionDigits: 2, ...(value >= 10_000 && { notation: 'compact' }) });
  }

  quadrant(quadrant: Quadrant): string {
    return this.language.t(`matrix.quadrant.${quadrant}.name`, this.axisNames());
  }

  advice(quadrant: Quadrant): string {
    return this.language.t(`matrix.quadrant.${quadrant}.advice`, this.axisNames());
  }

  score(score: number | null): string {
    return score === null ? '–' : this.scores.score(score);
  }

  /** Everything a bubble says, for who does not see it. */
  point({ item, goal, up, across, score, quadrant }: MatrixPoint): string {
    return [
      this.names.key(item),
      item.title,
      `${this.axis(this.view.up())} ${this.figure(this.view.up(), up)}`,
      `${this.axis(this.view.across())} ${this.figure(this.view.across(), across)}`,
      score === null ? '' : `${this.scores.name(this.view.framework())} ${this.scores.score(score)}`,
      quadrant === null ? '' : this.quadrant(quadrant),
      goal?.name ?? '',
    ]
      .filter(Boolean)
      .join(', ');
  }

  private axisNames(): Record<string, string> {
    return { up: this.axis(this.view.up()), across: this.axis(this.view.across()) };
  }
}
