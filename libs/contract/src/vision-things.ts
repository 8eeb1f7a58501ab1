import type { Day, GoalHue, GoalShape, GoalState, VisionTexts } from '@ordo/domain';

/** What the product is for. There is one, or none while nobody has said anything. */
export interface Vision extends VisionTexts {
  /** That of the product. */
  id: string;
  /** Why it reads so now; empty where nobody said. */
  reason: string;
  version: number;
  updatedAt: string;
}

/** People who have something in common that matters to the product. */
export interface Segment {
  id: string;
  name: string;
  /** How many they are; null while nobody knows. */
  size: number | null;
  /** How much they count, 0 to 1. */
  weight: number;
  /** An entry a line. */
  needs: string;
  version: number;
  createdAt: string;
}

/** A Product Goal: a future state of the product. */
export interface Goal {
  id: string;
  /** In the order in which they were made. */
  number: number;
  name: string;
  /** In one sentence; may be empty. */
  statement: string;
  state: GoalState;
  /** Why it was fulfilled or abandoned; empty while it is open. */
  reason: string;
  /** 0 to 1; those of the open goals sum to at most 1. */
  weight: number;
  /** By which day it is to be reached. */
  horizon: Day | null;
  hue: GoalHue;
  shape: GoalShape;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** How one sees that a goal comes nearer. */
export interface KeyResult {
  id: string;
  goalId: string;
  /** In the order in which they were made. */
  number: number;
  /** What is measured. */
  name: string;
  unit: string;
  baseline: number;
  /** When the baseline was measured. */
  baselineOn: Day;
  /** Never the baseline. */
  target: number;
  /** Whether more is better. */
  direction: 'up' | 'down';
  version: number;
  createdAt: string;
}

/** What was measured of a key result on a day. Of two on one day the later one counts. */
export interface CheckIn {
  id: string;
  keyResultId: string;
  day: Day;
  value: number;
  note: string;
  authorId: string;
  version: number;
  createdAt: string;
}
