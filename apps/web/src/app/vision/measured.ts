import { Injectable, inject } from '@angular/core';
import type { Goal, KeyResult } from '@ordo/contract';
import { goalProgress, keyResultProgress, keyResultTrend, shownProgress, type GoalProgress, type Trend } from '@ordo/domain';
import { Goals } from '../store/goals';

/** A key result with what its check-ins make of it. */
export interface Measured {
  keyResult: KeyResult;
  /** The baseline, then what was measured. */
  values: readonly number[];
  /** Null while nobody has measured it since its baseline. */
  current: number | null;
  /** Unclamped: 0 at the baseline, 1 at the target. */
  progress: number;
  /** 0 to 1, for a bar. */
  shown: number;
  trend: Trend;
}

/** What the check-ins say of key results and goals. */
@Injectable()
export class Measures {
  private readonly goals = inject(Goals);

  of(goal: Goal): Measured[] {
    return this.goals.keyResultsOf(goal.id).map((keyResult) => this.measured(goal, keyResult));
  }

  progressOf(goal: Goal): GoalProgress {
    return goalProgress(this.of(goal).map(({ keyResult, current }) => ({ baseline: keyResult.baseline, target: keyResult.target, current })));
  }

  private measured(goal: Goal, keyResult: KeyResult): Measured {
    const checkIns = this.goals.checkInsOf(keyResult.id);
    const current = checkIns.at(-1)?.value ?? null;
    const progress = keyResultProgress(keyResult, current ?? keyResult.baseline);
    const { baseline, target, baselineOn } = keyResult;
    const trend = keyResultTrend({ baseline, target, startsOn: baselineOn, dueOn: goal.horizon }, checkIns);
    return { keyResult, values: [baseline, ...checkIns.map(({ value }) => value)], current, progress, shown: shownProgress(progress), trend };
  }
}
