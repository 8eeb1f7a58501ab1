import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ReportChange, ReportItem } from '@ordo/contract';
import { dayOf, type SprintOutcome } from '@ordo/domain';
import { Badge, Button, EmptyState, Skeleton, type Tone } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { OpenedSprint } from '../opened-sprint';
import { SprintHead } from '../sprint-head';
import { SprintNames } from '../sprint-names';
import { BurndownChart } from './burndown-chart';
import { OpenedReport } from './opened-report';
import { ReportList, type ReportLine } from './report-list';
import { ReportWords } from './report-words';
import { VelocityChart } from './velocity-chart';

/** What happened in a sprint. Of one that is over it never changes: it is folded from the log. */
@Component({
  selector: 'ordo-report-page',
  imports: [Badge, BurndownChart, Button, EmptyState, ReportList, Skeleton, SprintHead, VelocityChart],
  providers: [ItemNames, OpenedReport, OpenedSprint, ReportWords, SprintNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
})
export class ReportPage {
  protected readonly t = inject(Language).t;
  protected readonly names = inject(SprintNames);
  protected readonly opened = inject(OpenedSprint);
  protected readonly shown = inject(OpenedReport);
  protected readonly store = inject(ProductStore);
  protected readonly words = inject(ReportWords);
  private readonly router = inject(Router);
  private readonly sprints = inject(Sprints);

  protected readonly done = computed(() => this.linesOf(this.items().filter(({ isDone }) => isDone)));
  protected readonly notDone = computed(() => this.linesOf(this.items().filter(({ isDone }) => !isDone)));
  protected readonly added = computed(() => this.changesOf('added'));
  protected readonly removed = computed(() => this.changesOf('removed'));
  protected readonly reestimated = computed(() => this.changesOf('reestimated'));
  private readonly items = computed(() => this.shown.all()?.report.items ?? []);
  private readonly changes = computed(() => this.shown.all()?.report.changes ?? []);

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

  private linesOf(items: readonly ReportItem[]): ReportLine[] {
    return items.map(({ itemId, key, title, points, isCarriedOver }) => ({
      id: itemId,
      key,
      title,
      more: isCarriedOver ? this.t('report.list.carriedOver') : '',
      points: points === null ? '–' : this.words.number(points),
    }));
  }

  private changesOf(wanted: ReportChange['kind']): ReportLine[] {
    const zone = this.shown.all()?.report.timeZone ?? 'UTC';
    return this.changes()
      .filter(({ kind }) => kind === wanted)
      .map(({ itemId, key, title, points, at, actorId, before, after, swappedFor }) => {
        const who = this.names.person(actorId)?.name ?? '';
        const swapped = swappedFor.map((id) => this.store.itemsById().get(id)?.key ?? '').filter(Boolean);
        const told = [this.names.day(dayOf(at, zone)), who, swapped.length > 0 ? this.t('report.list.swapped', { keys: swapped.join(', ') }) : ''];
        const value = wanted === 'reestimated' ? this.words.signed(points) : wanted === 'added' ? after : before;
        return {
          id: itemId,
          key,
          title,
          more: told.filter(Boolean).join(' · '),
          points: typeof value === 'number' ? this.words.number(value) : (value ?? '–'),
        };
      });
  }
}

const TONES: Record<SprintOutcome, Tone> = { met: 'success', partly: 'warning', not: 'danger' };
