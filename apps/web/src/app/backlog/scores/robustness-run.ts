import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { robustnessBySteps, type Framework, type Robustness, type RobustnessOptions, type Scorable } from '@ordo/domain';

/** Milliseconds of work between two moments in which the page can do something else. */
const SLICE = 12;

/** Draws the figures of an order again and again, a slice at a time between everything else the page does. Another question ends the one before. */
@Injectable()
export class RobustnessRun {
  /** 0 to 1. */
  readonly progress = signal(0);
  /** Null while it is worked out. */
  readonly result = signal<Robustness | null>(null);
  private asked = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.asked += 1));
  }

  async ask(framework: Framework, order: readonly Scorable[], options: RobustnessOptions): Promise<void> {
    const mine = ++this.asked;
    this.progress.set(0);
    this.result.set(null);
    const steps = robustnessBySteps(framework, order, options);
    let until = performance.now() + SLICE;
    for (let step = steps.next(); mine === this.asked; step = steps.next()) {
      if (step.done === true) return this.result.set(step.value);
      this.progress.set(step.value);
      if (performance.now() < until) continue;
      await new Promise((resume) => setTimeout(resume));
      until = performance.now() + SLICE;
    }
  }
}
