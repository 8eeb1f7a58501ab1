import { Injectable, computed, inject, signal } from '@angular/core';
import type { SprintChance } from '@ordo/contract';
import { Sprints } from '../../store/sprints';
import { followProduct } from '../follow-product';
import { OpenedSprint } from '../opened-sprint';

/** How likely the goal of the running sprint is, as the server reckons it from the log. */
@Injectable()
export class GoalOutlook {
  private readonly opened = inject(OpenedSprint);
  private readonly sprints = inject(Sprints);
  private readonly answer = signal<SprintChance | null>(null);
  private readonly runningId = computed(() => (this.opened.sprint()?.state === 'active' ? (this.opened.sprint()?.id ?? null) : null));

  /** Null until it has come, and for a sprint that does not run. */
  readonly chance = computed(() => (this.answer()?.sprintId === this.runningId() ? this.answer() : null));

  constructor() {
    followProduct(this.runningId, () => this.read());
  }

  private async read(): Promise<void> {
    const id = this.runningId();
    if (id === null) return;
    try {
      this.answer.set(await this.sprints.chance(id));
    } catch {
      // Away: what was known stays; the next change asks again.
    }
  }
}
