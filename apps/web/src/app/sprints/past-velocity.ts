import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SprintVelocity } from '@ordo/contract';
import { Sprints } from '../store/sprints';

/** As many sprints as a range is drawn from. */
const LAST = 8;

/** What the last sprints completed, oldest first: read once, and again when another one is completed. */
@Injectable()
export class PastVelocity {
  private readonly sprints = inject(Sprints);
  private readonly answer = signal<readonly SprintVelocity[]>([]);
  private readonly asked = computed(() =>
    this.sprints
      .completed()
      .map(({ id }) => id)
      .join(' '),
  );
  readonly all = this.answer.asReadonly();

  constructor() {
    effect(() => {
      if (this.asked() !== '') untracked(() => void this.read());
    });
  }

  private async read(): Promise<void> {
    try {
      this.answer.set((await this.sprints.velocity(LAST)).sprints);
    } catch {
      // Without it the owner's word counts.
      return;
    }
  }
}
