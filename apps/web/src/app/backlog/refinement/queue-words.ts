import { Injectable, inject } from '@angular/core';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';
import { ItemReadiness } from './item-readiness';
import { RefinementView, type QueueLine } from './refinement-view';

/** What the queue says of its lines. */
@Injectable()
export class QueueWords {
  private readonly language = inject(Language);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly refinement = inject(RefinementView);
  private readonly view = inject(BacklogView);

  /** "7. CYC-144, Van rounds follow the forecast, Refining, 5 points, missing: Has acceptance criteria, need 44%: …". */
  readonly nameOf = ({ item, ...line }: QueueLine): string => {
    const missing = this.readiness.missing(item);
    const parts = [
      `${this.view.rankOf(item.id)}. ${this.names.key(item)}`,
      item.title,
      this.names.stage(item)?.label,
      this.names.points(item.estimate),
      missing && this.language.t('refinement.missing', { missing }),
      this.need({ item, ...line }),
    ];
    return parts.filter(Boolean).join(', ');
  };

  /** Where a need comes from; what is not known is not said. */
  need({ need, likelihood, readiness }: Omit<QueueLine, 'id'>): string {
    if (likelihood === null) return '';
    const values = { sprints: Number(this.refinement.horizon()), likelihood: this.percent(likelihood), need: this.percent(need ?? 0) };
    if (need === null || readiness === null) return this.language.t('refinement.likelihood', values);
    return this.language.t('refinement.need', { ...values, settled: readiness.settled, count: readiness.standings.length });
  }

  /** Whole ones; what is not certain is neither 0 nor 100. */
  percent(share: number): string {
    const shown = share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share;
    return this.language.number(shown, { style: 'percent', maximumFractionDigits: 0 });
  }
}
