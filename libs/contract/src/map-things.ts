import type { Day, ReleaseState } from '@ordo/domain';

/** What people do with the product, told broadly; its steps stand below it on the story map. */
export interface Activity {
  id: string;
  name: string;
  /** Compared byte by byte. */
  rank: string;
  version: number;
}

/** A column of the story map. */
export interface Step {
  id: string;
  activityId: string;
  name: string;
  /** Among the steps of its activity; compared byte by byte. */
  rank: string;
  version: number;
}

/** What goes out together: a slice of the story map. */
export interface Release {
  id: string;
  name: string;
  /** Empty while nobody has said. */
  goal: string;
  state: ReleaseState;
  /** A local day of the product's zone; null while nobody has said. */
  targetOn: Day | null;
  /** The order in which they go out; compared byte by byte. */
  rank: string;
  version: number;
}
