import type { FormulaPart, Framework } from './framework';
import { input, likelyOf, type InputValue } from './inputs';

/** The id of the framework of own criteria, and what their figures are kept under. */
export const WEIGHTED = 'weighted';

/** Something a product scores by, in its own words. */
export interface Criterion {
  readonly id: string;
  /** Above 0; only the proportion to the others counts. */
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  /** Whether more of it is better; of cost, less is. */
  readonly raises: boolean;
}

/** The same with the name that people know it by. */
export interface ScoreCriterion extends Criterion {
  readonly name: string;
}

/** Each value as a part of 100 between the least (or 0, where that is less) and the greatest; all equal make 100. */
export function normalised(values: readonly number[]): number[] {
  const scale = scaleOf(values);
  return values.map((value) => onScale(value, scale));
}

/**
 * A framework of own criteria: the weighted mean of their figures, each as a part of 100 of its column, and that mean again as a part of 100 of those of
 * the rows that have all of them. `rows` are the figures of all items that are compared; a guess counts with its likeliest, and its ends may go beyond.
 */
export function weightedFramework(criteria: readonly Criterion[], rows: readonly Readonly<Record<string, InputValue | null | undefined>>[]): Framework {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const scales = criteria.map(({ id }) => scaleOf(rows.flatMap((row) => (row[id] == null ? [] : likelyOf(row[id])))));
  const mean = (values: readonly number[]): number =>
    criteria.reduce((sum, { weight, raises }, index) => {
      const part = onScale(values[index] ?? 0, scales[index] ?? { low: 0, high: 0 });
      return sum + weight * (raises ? part : 100 - part);
    }, 0) / whole;
  const complete = rows.map((row) => criteria.flatMap(({ id }) => row[id] ?? [])).filter(({ length }) => length === criteria.length);
  const scale = scaleOf(complete.map((values) => mean(values.map(likelyOf))));
  return {
    id: WEIGHTED,
    inputs: criteria.map(({ id, min, max, raises }) => input(id, 'own', { min, max, raises })),
    formula: criteria.flatMap(({ id, weight }, index): FormulaPart[] => [
      ...(index === 0 ? [] : [{ sign: '+' }]),
      { sign: String(weight) },
      { sign: '×' },
      { input: id },
    ]),
    score: (values) => onScale(mean(values), scale),
  };
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

function scaleOf(values: readonly number[]): Scale {
  return { low: Math.min(0, ...values), high: values.length === 0 ? 0 : Math.max(...values) };
}

function onScale(value: number, { low, high }: Scale): number {
  return high === low ? 100 : (100 * (value - low)) / (high - low);
}
