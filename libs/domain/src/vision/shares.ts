/** How fine weights of goals and shares of items are: ten thousandths, so that adding them up is exact. */
const PARTS = 10_000;
/** A hundredth, in parts. */
const PERCENT = 100;

/** A share between 0 and 1 as whole ten thousandths of one. */
export function inParts(share: number): number {
  return Math.round(share * PARTS);
}

/** The sum of shares as people add them up: 0.1, 0.2 and 0.7 make 1. */
export function sumShares(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + inParts(share), 0) / PARTS;
}

/** What the shares leave of 1; below 0 when they are too much. */
export function leftToGive(shares: readonly number[]): number {
  return (PARTS - inParts(sumShares(shares))) / PARTS;
}

/**
 * A proposal for weights that make exactly 1. What is left goes in equal parts to the goals without any weight or, where all have some, to all of
 * them as they are weighted; what is too much is taken from all as they are weighted. In whole percent where the weights are, by largest
 * remainder (Hamilton's method), the first of equals first. None for no goals.
 */
export function spreadWeights(weights: readonly number[]): number[] {
  const given = weights.map(inParts);
  const left = PARTS - inParts(sumShares(weights));
  const unit = given.every((parts) => parts % PERCENT === 0) ? PERCENT : 1;
  const toEmpty = given.map((parts) => (parts === 0 ? 1 : 0));
  const by = left > 0 && given.includes(0) ? toEmpty : given;
  const added = apportion(Math.abs(left) / unit, by);
  return given.map((parts, index) => (parts + Math.sign(left) * unit * (added[index] ?? 0)) / PARTS);
}

/**
 * Moves the border between one weight and the next: what the one before it gains, the one behind it loses. It stops where one of the two would
 * be below 0. Unchanged where there is no such border.
 */
export function moveBorder(weights: readonly number[], border: number, by: number): number[] {
  const [before, behind] = [weights[border], weights[border + 1]];
  if (before === undefined || behind === undefined) return [...weights];
  const moved = Math.max(-inParts(before), Math.min(inParts(behind), inParts(by)));
  return weights.with(border, (inParts(before) + moved) / PARTS).with(border + 1, (inParts(behind) - moved) / PARTS);
}

/** Whole numbers that make `total`, as near to the proportions of `by` as they can be. */
function apportion(total: number, by: readonly number[]): number[] {
  const whole = by.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return by.map(() => 0);
  const floors = by.map((part) => Math.floor((total * part) / whole));
  const rest = total - floors.reduce((sum, part) => sum + part, 0);
  const remainder = (index: number): number => (total * (by[index] ?? 0)) % whole;
  const first = [...by.keys()].sort((one, other) => remainder(other) - remainder(one)).slice(0, rest);
  return floors.map((part, index) => part + (first.includes(index) ? 1 : 0));
}
