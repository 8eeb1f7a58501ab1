import { ESTIMATES } from '../backlog/item';
import type { InputSpec } from './inputs';

/** The figures that an axis has places for, rising; the places are their indexes, so that all are equally far apart. */
export interface MatrixScale {
  readonly steps: readonly number[];
  /** Which of many places are named: all, those that are round in a row of even steps, or those that are round by magnitude. */
  readonly names: 'all' | 'even' | 'magnitude';
}

export interface MatrixTick {
  readonly value: number;
  readonly place: number;
}

/** Places from, to. */
export type MatrixSpan = readonly [from: number, to: number];

const MANTISSAS = [1, 1.5, 2, 3, 4, 5, 6, 8];
const STRIDES = [1, 2, 5, 10, 20, 50, 100, 250];
/** How many steps beyond what there is an axis goes on, so that there is somewhere to drag to. */
const ROOM = { all: 1, even: 3, magnitude: 2 };
const LEAST = { all: 3, even: 12, magnitude: 6 };

/** What the team estimates with. */
export const ESTIMATE_SCALE: MatrixScale = { steps: ESTIMATES, names: 'all' };

/** Every whole figure between two. */
export function evenScale(from: number, to: number, unit = 1): MatrixScale {
  return { steps: Array.from({ length: Math.round((to - from) / unit) + 1 }, (_, index) => tidy(from + index * unit)), names: 'even' };
}

/** The figures that an input is snapped to: those it allows, those it offers, its grades, parts of 5 %, or round figures of every magnitude. */
export function scaleOf({ allowed, offered, unit, min, max, isAboveMin }: InputSpec): MatrixScale {
  const listed = allowed ?? offered;
  if (listed !== null) return { steps: listed.toSorted((one, other) => one - other), names: 'all' };
  if (unit === 'share') return evenScale(min, max ?? 1, 0.05);
  if (max !== null) return evenScale(min, max);
  const round = Array.from({ length: 11 }, (_, power) => MANTISSAS.map((mantissa) => tidy(mantissa * 10 ** (power - 1)))).flat();
  return { steps: isAboveMin ? round : [min, ...round.filter((step) => step > min)], names: 'magnitude' };
}

/** Where a figure is: a step, or between two in proportion. Beyond the ends it is at the end. */
export function placeOn({ steps }: MatrixScale, value: number): number {
  const above = steps.findIndex((step) => step >= value);
  if (above === -1) return steps.length - 1;
  const [low = value, high = value] = [steps[above - 1], steps[above]];
  return above === 0 || high === low ? above : above - 1 + (value - low) / (high - low);
}

/** The figure nearest to a place. */
export function nearestStep({ steps }: MatrixScale, place: number): number {
  const index = Math.min(steps.length - 1, Math.max(0, Math.round(place)));
  return steps[index] ?? 0;
}

/** The next figure up or down; at the end the figure itself. */
export function stepFrom({ steps }: MatrixScale, value: number, by: 1 | -1): number {
  return (by === 1 ? steps.find((step) => step > value) : steps.findLast((step) => step < value)) ?? value;
}

/** The part of an axis that holds these figures, with some room around them; all of a short one while there are none. */
export function spanOf(scale: MatrixScale, values: readonly number[]): MatrixSpan {
  const last = scale.steps.length - 1;
  if (values.length === 0) return scale.names === 'magnitude' ? [0, Math.min(last, 24)] : [0, last];
  const places = values.map((value) => placeOn(scale, value));
  const least = LEAST[scale.names];
  let [from, to] = [Math.floor(Math.min(...places)) - ROOM[scale.names], Math.ceil(Math.max(...places)) + ROOM[scale.names]];
  if (to - from < least) [from, to] = [from - Math.floor((least - to + from) / 2), to + Math.ceil((least - to + from) / 2)];
  return [Math.max(0, from), Math.min(last, to)];
}

/** Steps in a span that are worth a name, at most so many, at round distances. */
export function ticksOn(scale: MatrixScale, [from, to]: MatrixSpan, most = 10): MatrixTick[] {
  const inside = scale.steps.flatMap((value, place) => (place >= from && place <= to ? [{ value, place }] : []));
  const unit = (scale.steps[1] ?? 1) - (scale.steps[0] ?? 0);
  const rules: ((value: number) => boolean)[] = {
    all: [() => true],
    even: STRIDES.map((stride) => (value: number) => Math.round(value / unit) % stride === 0),
    magnitude: [[1, 2, 5], [1, 5], [1]].map((round) => (value: number) => value === 0 || round.includes(mantissaOf(value))),
  }[scale.names];
  const some = rules.map((isRound) => inside.filter(({ value }) => isRound(value)));
  return some.find((ticks) => ticks.length <= most) ?? some.at(-1) ?? [];
}

function mantissaOf(value: number): number {
  return tidy(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
