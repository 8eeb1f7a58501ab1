import { Injectable, computed, inject } from '@angular/core';
import { ITEM_FRAMEWORKS, moscowClassAt, type Framework, type InputProblem, type InputSpec, type InputValue, type Score } from '@ordo/domain';
import type { PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { writeFigure } from './figures';

/** How frameworks, their figures and their scores read. */
@Injectable()
export class ScoreWords {
  private readonly language = inject(Language);

  /** To choose from. */
  readonly frameworks = computed<PickerOption<string>[]>(() => ITEM_FRAMEWORKS.map((one) => ({ value: one.id, label: this.name(one) })));

  name({ id }: Framework): string {
    return this.language.t(`scores.name.${id}`);
  }

  input(id: string): string {
    return this.language.t(`scores.input.${id}`);
  }

  unit({ unit, min, max }: InputSpec): string {
    return this.language.t(`scores.unit.${unit}`, { min, max: max ?? '' });
  }

  figure(spec: InputSpec, value: InputValue | null | undefined): string {
    return writeFigure(spec, value, (figure) => this.language.number(figure, { useGrouping: false, maximumFractionDigits: 4 }));
  }

  score(value: number): string {
    return this.language.number(value, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
  }

  /** The score as its framework says it: a class has a name. */
  scored(framework: Framework, value: number): string {
    const moscowClass = framework.id === 'moscow' ? moscowClassAt(value) : null;
    return moscowClass === null ? this.score(value) : this.language.t(`scores.moscow.${moscowClass}`);
  }

  /** The formula with its score, or what is missing. */
  explain(framework: Framework, score: Score): string {
    if (score.kind === 'missing') return this.language.t('scores.missing', { inputs: this.language.list(score.missing.map((id) => this.input(id))) });
    if (score.kind === 'invalid') return '';
    const formula = framework.formula.map((part) => ('input' in part ? this.input(part.input) : part.sign)).join(' ');
    return this.language.t('scores.formula', { formula, score: this.scored(framework, score.score) });
  }

  fault(where: string, { fault }: InputProblem, { allowed }: InputSpec, value: string): string {
    const told = this.language.list(
      (allowed ?? []).map((figure) => this.language.number(figure)),
      'disjunction',
    );
    return this.language.t(`scores.fault.${fault}`, { where, value, allowed: told });
  }
}
