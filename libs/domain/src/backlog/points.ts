/**
 * Two amounts of points, added as the decimals that people see: 0.1 and 0.2 make 0.3.
 * Exact as long as the sum has no more than 15 digits.
 */
export function addPoints(one: number, other: number): number {
  const scale = 10 ** Math.max(decimalsOf(one), decimalsOf(other));
  return scale === 1 ? one + other : (Math.round(one * scale) + Math.round(other * scale)) / scale;
}

/** The exact sum of what is estimated; null when nothing is, because that is not zero points. */
export function sumPoints(estimates: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const estimate of estimates) if (estimate !== null) sum = addPoints(sum ?? 0, estimate);
  return sum;
}

/** The values as whole numbers of one small unit, for long additions; `scale` of them make a point. */
export function wholePoints(values: readonly number[]): { whole: number[]; scale: number } {
  const scale = 10 ** values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return { whole: values.map((value) => Math.round(value * scale)), scale };
}

/** Points as whole thousandths, where many are added again and again; finer ones are rounded. */
export function inThousandths(points: number): number {
  return Math.round(points * 1000);
}

function decimalsOf(points: number): number {
  if (Number.isInteger(points)) return 0;
  const [digits = '', exponent = '0'] = String(points).split('e');
  return (digits.split('.')[1]?.length ?? 0) - Number(exponent);
}
