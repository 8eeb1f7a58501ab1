/** A value's place on a line. */
export type Scale = (value: number) => number;

/** Maps one span to another in proportion. A span without length goes to the middle. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  return to === from ? () => (start + end) / 2 : (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** The same by order of magnitude, for values above 0: 1 to 10 is as long as 10 to 100. */
export function logarithmic([from, to]: readonly [number, number], range: readonly [number, number]): Scale {
  const place = linear([Math.log(from), Math.log(to)], range);
  return (value) => place(Math.log(Math.max(from, value)));
}

/** Round values from 0 up to `top`, in at most `count` steps of 1, 2 or 5 times a power of ten up to `most`; never parts of 1 unless `most` is less. */
export function roundTicks(most: number, top = most, count = 5): number[] {
  if (!(most > 0)) return [0];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const exact = [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough * (1 - 1e-9)) ?? rough;
  const step = most >= 1 ? Math.max(1, exact) : exact;
  return Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Round values between two others, in at most `count` steps of 1, 2 or 5 times a power of ten. */
export function roundTicksBetween(least: number, most: number, count = 5): number[] {
  if (!(most > least)) return [least];
  const power = 10 ** Math.floor(Math.log10((most - least) / count));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one * count >= (most - least) * (1 - 1e-9)) ?? power;
  const first = Math.ceil(least / step - 1e-9);
  return Array.from({ length: Math.floor(most / step + 1e-9) - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** 1, 5, 10, 50, 100 … up to `most`. */
export function logTicks(most: number): number[] {
  const ticks: number[] = [];
  for (let power = 1; power <= most; power *= 10) ticks.push(...[power, 5 * power].filter((tick) => tick <= most));
  return ticks;
}
