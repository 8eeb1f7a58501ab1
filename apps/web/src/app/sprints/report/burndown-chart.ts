import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Sprint, SprintReport } from '@ordo/contract';
import { daysSince } from '@ordo/domain';
import { Chart, StepPlot, type StepDay, type StepMark, type StepWords } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';
import { ChartLinks } from './chart-links';
import { ReportMeasure } from './report-measure';
import { ReportWords } from './report-words';

/** What was left at the end of each day, beside the ideal; with every change of scope at its moment. */
@Component({
  selector: 'ordo-burndown-chart',
  imports: [Chart, StepPlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.burndown.title')" [finding]="finding()" [figure]="left()" [language]="words.charts()" [fileName]="'burndown-' + sprint().number" [nothing]="isEmpty() ? t('report.burndown.nothing') : ''"
      anchor="burndown" [isAsked]="links.isAsked('burndown')" (linked)="links.copy('burndown', t('report.burndown.title'))">
      <ordo-step-plot [start]="start()" [days]="days()" [marks]="marks()" [until]="until()" [words]="columns()" [ending]="left()" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class BurndownChart {
  readonly sprint = input.required<Sprint>();
  readonly report = input.required<SprintReport>();

  protected readonly t = inject(Language).t;
  protected readonly links = inject(ChartLinks);
  protected readonly words = inject(ReportWords);
  private readonly measure = inject(ReportMeasure);
  private readonly names = inject(SprintNames);

  protected readonly isEmpty = computed(() => {
    const { scope, committed, counts } = this.report();
    return this.measure.of(scope === 0 && committed === 0, counts.scope.items === 0 && counts.committed.items === 0);
  });
  protected readonly start = computed(() => this.measure.of(this.report().start.points, this.report().start.items));
  private readonly all = computed(() => [...this.report().days, ...this.report().overrun]);
  protected readonly days = computed<StepDay[]>(() =>
    this.all().map(({ day, isWorking, ...amounts }, index, all) => ({
      label: this.words.shortDay(day, all.slice(0, index).findLast((one) => one.isWorking)?.day),
      name: this.names.day(day),
      isResting: !isWorking,
      value: this.measure.of(amounts, amounts.items).remaining,
      ideal: this.measure.of(amounts, amounts.items).ideal,
    })),
  );
  protected readonly marks = computed<StepMark[]>(() =>
    this.report()
      .changes.filter(({ kind }) => this.measure.of(true, kind !== 'reestimated'))
      .map(({ at, points, remaining, remainingItems, kind, key }) => ({
        at: daysSince(this.sprint().startsOn, at, this.report().timeZone),
        value: this.measure.of(remaining, remainingItems),
        amount: this.words.signed(this.measure.of(points, kind === 'added' ? 1 : -1)),
        text: this.t(`report.mark.${kind}`, { key }),
      })),
  );
  /** Now while it runs, and the close of one that was closed: in days since its first day. */
  protected readonly until = computed<number | null>(() => {
    const end = this.report().completedAt ?? new Date().toISOString();
    const days = daysSince(this.sprint().startsOn, end, this.report().timeZone);
    return days < this.all().length ? days : null;
  });
  private readonly last = computed(() => this.days().findLast(({ value }) => value !== null));
  protected readonly left = computed(() => this.t('report.burndown.left', { points: this.measure.amount(this.last()?.value ?? this.start()) }));
  protected readonly finding = computed(() => {
    const [last, left] = [this.last(), this.left()];
    const above = (last?.value ?? 0) - (last?.ideal ?? 0);
    if (last === undefined || Math.abs(above) < 0.05) return left;
    return this.t(above > 0 ? 'report.burndown.above' : 'report.burndown.below', { left, points: this.measure.amount(Math.round(Math.abs(above) * 10) / 10) });
  });
  protected readonly columns = computed<StepWords>(() => ({
    day: this.t('report.burndown.day'),
    value: this.t(`report.burndown.${this.measure.of('value', 'items')}`),
    ideal: this.t('report.burndown.ideal'),
    marks: this.t('report.burndown.marks'),
    start: this.t('report.burndown.start'),
    resting: this.t('report.burndown.resting'),
  }));
}
