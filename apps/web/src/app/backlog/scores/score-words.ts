import { Injectable, computed, inject } from '@angular/core';
import {
  KANO_CLASSES,
  WEIGHTED,
  kanoOf,
  moscowClassAt,
  type Framework,
  type GivenInputs,
  type InputProblem,
  type InputSpec,
  type InputValue,
  type KanoResult,
  type Score,
} from '@ordo/domain';
import type { PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Figures } from '../../store/figures';
import { writeFigure } from './figures';
import { SCORED_BY } from './item-scores';

/** How frameworks, their figures and their scores read. */
@Injectable()
export class ScoreWords {
  private readonly figures = inject(Figures);
  private readonly language = inject(Language);

  /** To choose from. */
  readonly frameworks = computed<PickerOption<string>[]>(() => SCORED_BY.map((id) => ({ value: id, label: this.name({ id }) })));
  private readonly criteria = computed(() => new Map(this.figures.criteria().map(({ id, name }) => [id, name])));

  name({ id }: Pick<Framework, 'id'>): string {
    return this.language.t(`scores.name.${id}`);
  }

  /** A criterion of the product's own has the name that people gave it. */
  input(id: string): string {
    return this.criteria().get(id) ?? this.language.t(`scores.input.${id}`);
  }

  unit({ unit, min, max }: InputSpec): string {
    const written = (bound: number | null): string => (bound === null ? '' : this.language.number(bound));
    return this.language.t(`scores.unit.${unit}`, { min: written(min), max: written(max) });
  }

  figure(spec: InputSpec, value: InputValue | null | undefined): string {
    return writeFigure(spec, value, (figure) => this.language.number(figure, { useGrouping: false, maximumFractionDigits: 4 }));
  }

  score(value: number): string {
    return this.language.number(value, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
  }

  /** A share, 0 to 1. */
  percent(share: number): string {
    return this.language.number(share, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** The score as its framework says it: a class has a name. */
  scored({ id }: Framework, value: number): string {
    const moscowClass = id === 'moscow' ? moscowClassAt(value) : null;
    if (moscowClass !== null) return this.language.t(`scores.moscow.${moscowClass}`);
    return id === 'kano' ? this.input(KANO_CLASSES.at(-1 - value) ?? 'questionable') : this.score(value);
  }

  /** Score or dash; classes by name. */
  shown(framework: Framework, score: Score): string {
    return score.kind === 'scored' ? this.scored(framework, score.score) : '–';
  }

  /** `3 to 6`; nothing where all is said by one figure. */
  range(score: Score): string {
    if (score.kind !== 'scored' || score.low === score.high) return '';
    return this.language.t('scores.fromTo', { low: this.score(score.low), high: this.score(score.high) });
  }

  /** What having it contents, and its lack does not, as −1 to 1; a dash where no answer says. */
  coefficient(figures: GivenInputs, which: 'better' | 'worse'): string {
    const value = resultOf(figures)[which];
    return value === null ? '–' : this.language.number(value, { maximumFractionDigits: 2 });
  }

  /** The formula with its score, or what is missing. */
  explain(framework: Framework, score: Score, figures: GivenInputs = {}): string {
    const { t } = this.language;
    if (score.kind === 'missing') {
      return score.missing.length === 0
        ? t('scores.weighted.none')
        : t('scores.missing', { inputs: this.language.list(score.missing.map((id) => this.input(id))) });
    }
    if (score.kind === 'invalid') {
      const inputs = [...new Set(score.problems.map(({ path }) => path.split('.')[0] ?? ''))];
      return t('scores.invalid', { inputs: this.language.list(inputs.map((id) => this.input(id))) });
    }
    const told = { formula: this.formula(framework), score: this.scored(framework, score.score) };
    if (framework.id === 'kano') {
      const [better, worse] = [this.coefficient(figures, 'better'), this.coefficient(figures, 'worse')];
      return t('scores.kano.explained', { class: told.score, count: resultOf(figures).answers, better, worse });
    }
    if (framework.id !== WEIGHTED) return t('scores.formula', told);
    const turned = this.figures.criteria().filter(({ raises }) => !raises);
    return t('scores.weighted.explained', {
      ...told,
      whole: this.score(this.figures.criteria().reduce((sum, { weight }) => sum + weight, 0)),
      turned: turned.length,
      names: this.language.list(turned.map(({ name }) => name)),
    });
  }

  fault(where: string, { fault }: InputProblem, { allowed }: InputSpec, value: string): string {
    const told = this.language.list(
      (allowed ?? []).map((figure) => this.language.number(figure)),
      'disjunction',
    );
    return this.language.t(`scores.fault.${fault}`, { where, value, allowed: told });
  }

  private formula({ formula }: Framework): string {
    const text = formula.map((part) => ('input' in part ? this.input(part.input) : part.sign)).join(' ');
    return text.replaceAll('( ', '(').replaceAll(' )', ')');
  }
}

function resultOf(figures: GivenInputs): KanoResult {
  return kanoOf(Object.fromEntries(KANO_CLASSES.map((one) => [one, Number(figures[one] ?? 0)])));
}
