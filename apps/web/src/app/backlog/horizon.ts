import type { Params } from '@angular/router';

/** How far ahead one can look, in sprints. */
export const HORIZONS = ['1', '3', '6'] as const;
export type Horizon = (typeof HORIZONS)[number];

const FIRST: Horizon = '3';

/** As the address says. */
export function horizonIn(params: Params): Horizon {
  return HORIZONS.find((horizon) => horizon === params['sprints']) ?? FIRST;
}

/** What the address has to say for it. */
export function horizonParams(horizon: Horizon): Params {
  return { sprints: horizon === FIRST ? null : horizon };
}
