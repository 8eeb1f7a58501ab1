import { Injectable, inject } from '@angular/core';
import type { FlowReport } from '@ordo/contract';
import type { ServiceLevel, ServiceLevelKept } from '@ordo/domain';
import type { PlotTick } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { FlowFigures } from './flow-figures';

/** How the charts of flow read. */
@Injectable()
export class FlowWords {
  private readonly figures = inject(FlowFigures);
  private readonly language = inject(Language);
  private readonly store = inject(ProductStore);

  /** `CYC-112 Wrong balance after a refund`. */
  item(id: string): string {
    const item = this.store.itemsById().get(id);
    return item === undefined ? '' : `${item.key} ${item.title}`;
  }

  /** `85% within 10 days`. */
  level({ days, percent }: ServiceLevel): string {
    return this.language.t('report.flow.level.said', { percent: this.percent(percent), days });
  }

  /** `120 of 140 kept it (86%)`. */
  kept({ kept, items, percent }: ServiceLevelKept): string {
    return this.language.t('report.flow.level.kept', { kept, items, percent: this.percent(percent) });
  }

  /** Lines that half, most and nearly all of what was finished lies below, and the one that is meant to be kept. */
  percentiles({ percentiles: { p50, p85, p95 } }: FlowReport): PlotTick[] {
    const level = this.figures.serviceLevel();
    const percents = new Map<number, number>();
    // Of two at the same height the higher says it all.
    for (const [percent, at] of [
      [50, p50],
      [85, p85],
      [95, p95],
    ] as const)
      if (at !== null) percents.set(at, percent);
    const lines = [...percents].map(([at, percent]) => ({ at, text: this.level({ days: at, percent }) }));
    return level === null ? lines : [...lines, { at: level.days, text: this.language.t('report.flow.level.line', { level: this.level(level) }) }];
  }

  private percent(percent: number): string {
    return this.language.number(percent / 100, { style: 'percent', maximumFractionDigits: 0 });
  }
}
