import { isPace, type Pace } from '../backlog/pull';
import { FEWEST_SAMPLES } from './forecast';
import { velocity } from './velocity';

/** Points a team takes in one sprint, and how that is known: from so many completed sprints, or by the owner's word. */
export type KnownPace = Pace & ({ readonly source: 'velocity'; readonly sprints: number } | { readonly source: 'stated' });

/**
 * From five completed sprints on their median, between the least and the most of the last eight (`VELOCITY_SPRINTS`); until then, and where all of them completed
 * nothing, what the owner stated. `completed`: points, oldest first.
 */
export function knownPace(completed: readonly number[], stated: Pace | null): KnownPace | null {
  const shown = completed.length < FEWEST_SAMPLES ? null : velocity(completed);
  const pace = shown && { low: shown.least, likely: shown.median, high: shown.most };
  if (shown && pace && isPace(pace)) return { source: 'velocity', sprints: shown.sprints, ...pace };
  return stated && { source: 'stated', ...stated };
}
