import type { Robustness, RobustnessOptions, Scorable } from '@ordo/domain';

/** What crosses over to the worker: a framework by its id, since functions cannot. */
export interface RobustnessQuestion {
  readonly frameworkId: string;
  readonly order: readonly Scorable[];
  readonly options: Pick<RobustnessOptions, 'seed' | 'top' | 'draws'>;
}

/** What comes back: how far it is, 0 to 1, until it is the answer. */
export type RobustnessTold = { readonly progress: number } | { readonly result: Robustness };
