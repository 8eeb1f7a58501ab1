import { checkInputs, isGuess, likelyOf, missingInputs, type InputProblem, type InputSpec, type InputValue } from './inputs';

/** One part of a formula as it is shown: an input, whose name is looked up, or a sign. */
export type FormulaPart = { readonly input: string } | { readonly sign: string };

/** A way to score items. Everything that asks for its inputs, checks, explains or computes them comes from here. */
export interface Framework {
  readonly id: string;
  /** The framework whose figures it reads, where two ask for the same; its own when absent. */
  readonly sharesWith?: string;
  readonly inputs: readonly InputSpec[];
  /** Empty where the rule is a table rather than a formula. */
  readonly formula: readonly FormulaPart[];
  /** Of one figure for each input, in their order, all of them checked. The highest score comes first. */
  readonly score: (values: readonly number[]) => number;
}

/** A score, or why there is none. */
export type Score =
  /** At the likeliest figures; `low` and `high` with every guess at its worst and at its best. */
  | { readonly kind: 'scored'; readonly score: number; readonly low: number; readonly high: number }
  | { readonly kind: 'missing'; readonly missing: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

export type GivenInputs = Readonly<Record<string, InputValue | null | undefined>>;

/** Scores one item. What is missing is named and never taken for 0. */
export function scoreOf(framework: Framework, given: GivenInputs): Score {
  const problems = checkInputs(framework.inputs, given);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const values = valuesOf(framework, given);
  if (values === null) return { kind: 'missing', missing: missingInputs(framework.inputs, given) };
  const at = (pick: (value: InputValue, spec: InputSpec) => number): number =>
    framework.score(framework.inputs.map((spec, index) => pick(values[index] ?? 0, spec)));
  return {
    kind: 'scored',
    score: at(likelyOf),
    low: at((value, { raises }) => endOf(value, raises ? 'low' : 'high')),
    high: at((value, { raises }) => endOf(value, raises ? 'high' : 'low')),
  };
}

/** The figures in the order of the inputs; null while one is missing. */
export function valuesOf({ inputs }: Framework, given: GivenInputs): InputValue[] | null {
  const values = inputs.flatMap(({ id }) => given[id] ?? []);
  return values.length === inputs.length ? values : null;
}

/** A formula from its text: words that are inputs, and signs, with spaces between. */
export function formulaOf(text: string, inputs: readonly InputSpec[]): FormulaPart[] {
  const ids = new Set(inputs.map(({ id }) => id));
  return text.split(' ').map((word) => (ids.has(word) ? { input: word } : { sign: word }));
}

function endOf(value: InputValue, end: 'low' | 'high'): number {
  return isGuess(value) ? value[end] : value;
}
