import type { KeptScores } from '@ordo/domain';

/** By number: the least, likeliest and greatest value, and how much time presses and risk is reduced, on the relative scale; the size is the estimate. */
const WSJF: Readonly<Record<number, readonly [low: number, likely: number, high: number, criticality: number, risk: number]>> = {
  142: [16, 19, 20, 13, 7],
  139: [7, 8, 9, 13, 2],
  147: [11, 13, 15, 13, 5],
  151: [9, 13, 16, 8, 5],
  144: [7, 13, 19, 8, 8],
  156: [6, 8, 10, 5, 2],
  149: [3, 5, 7, 8, 5],
  160: [6, 8, 11, 5, 5],
  153: [9, 13, 17, 8, 3],
  163: [5, 8, 12, 3, 8],
  155: [2, 5, 9, 3, 3],
  168: [2, 3, 5, 5, 8],
  158: [3, 5, 8, 5, 2],
  165: [4, 8, 14, 5, 5],
  188: [1, 1, 2, 3, 1],
  171: [6, 13, 20, 5, 3],
  172: [3, 13, 20, 5, 5],
  166: [5, 8, 11, 3, 2],
  178: [6, 8, 10, 5, 2],
  170: [1, 3, 8, 3, 8],
  179: [2, 5, 9, 3, 5],
  186: [3, 5, 8, 2, 1],
  173: [2, 3, 6, 2, 2],
  185: [1, 2, 3, 8, 5],
};

/** What an item of the sample is scored by. */
export function scoresOf(number: number): KeptScores {
  const figures = WSJF[number];
  if (figures === undefined) return {};
  const [low, likely, high, criticality, risk] = figures;
  return { wsjf: { value: { low, likely, high }, criticality, risk } };
}
