import type { BacklogItem, Criterion, MoveItems, Sprint } from '@ordo/contract';
import type { DoneRule, PassedLimit } from '@ordo/domain';

/** An item that is to step, or the draft of one. */
export type SteppingItem = Pick<BacklogItem, 'id' | 'key' | 'status' | 'sprintId' | 'criteria' | 'doneChecks'>;

/** What stands between items and their new place on the board. */
export interface Step {
  items: readonly SteppingItem[];
  /** Null: each keeps its own, and comes into the sprint. */
  status: string | null;
  sprint: Sprint;
  /** Of the Definition of Done, as it was at the start of the sprint; what somebody has not yet said yes to. */
  rules: readonly DoneRule[];
  /** Those that are not met yet. */
  criteria: readonly (Criterion & { item: SteppingItem })[];
  /** Columns that are full, and whose limit is a wall. */
  full: readonly PassedLimit[];
}

/** A step that asks for something, and where it goes once somebody has answered. */
export interface StepQuestion {
  step: Step;
  answered: (reasons: Reasons) => void;
}

/** What is sent along with a step: what was found met on the way, and why the rest may be passed over. */
export type Reasons = Pick<MoveItems, 'met' | 'override' | 'doneOverride'>;
