import { Injectable, computed, inject } from '@angular/core';
import type { ChartLanguage } from '@ordo/ui';
import { Language } from './language';

/** What every chart says around its drawing. */
@Injectable({ providedIn: 'root' })
export class ChartWords {
  private readonly language = inject(Language);

  readonly all = computed<ChartLanguage>(() => ({
    asTable: this.language.t('report.chart.asTable'),
    link: this.language.t('report.chart.link'),
    download: this.language.t('report.chart.download'),
    csv: this.language.t('report.chart.csv'),
    svg: this.language.t('report.chart.svg'),
    png: this.language.t('report.chart.png'),
    number: (value) => this.number(value),
    isDecimalComma: this.language.current() === 'fr',
  }));

  /** At most two digits behind the comma: sums of halves and quarters stay what they are. */
  number(value: number): string {
    return this.language.number(value, { maximumFractionDigits: 2 });
  }
}
