import { Injectable, computed, inject, signal } from '@angular/core';
import type { SprintReport } from '@ordo/contract';
import { Sprints } from '../../store/sprints';
import { followProduct } from '../follow-product';
import { OpenedSprint } from '../opened-sprint';

/** What the server folds from the log for the board: the line of what is left, and how long cards have been where they are. */
@Injectable()
export class SprintFigures {
  private readonly opened = inject(OpenedSprint);
  private readonly sprints = inject(Sprints);
  private readonly report = signal<SprintReport | null>(null);
  private readonly ages = signal<ReadonlyMap<string, number>>(new Map());
  private readonly runningId = computed(() => (this.opened.sprint()?.state === 'active' ? (this.opened.sprint()?.id ?? null) : null));

  /** Points left at the start and at the end of each day, null for days to come; null while nothing is known. */
  readonly burndown = computed(() => {
    const report = this.report();
    if (report === null || report.sprintId !== this.runningId()) return null;
    return {
      values: [report.start.points, ...report.days.map(({ remaining }) => remaining)],
      ideal: [report.start.points, ...report.days.map(({ ideal }) => ideal)],
    };
  });

  private readonly additions = computed(() => {
    const added = this.report()?.changes.filter(({ kind }) => kind === 'added') ?? [];
    return new Map(added.map(({ itemId, at }) => [itemId, at]));
  });

  constructor() {
    followProduct(this.runningId, () => this.read());
  }

  /** Days in its status, today included; null of what is not in work, or not known. */
  daysInStatus(id: string): number | null {
    return this.ages().get(id) ?? null;
  }

  /** When it came into the sprint after its start, the last time it did; undefined of what was there, or while nobody knows. */
  addedAt(id: string): string | undefined {
    return this.additions().get(id);
  }

  private async read(): Promise<void> {
    const id = this.runningId();
    if (id === null) return;
    try {
      const [report, flow] = await Promise.all([this.sprints.report(id), this.sprints.flow()]);
      this.report.set(report);
      this.ages.set(new Map(flow.ages.map(({ itemId, daysInStatus }) => [itemId, daysInStatus])));
    } catch {
      // Away: what was known stays; the next change asks again.
    }
  }
}
