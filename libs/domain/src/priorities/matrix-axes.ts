import type { Framework } from './framework';
import { frameworkOf } from './frameworks';
import { isGuess, likelyOf, type InputSpec, type InputValue } from './inputs';
import { ITEM_FRAMEWORKS, inputsOf, keptUnder, withScores, type Rated, type ScoresChange } from './kept-scores';
import { ESTIMATE_SCALE, evenScale, scaleOf, type MatrixScale } from './matrix-scale';
import { sharedOut } from './shared-figures';

/** One direction of the matrix: a figure of items that can be read, and changed by moving the item. */
export interface MatrixAxis {
  /** `cost-of-delay`, `estimate`, or the framework and its input: `rice.reach`. */
  readonly id: string;
  /** Null: the estimate, which belongs to none. */
  readonly framework: Framework | null;
  /** Of which it is the sum. */
  readonly inputs: readonly InputSpec[];
  readonly scale: MatrixScale;
  /** Whether more of it is better. */
  readonly raises: boolean;
}

/** What moving an item changes of it: the way an edit says so. */
export interface MatrixChange {
  readonly estimate?: number | null;
  readonly scores?: ScoresChange;
}

export const ESTIMATE_AXIS: MatrixAxis = { id: 'estimate', framework: null, inputs: [], scale: ESTIMATE_SCALE, raises: false };

/** WSJF's cost of delay: what is above its line. */
export const COST_OF_DELAY_AXIS: MatrixAxis = costOfDelay();

/** Everything items of any product can be placed by. What a size or an effort would be while it is not given is the estimate's to say. */
export const MATRIX_AXES: readonly MatrixAxis[] = [
  COST_OF_DELAY_AXIS,
  ESTIMATE_AXIS,
  ...ITEM_FRAMEWORKS.filter((framework) => keptUnder(framework) === framework.id).flatMap(axesOf),
];

/** The figures of one framework, such as that of a product's own criteria. */
export function axesOf(framework: Framework): MatrixAxis[] {
  return framework.inputs.filter(({ unit, isEstimate }) => unit !== 'class' && !isEstimate).map((spec) => axisOf(framework, spec));
}

/** Which score tells what a place is worth: that of the figures looked at, WSJF where they are of none. */
export function frameworkOfAxes(up: MatrixAxis, across: MatrixAxis): Framework {
  return up.framework ?? across.framework ?? (COST_OF_DELAY_AXIS.framework as Framework);
}

/** The figure itself, or the likeliest; null while one is missing. */
export function figureOn({ framework, inputs }: MatrixAxis, item: Rated): number | null {
  if (framework === null) return item.estimate;
  const given = inputsOf(framework, item);
  const figures = inputs.flatMap(({ id }) => given[id] ?? []);
  return figures.length < inputs.length ? null : figures.reduce<number>((sum, figure) => sum + likelyOf(figure), 0);
}

/**
 * What has to change for an item to have a figure. Of a sum all parts are changed, in proportion (`sharedOut`). A guess moves as a whole: how unsure one is
 * stays, as far as the input's bounds admit.
 */
export function changeTo({ framework, inputs }: MatrixAxis, item: Rated, figure: number): MatrixChange {
  if (framework === null) return figure === item.estimate ? {} : { estimate: figure };
  const given = inputsOf(framework, item);
  const now = inputs.map(({ id }) => given[id] ?? null);
  const wanted =
    inputs.length === 1
      ? [figure]
      : sharedOut(
          figure,
          inputs.map(({ min, max }, index) => ({ value: likely(now[index]), min, max: max ?? figure })),
        );
  const changed = inputs.flatMap((spec, index): [string, InputValue][] => {
    const [before, after] = [now[index] ?? null, wanted[index] ?? 0];
    return likely(before) === after ? [] : [[spec.id, before === null || !isGuess(before) ? after : movedGuess(spec, before, after)]];
  });
  return changed.length === 0 ? {} : { scores: { [keptUnder(framework)]: Object.fromEntries(changed) } };
}

/** Both in one. */
export function changeOfBoth(one: MatrixChange, other: MatrixChange): MatrixChange {
  const frameworks = [...new Set([...Object.keys(one.scores ?? {}), ...Object.keys(other.scores ?? {})])];
  const scores = Object.fromEntries(frameworks.map((id) => [id, { ...one.scores?.[id], ...other.scores?.[id] }]));
  return { ...one, ...other, ...(frameworks.length > 0 && { scores }) };
}

/** The item as it would be. */
export function afterChange<Item extends Rated>(item: Item, { estimate, scores }: MatrixChange): Item {
  return { ...item, ...(estimate !== undefined && { estimate }), ...(scores && { scores: withScores(item.scores, scores) }) };
}

function axisOf(framework: Framework, spec: InputSpec): MatrixAxis {
  return { id: `${framework.id}.${spec.id}`, framework, inputs: [spec], scale: scaleOf(spec), raises: spec.raises };
}

function costOfDelay(): MatrixAxis {
  const framework = frameworkOf('wsjf') as Framework;
  const inputs = framework.inputs.filter(({ raises }) => raises);
  const sum = (end: (spec: InputSpec) => number): number => inputs.reduce((total, spec) => total + end(spec), 0);
  const scale = evenScale(
    sum(({ min }) => min),
    sum(({ max }) => max ?? 0),
  );
  return { id: 'cost-of-delay', framework, inputs, scale, raises: true };
}

function likely(value: InputValue | null | undefined): number | null {
  return value == null ? null : likelyOf(value);
}

function movedGuess({ min, max }: InputSpec, { low, likely: before, high }: { low: number; likely: number; high: number }, likely: number): InputValue {
  const by = likely - before;
  return { low: Math.min(likely, Math.max(min, low + by)), likely, high: Math.max(likely, Math.min(max ?? Infinity, high + by)) };
}
