import type { Pace } from '../backlog/pull';

/** A figure nobody is sure of: the least and the most that are thinkable, and the likeliest. */
export type Guess = Readonly<Pace>;

export type InputValue = number | Guess;

/** What an input is counted in. */
export type InputUnit =
  'people-per-period' | 'factor' | 'share' | 'person-months' | 'grade' | 'points' | 'weeks' | 'money-per-week' | 'money' | 'class' | 'answers' | 'own';

/** One figure a framework asks for. */
export interface InputSpec {
  readonly id: string;
  readonly unit: InputUnit;
  readonly min: number;
  /** Whether the least is still too little: nothing is divided by 0. */
  readonly isAboveMin: boolean;
  /** Null: no end. */
  readonly max: number | null;
  readonly isWhole: boolean;
  /** Nothing else is taken; null: everything between. */
  readonly allowed: readonly number[] | null;
  /** What one chooses from; whatever lies between is taken too. */
  readonly offered: readonly number[] | null;
  /** Whether more of it makes a higher score; otherwise a lower one. */
  readonly raises: boolean;
  /** Whether low, likely and high may be given instead of one figure. */
  readonly takesGuess: boolean;
  /** Whether the item's own estimate stands in while nothing is given. */
  readonly isEstimate: boolean;
}

/** An input with what is usual: from 0 without an end, one figure or a guess, raising the score. */
export function input(id: string, unit: InputUnit, special: Partial<InputSpec> = {}): InputSpec {
  const usual = { min: 0, isAboveMin: false, max: null, isWhole: false, allowed: null, offered: null, raises: true, takesGuess: true, isEstimate: false };
  return { id, unit, ...usual, ...special };
}

export type InputFault = 'unknown' | 'not-a-number' | 'too-small' | 'too-large' | 'not-whole' | 'not-allowed' | 'out-of-order';

/** What is wrong with one figure. */
export interface InputProblem {
  /** The input and, of a guess, its part: `effort`, `effort.high`. */
  readonly path: string;
  readonly fault: InputFault;
}

/** What is wrong with the figures given. Those that are missing, undefined or null, are no fault. */
export function checkInputs(specs: readonly InputSpec[], given: Readonly<Record<string, unknown>>): InputProblem[] {
  const known = new Map(specs.map((spec) => [spec.id, spec]));
  return Object.entries(given).flatMap(([id, value]) => {
    const spec = known.get(id);
    if (spec === undefined) return [{ path: id, fault: 'unknown' as const }];
    return value == null ? [] : problemsOf(spec, value);
  });
}

/** Inputs without a figure, by their ids. */
export function missingInputs(specs: readonly InputSpec[], given: Readonly<Record<string, unknown>>): string[] {
  return specs.flatMap(({ id }) => (given[id] == null ? [id] : []));
}

export function isGuess(value: InputValue): value is Guess {
  return typeof value === 'object';
}

/** The figure itself, or the likeliest. */
export function likelyOf(value: InputValue): number {
  return isGuess(value) ? value.likely : value;
}

/**
 * Shares as they are kept, 0 to 1, from what people write, 80 or 0.8: what is above 1 is taken as percent, in a guess all three as soon as one is. Other
 * inputs, and what is no figure at all, come back as they are.
 */
export function withShares<Value>(specs: readonly InputSpec[], given: Readonly<Record<string, Value>>): Record<string, Value | InputValue> {
  const shares = new Set(specs.filter(({ unit }) => unit === 'share').map(({ id }) => id));
  return Object.fromEntries(Object.entries(given).map(([id, value]) => [id, shares.has(id) ? asShare(value) : value]));
}

function asShare<Value>(value: Value): Value | InputValue {
  if (typeof value === 'number') return value > 1 ? value / 100 : value;
  if (!hasGuessParts(value) || !Object.values(value).some((part) => part > 1)) return value;
  return { low: value.low / 100, likely: value.likely / 100, high: value.high / 100 };
}

function problemsOf(spec: InputSpec, value: unknown): InputProblem[] {
  if (typeof value !== 'object') return faultOf(spec, value, spec.id);
  if (!spec.takesGuess || !isRecord(value)) return [{ path: spec.id, fault: 'not-a-number' }];
  const wrong = (['low', 'likely', 'high'] as const).flatMap((part) => faultOf(spec, value[part], `${spec.id}.${part}`));
  if (wrong.length > 0 || !hasGuessParts(value)) return wrong;
  if (value.low > value.likely) return [{ path: `${spec.id}.low`, fault: 'out-of-order' }];
  return value.likely > value.high ? [{ path: `${spec.id}.high`, fault: 'out-of-order' }] : [];
}

function faultOf({ min, isAboveMin, max, isWhole, allowed }: InputSpec, value: unknown, path: string): InputProblem[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ path, fault: 'not-a-number' }];
  const faults: [InputFault, boolean][] = [
    ['too-small', value < min || (isAboveMin && value === min)],
    ['too-large', max !== null && value > max],
    ['not-whole', isWhole && !Number.isInteger(value)],
    ['not-allowed', allowed !== null && !allowed.includes(value)],
  ];
  return faults
    .filter(([, holds]) => holds)
    .slice(0, 1)
    .map(([fault]) => ({ path, fault }));
}

function hasGuessParts(value: unknown): value is Guess {
  return isRecord(value) && ['low', 'likely', 'high'].every((part) => typeof value[part] === 'number');
}

/** Whether it has properties that can be looked up by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
