import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { frameworkOf, robustnessBySteps, type Framework, type ItemRobustness, type Robustness, type RobustnessOptions, type Scorable } from '@ordo/domain';
import type { RobustnessQuestion, RobustnessTold } from './robustness-question';

/** Milliseconds of work between two moments in which the page can do something else. */
const SLICE = 12;

/** What starts a worker, which comes with this code, before anybody asks; null where there are none, or it does not come. */
let startWorker: (() => Worker) | null | undefined;
const coming =
  typeof Worker === 'undefined' ? null : import('./robustness-worker').then(({ startRobustness }) => (startWorker = startRobustness)).catch(() => null);

/**
 * Draws the figures of an order again and again, in a worker; in a browser that starts none, and for criteria that only this page knows, a slice at a
 * time between everything else the page does. Another question ends the one before.
 */
@Injectable()
export class RobustnessRun {
  /** 0 to 1. */
  readonly progress = signal(0);
  /** Null while it is worked out. */
  readonly result = signal<Robustness | null>(null);
  readonly byItem = computed<ReadonlyMap<string, ItemRobustness>>(() => new Map(this.result()?.items.map((item) => [item.id, item])));
  private asked = 0;
  private worker: Worker | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.cancel());
  }

  async ask(framework: Framework, order: readonly Scorable[], options: RobustnessOptions): Promise<void> {
    this.cancel();
    const mine = this.asked;
    this.progress.set(0);
    this.result.set(null);
    if (startWorker === undefined) startWorker = await coming;
    if (mine !== this.asked) return;
    const worker = frameworkOf(framework.id) === framework ? started() : null;
    if (worker === null) return this.slices(framework, order, options);
    this.worker = worker;
    // What it said before it was ended may still be on its way.
    worker.onmessage = ({ data }: MessageEvent<RobustnessTold>) => (mine === this.asked ? this.hear(data) : undefined);
    worker.onerror = (event) => {
      event.preventDefault();
      this.cancel();
      void this.slices(framework, order, options);
    };
    worker.postMessage({ frameworkId: framework.id, order, options } satisfies RobustnessQuestion);
  }

  private hear(told: RobustnessTold): void {
    if ('progress' in told) return this.progress.set(told.progress);
    this.result.set(told.result);
    this.endWorker();
  }

  private async slices(framework: Framework, order: readonly Scorable[], options: RobustnessOptions): Promise<void> {
    const mine = this.asked;
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

  private cancel(): void {
    this.asked += 1;
    this.endWorker();
  }

  private endWorker(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

/** Null where none can be started: a server for developing names its scripts otherwise, which the policy refuses. */
function started(): Worker | null {
  try {
    return startWorker?.() ?? null;
  } catch {
    return null;
  }
}
