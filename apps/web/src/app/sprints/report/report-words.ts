import { Injectable, inject } from '@angular/core';
import type { Day } from '@ordo/domain';
import { ChartWords } from '../../shell/chart-words';
import { Language } from '../../shell/language';
import { SprintNames } from '../sprint-names';

/** How the figures of a report read. */
@Injectable()
export class ReportWords {
  private readonly language = inject(Language);
  private readonly names = inject(SprintNames);

  readonly charts = inject(ChartWords).all;

  /** At most two digits behind the comma: sums of halves and quarters stay what they are. */
  number(value: number): string {
    return this.language.number(value, { maximumFractionDigits: 2 });
  }

  /** `+4`, `−3`: with the sign that a hyphen is not. */
  signed(value: number): string {
    return `${value < 0 ? '−' : '+'}${this.number(Math.abs(value))}`;
  }

  estimate(points: number | null): string {
    return points === null ? '–' : this.number(points);
  }

  points(value: number): string {
    return this.names.points(value);
  }

  /** Below an axis: the month only where it begins. */
  shortDay(day: Day, before: Day | undefined): string {
    return before?.slice(0, 7) === day.slice(0, 7) ? this.language.number(Number(day.slice(8))) : this.names.day(day);
  }
}
