import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Sprint, VelocityReport } from '@ordo/contract';
import { velocity } from '@ordo/domain';
import { BarPlot, Chart, type Bar, type BarWords } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ChartLinks } from './chart-links';
import { ReportWords } from './report-words';

/** So many sprints are side by side. */
const SHOWN = 8;
/** With fewer a band would say more than is known. */
const ENOUGH = 3;

/** What the last sprints completed, up to the one that the report is about. */
@Component({
  selector: 'ordo-velocity-chart',
  imports: [BarPlot, Chart],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ordo-chart [title]="t('report.velocity.title')" [finding]="finding()" [figure]="figure()" [language]="words.charts()" [fileName]="'velocity-' + sprint().number" [nothing]="bars().length === 0 ? t('report.velocity.nothing') : ''"
      anchor="velocity" [isAsked]="links.isAsked('velocity')" (linked)="links.copy('velocity', t('report.velocity.title'))">
      <ordo-bar-plot [bars]="bars()" [words]="columns()" [band]="band()" [middle]="known()?.median ?? null" [here]="here()" />
    </ordo-chart>
  `,
  styles: `:host { display: grid; min-width: 0; }`,
})
export class VelocityChart {
  readonly sprint = input.required<Sprint>();
  readonly velocity = input.required<VelocityReport>();

  protected readonly t = inject(Language).t;
  protected readonly links = inject(ChartLinks);
  protected readonly words = inject(ReportWords);

  private readonly shown = computed(() => {
    const until = this.sprint().completedAt;
    return this.velocity()
      .sprints.filter(({ completedAt }) => until === null || Date.parse(completedAt) <= Date.parse(until))
      .slice(-SHOWN);
  });
  protected readonly known = computed(() => velocity(this.shown().map(({ completed }) => completed)));
  protected readonly band = computed(() => (this.shown().length < ENOUGH ? null : (this.known()?.band ?? null)));
  protected readonly bars = computed<Bar[]>(() =>
    this.shown().map(({ number, name, completed, committed, carriedOver }) => ({
      label: this.labelOf(number),
      name,
      value: completed,
      target: committed,
      others: [carriedOver],
    })),
  );
  protected readonly here = computed(() => this.labelOf(this.sprint().number));
  protected readonly finding = computed(() => {
    const [known, band] = [this.known(), this.band()];
    if (!known) return '';
    if (!band) return this.t('report.velocity.median', { points: this.words.points(known.median) });
    return this.t('report.velocity.band', { low: this.words.number(band.low), high: this.words.points(band.high), median: this.words.number(known.median) });
  });
  /** The same where there is little room. */
  protected readonly figure = computed(() => {
    const [known, band] = [this.known(), this.band()];
    if (!known || !band) return this.finding();
    return this.t('report.velocity.figure', { median: this.words.number(known.median), low: this.words.number(band.low), high: this.words.number(band.high) });
  });
  protected readonly columns = computed<BarWords>(() => ({
    name: this.t('report.velocity.sprint'),
    value: this.t('report.velocity.completed'),
    target: this.t('report.velocity.committed'),
    others: [this.t('report.velocity.carriedOver')],
  }));

  private labelOf(number: number): string {
    return this.t('report.velocity.label', { number });
  }
}
