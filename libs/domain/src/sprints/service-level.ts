import { shareWithin } from './flow';

/** What a team means to keep: so many percent of its items finished within so many days. */
export interface ServiceLevel {
  readonly days: number;
  /** From 1 to 99: nobody can mean all of them. */
  readonly percent: number;
}

/** How a service level was kept by work that took so long. */
export interface ServiceLevelKept {
  readonly items: number;
  readonly kept: number;
  /** In percent, from 0 to 100. */
  readonly percent: number;
  readonly isMet: boolean;
}

/** Null of no finished work: nothing was kept and nothing was missed. */
export function serviceLevelKept(days: readonly number[], { days: limit, percent }: ServiceLevel): ServiceLevelKept | null {
  const share = shareWithin(days, limit);
  if (share === null) return null;
  const kept = days.filter((taken) => taken <= limit).length;
  return { items: days.length, kept, percent: share * 100, isMet: kept * 100 >= percent * days.length };
}
