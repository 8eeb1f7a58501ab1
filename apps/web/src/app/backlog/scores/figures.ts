import { KANO_CLASSES, checkInputs, isGuess, withShares, type GivenInputs, type InputProblem, type InputSpec, type InputValue } from '@ordo/domain';

export type ReadFigure = { readonly value: InputValue | null } | { readonly problem: InputProblem };

/** `8`, `0,8`, `80 %` or `3–5–8`, as an input keeps it; nothing is null. */
export function readFigure(spec: InputSpec, typed: string): ReadFigure {
  const text = typed.replaceAll(/[\s%€$£]/g, '').replaceAll(',', '.');
  if (text === '') return { value: null };
  const parts = text.split(/[–;/-]|\.\.+/).map((part) => (part === '' ? Number.NaN : Number(part)));
  const [low = Number.NaN, likely = Number.NaN, high = Number.NaN] = parts;
  if (parts.length !== 1 && parts.length !== 3) return { problem: { path: spec.id, fault: 'not-a-number' } };
  const given = withShares([spec], { [spec.id]: parts.length === 1 ? low : { low, likely, high } });
  const [problem] = checkInputs([spec], given);
  return problem === undefined ? { value: given[spec.id] ?? null } : { problem };
}

/** The way it is written back, such that it is read as the same; `number` as the reader's language writes one. */
export function writeFigure(spec: InputSpec, value: InputValue | null | undefined, number: (figure: number) => string): string {
  if (value == null) return '';
  const written = (figure: number): string => number(spec.unit === 'share' ? Math.round(figure * 10_000) / 100 : figure);
  return isGuess(value) ? [value.low, value.likely, value.high].map(written).join('–') : written(value);
}

/** `0,8` or `0.8`; NaN of anything else. */
export function numberIn(typed: string): number {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return text === '' ? Number.NaN : Number(text);
}

/** How many people answered, of what `ItemScores` tells of Kano. */
export function answersIn(figures: GivenInputs): number {
  return KANO_CLASSES.reduce((sum, one) => sum + Number(figures[one] ?? 0), 0);
}
