import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { chanceOfPoints, type LikelyRange } from '@ordo/domain';
import { Language } from '../../shell/language';
import { LastProduct } from '../../shell/last-product';
import { SprintWords } from '../sprint-words';

/** How much of the bar lies beyond the greater of range and commitment. */
const SPARE = 1.17;

/** What is committed, beside what the sprint is likely to hold and how that is known. */
@Component({
  selector: 'ordo-committed-bar',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <span>{{ t('sprints.committed') }} <b class="num">{{ words.points(points()) }}</b></span>
      @if (band(); as band) { <span class="num range">{{ t('sprints.range.label', { low: band.low, high: band.high }) }}</span> }
    </div>
    @if (band(); as band) {
      <div class="bar" aria-hidden="true" [class.over]="points() > band.high">
        <span class="ground"></span>
        <span class="band" [style.left.%]="at(band.low)" [style.width.%]="at(band.high) - at(band.low)"></span>
        <span class="value" [style.width.%]="at(points())"></span>
        <span class="likely" [style.left.%]="at(band.likely)"></span>
      </div>
      <div class="scale num" aria-hidden="true"><span>0</span><span class="mark" [style.left.%]="at(band.low)">{{ language.number(band.low) }}</span>@if (at(band.high) - at(band.low) > 8) { <span class="mark" [style.left.%]="at(band.high)">{{ language.number(band.high) }}</span> }</div>
    }
    <p>
      {{ source() }}
      @if (met() !== null) { {{ t('sprints.range.chance', { points: points(), met: met()! }) }} }
      @if (range().source === 'unknown' && mayState()) { <a class="link" [routerLink]="['/p', last.key()?.toLowerCase(), 'settings']">{{ t('sprints.range.state') }}</a> }
    </p>
  `,
  styleUrl: './committed-bar.css',
})
export class CommittedBar {
  readonly points = input.required<number>();
  readonly range = input.required<LikelyRange>();
  readonly mayState = input(false);

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly last = inject(LastProduct);
  protected readonly words = inject(SprintWords);

  protected readonly band = computed(() => {
    const range = this.range();
    return range.source === 'unknown' ? null : { low: rounded(range.low), likely: rounded(range.likely), high: rounded(range.high) };
  });
  private readonly most = computed(() => SPARE * Math.max(this.band()?.high ?? 0, this.points(), 1));
  protected readonly source = computed(() => {
    const range = this.range();
    if (range.source === 'velocity') return this.t(range.isCorrected ? 'sprints.range.corrected' : 'sprints.range.velocity', { sprints: range.sprints });
    return this.t(`sprints.range.${range.source}`, { sprints: range.sprints, needed: range.needed });
  });
  /** How many of the past sprints completed what is committed: so few are evidence, and no certainty. */
  protected readonly met = computed(() => {
    const range = this.range();
    const chance = range.source === 'velocity' && this.points() > 0 ? chanceOfPoints(range.completed, this.points()) : null;
    return chance === null || range.source !== 'velocity' ? null : Math.round(chance * range.completed.length);
  });

  protected at(points: number): number {
    return (points / this.most()) * 100;
  }
}

/** A range is no more exact than a tenth of a point. */
function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}
