import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SprintVelocity } from '@ordo/contract';
import { Sprints } from './sprints';

/** As many sprints as a range is drawn from. */
const LAST = 8;

/** What the last sprints completed, oldest first: read once, and again when another one is completed. */
@Injectable()
export class PastVelocity {
  private readonly sprints = inject(Sprints);
  private readonly answer = signal<readonly SprintVelocity[] | null>(null);
  private readonly asked = computed(() =>
    this.sprints
      .completed()
      .map(({ id }) => id)
      .join(' '),
  );
  readonly all = computed(() => this.answer() ?? []);
  /** Sprints were completed, and what they completed is not here yet. */
  readonly isAwaited = computed(() => this.asked() !== '' && this.answer() === null);

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
      this.answer.update((known) => known ?? []);
    }
  }
}
