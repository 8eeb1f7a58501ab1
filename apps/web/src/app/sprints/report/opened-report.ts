import { Injectable, computed, inject, signal } from '@angular/core';
import type { FlowReport, Sprint, SprintReport, VelocityReport } from '@ordo/contract';
import { isOver, percentile } from '@ordo/domain';
import { Sprints } from '../../store/sprints';
import { followProduct } from '../follow-product';
import { OpenedSprint } from '../opened-sprint';

/** As many past sprints as can be asked for: an old report shows those before it. */
const MOST_SPRINTS = 50;

export interface Report {
  report: SprintReport;
  velocity: VelocityReport;
  flow: FlowReport;
}

/** The report of the opened sprint as the server folds it from the log. While the sprint runs it follows the product. */
@Injectable()
export class OpenedReport {
  private readonly opened = inject(OpenedSprint);
  private readonly sprints = inject(Sprints);
  private readonly answer = signal<Report | null>(null);
  /** What to read; of a sprint that is over again only when its outcome was written. */
  private readonly asked = computed(() => {
    const sprint = this.opened.sprint();
    return sprint === null || sprint.startedAt === null ? null : `${sprint.id} ${sprint.version}`;
  });

  readonly hasBegun = computed(() => this.asked() !== null);
  readonly failed = signal(false);
  /** Null until it has come. */
  readonly all = computed(() => (this.answer()?.report.sprintId === this.opened.sprint()?.id ? this.answer() : null));
  /** Median days from the first step to done, of what was finished in the sprint. */
  readonly cycleTime = computed<number | null>(() => {
    const all = this.all();
    const done = new Set(all?.report.items.flatMap(({ itemId, isDone }) => (isDone ? [itemId] : [])));
    return percentile(all?.flow.cycleTimes.flatMap(({ itemId, days }) => (done.has(itemId) ? [days] : [])) ?? [], 50);
  });

  constructor() {
    followProduct(this.asked, () => this.follow());
  }

  async read(): Promise<void> {
    const sprint = this.opened.sprint();
    if (sprint === null) return;
    this.failed.set(false);
    try {
      const [report, velocity, flow] = await Promise.all([
        this.sprints.report(sprint.id),
        this.sprints.velocity(MOST_SPRINTS),
        this.sprints.flow({ from: sprint.startsOn, to: lastDay(sprint) }),
      ]);
      this.answer.set({ report, velocity, flow });
    } catch {
      this.failed.set(true);
    }
  }

  /** One that is over never changes: it is read once. */
  private async follow(): Promise<void> {
    const sprint = this.opened.sprint();
    if (sprint !== null && (this.all()?.report.state !== sprint.state || !isOver(sprint.state))) await this.read();
  }
}

/** What was finished late is finished, too. */
function lastDay({ endsOn, completedAt }: Sprint): string {
  const closed = completedAt?.slice(0, 10) ?? endsOn;
  return closed > endsOn ? closed : endsOn;
}
