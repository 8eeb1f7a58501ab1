import type { Locale } from '@ordo/contract';
import { sampleId } from './sample-ids';

/** In the order in which they were made. */
export const SAMPLE_GOALS = ['fast', 'available', 'loyal', 'lean'] as const;
export type SampleGoal = (typeof SAMPLE_GOALS)[number];

export function goalId(locale: Locale, goal: SampleGoal): string {
  return sampleId(locale, 'goal', SAMPLE_GOALS.indexOf(goal));
}
