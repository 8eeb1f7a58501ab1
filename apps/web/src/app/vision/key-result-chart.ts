import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Goal } from '@ordo/contract';
import { daysBetween, type Day } from '@ordo/domain';
import { Chart, LinePlot, type LineRow, type LineSeries } from '@ordo/ui';
import { ChartWords } from '../shell/chart-words';
import { Language } from '../shell/language';
import { Goals } from '../store/goals';
import type { Measured } from './measured';
import { VisionWords } from './vision-words';

/** Of what is drawn, so much is left free above and below. */
const ROOM = 0.1;

/** What was measured of a key result, day by day, beside the even way from where it began to its target. */
@Component({
  selector: 'ordo-key-result-chart',
  imports: [Chart, LinePlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="measured().keyResult.name" [finding]="finding()" [figure]="figure()" [language]="charts.all()" [fileName]="'key-result'" [nothing]="measured().current === null ? t('vision.chart.nothing') : ''">
      <ordo-line-plot [rows]="rows()" [series]="series()" [rowWord]="t('vision.chart.day')" [between]="between()" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class KeyResultChart {
  readonly goal = input.required<Goal>();
  readonly measured = input.required<Measured>();

  protected readonly charts = inject(ChartWords);
  protected readonly t = inject(Language).t;
  private readonly language = inject(Language);
  private readonly goals = inject(Goals);
  private readonly words = inject(VisionWords);

  /** Of one day the last measure counts. */
  private readonly byDay = computed<ReadonlyMap<Day, number>>(() => {
    const { id, baseline, baselineOn } = this.measured().keyResult;
    return new Map([[baselineOn, baseline], ...this.goals.checkInsOf(id).map(({ day, value }) => [day, value] as const)]);
  });
  private readonly days = computed<readonly Day[]>(() => {
    const { horizon } = this.goal();
    return [...new Set([...this.byDay().keys(), ...(horizon === null ? [] : [horizon])])].sort();
  });
  protected readonly rows = computed<LineRow[]>(() =>
    this.days().map((day, _, [first = day]) => ({
      label: this.language.day(day, { month: 'short', year: '2-digit' }),
      name: this.words.day(day),
      at: daysBetween(first, day),
    })),
  );
  protected readonly series = computed<LineSeries[]>(() => [
    { name: this.t('vision.chart.measured'), tone: 'accent', values: this.days().map((day) => this.byDay().get(day) ?? null) },
    { name: this.t('vision.chart.needed'), tone: 'dotted', values: this.days().map((day) => this.neededOn(day)) },
  ]);
  protected readonly between = computed<readonly [number, number]>(() => {
    const values = this.series().flatMap((line) => line.values.filter((value) => value !== null));
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const room = (most - least || 1) * ROOM;
    return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
  });
  protected readonly figure = computed(() => {
    const { current, keyResult } = this.measured();
    return `${this.words.measure(current ?? keyResult.baseline, keyResult)} → ${this.words.measure(keyResult.target, keyResult)}`;
  });
  protected readonly finding = computed(() => {
    const { keyResult, current } = this.measured();
    const [from, now] = [keyResult.baseline, current ?? keyResult.baseline].map((value) => this.words.measure(value, keyResult));
    return this.t('vision.keyResult.finding', { name: keyResult.name, from: from ?? '', now: now ?? '' });
  });

  /** On the straight line to the target; the target itself where nobody has said until when. */
  private neededOn(day: Day): number {
    const { baseline, baselineOn, target } = this.measured().keyResult;
    const { horizon } = this.goal();
    if (horizon === null || horizon <= baselineOn) return target;
    const share = Math.min(1, Math.max(0, daysBetween(baselineOn, day) / daysBetween(baselineOn, horizon)));
    return Math.round((baseline + (target - baseline) * share) * 100) / 100;
  }
}
