import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Sprint, SprintReport } from '@ordo/contract';
import { daysSince } from '@ordo/domain';
import { Chart, StepPlot, type StepDay, type StepMark, type StepWords } from '@ordo/ui';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';
import { ReportWords } from './report-words';

/** What was left at the end of each day, beside the ideal; with every change of scope at its moment. */
@Component({
  selector: 'ordo-burndown-chart',
  imports: [Chart, StepPlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.burndown.title')" [finding]="finding()" [figure]="left()" [language]="words.charts()" [fileName]="'burndown-' + sprint().number" [nothing]="report().scope === 0 && report().committed === 0 ? t('report.burndown.nothing') : ''">
      <ordo-step-plot [start]="report().start.points" [days]="days()" [marks]="marks()" [until]="until()" [words]="columns()" [ending]="left()" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class BurndownChart {
  readonly sprint = input.required<Sprint>();
  readonly report = input.required<SprintReport>();

  protected readonly t = inject(Language).t;
  protected readonly words = inject(ReportWords);
  private readonly names = inject(SprintNames);

  private readonly all = computed(() => [...this.report().days, ...this.report().overrun]);
  protected readonly days = computed<StepDay[]>(() =>
    this.all().map(({ day, isWorking, remaining, ideal }, index, all) => ({
      label: this.words.shortDay(day, all.slice(0, index).findLast((one) => one.isWorking)?.day),
      name: this.names.day(day),
      isResting: !isWorking,
      value: remaining,
      ideal,
    })),
  );
  protected readonly marks = computed<StepMark[]>(() =>
    this.report().changes.map(({ at, points, remaining, kind, key }) => ({
      at: daysSince(this.sprint().startsOn, at, this.report().timeZone),
      value: remaining,
      amount: this.words.signed(points),
      text: this.t(`report.mark.${kind}`, { key }),
    })),
  );
  /** Now while it runs, and the close of one that was closed: in days since its first day. */
  protected readonly until = computed<number | null>(() => {
    const end = this.report().completedAt ?? new Date().toISOString();
    const days = daysSince(this.sprint().startsOn, end, this.report().timeZone);
    return days < this.all().length ? days : null;
  });
  private readonly last = computed(() => this.all().findLast(({ remaining }) => remaining !== null));
  protected readonly left = computed(() => this.t('report.burndown.left', { points: this.words.points(this.last()?.remaining ?? this.report().start.points) }));
  protected readonly finding = computed(() => {
    const [last, left] = [this.last(), this.left()];
    const above = (last?.remaining ?? 0) - (last?.ideal ?? 0);
    if (last === undefined || Math.abs(above) < 0.05) return left;
    return this.t(above > 0 ? 'report.burndown.above' : 'report.burndown.below', { left, points: this.words.points(Math.round(Math.abs(above) * 10) / 10) });
  });
  protected readonly columns = computed<StepWords>(() => ({
    day: this.t('report.burndown.day'),
    value: this.t('report.burndown.value'),
    ideal: this.t('report.burndown.ideal'),
    marks: this.t('report.burndown.marks'),
    start: this.t('report.burndown.start'),
    resting: this.t('report.burndown.resting'),
  }));
}
