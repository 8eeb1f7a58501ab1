import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SprintOutcome } from '@ordo/domain';
import { Badge, Button, EmptyState, Segments, Skeleton, type Tone } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { OpenedSprint } from '../opened-sprint';
import { ProductGoal } from '../product-goal';
import { SprintHead } from '../sprint-head';
import { SprintNames } from '../sprint-names';
import { BurndownChart } from './burndown-chart';
import { BurnupChart } from './burnup-chart';
import { ChartLinks } from './chart-links';
import { OpenedReport } from './opened-report';
import { ReportLines } from './report-lines';
import { ReportList } from './report-list';
import { ReportMeasure } from './report-measure';
import { ReportWords } from './report-words';
import { ScopeLedger } from './scope-ledger';
import { VelocityChart } from './velocity-chart';

/** What happened in a sprint. Of one that is over it never changes: it is folded from the log. */
@Component({
  selector: 'ordo-report-page',
  imports: [
    Badge,
    BurndownChart,
    BurnupChart,
    Button,
    EmptyState,
    ProductGoal,
    ReportList,
    RouterLink,
    ScopeLedger,
    Segments,
    Skeleton,
    SprintHead,
    VelocityChart,
  ],
  providers: [ChartLinks, ItemNames, OpenedReport, OpenedSprint, ReportLines, ReportMeasure, ReportWords, SprintNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
})
export class ReportPage {
  protected readonly t = inject(Language).t;
  protected readonly lines = inject(ReportLines);
  protected readonly measure = inject(ReportMeasure);
  protected readonly opened = inject(OpenedSprint);
  protected readonly shown = inject(OpenedReport);
  protected readonly store = inject(ProductStore);
  protected readonly words = inject(ReportWords);
  private readonly router = inject(Router);
  private readonly sprints = inject(Sprints);

  constructor() {
    const beside = (id: string, key: string, by: 1 | -1) => ({
      id: `report.${id}`,
      group: 'list' as const,
      labelKey: `report.command.${id}`,
      keys: [key],
      when: () => this.neighbour(by) !== undefined,
      run: () => this.openBeside(by),
    });
    inject(DestroyRef).onDestroy(inject(Commands).register([beside('previous', 'arrowleft', -1), beside('next', 'arrowright', 1)]));
  }

  protected toneOf(outcome: SprintOutcome): Tone {
    return TONES[outcome];
  }

  protected flowPath(): string[] {
    return ['/p', this.store.product()?.key.toLowerCase() ?? '', 'sprints', 'flow'];
  }

  /** `+4 −3`. */
  protected scope({ added, removed }: { added: number; removed: number }): string {
    return `${this.words.signed(added)} −${this.words.number(removed)}`;
  }

  /** Those that have begun, in the order of their days. */
  private neighbour(by: 1 | -1): number | undefined {
    const begun = this.sprints.all().filter(({ startedAt }) => startedAt !== null);
    return begun[begun.findIndex(({ id }) => id === this.opened.sprint()?.id) + by]?.number;
  }

  private openBeside(by: 1 | -1): void {
    const number = this.neighbour(by);
    if (number !== undefined) void this.router.navigate(['/p', this.store.product()?.key.toLowerCase(), 'sprints', number, 'report']);
  }
}

const TONES: Record<SprintOutcome, Tone> = { met: 'success', partly: 'warning', not: 'danger' };
