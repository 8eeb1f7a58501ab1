import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ItemCount, SprintReport } from '@ordo/contract';
import { Language } from '../../shell/language';
import { ReportWords } from './report-words';

interface Line {
  id: string;
  points: string;
  items: string;
  /** Sums up the lines above. */
  isSum: boolean;
}

/** The account of the scope: what was committed, what changed it, what it came to, and what of that was done. */
@Component({
  selector: 'ordo-scope-ledger',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table>
      <caption>{{ t('report.ledger.title') }}</caption>
      <thead><tr><td></td><th scope="col">{{ t('report.measure.points') }}</th><th scope="col">{{ t('report.measure.items') }}</th></tr></thead>
      <tbody>
        @for (line of lines(); track line.id) {
          <tr [class.sum]="line.isSum"><th scope="row">{{ t('report.ledger.' + line.id) }}</th><td class="num">{{ line.points }}</td><td class="num">{{ line.items }}</td></tr>
        }
      </tbody>
    </table>
    <p>{{ churn() }}</p>
  `,
  styles: `
    @layer app {
      :host { display: grid; align-content: start; gap: var(--s-8); padding: var(--s-12) var(--s-14); border: 1px solid var(--border); border-radius: var(--r-8); background: var(--surface); min-width: 0; }
      table { width: 100%; border-collapse: collapse; }
      caption { margin-bottom: var(--s-4); text-align: left; font-size: var(--fs-13); line-height: var(--lh-13); font-weight: var(--w-semibold); }
      th, td { padding: var(--s-4) 0 var(--s-4) var(--s-10); text-align: right; font-size: var(--fs-12); line-height: var(--lh-12); font-weight: var(--w-regular); }
      thead th { color: var(--text-2); }
      th[scope='row'] { padding-left: 0; text-align: left; color: var(--text-2); }
      .sum th, .sum td { border-top: 1px solid var(--border); color: var(--text); font-weight: var(--w-semibold); }
      p { color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
    }
  `,
})
export class ScopeLedger {
  readonly report = input.required<SprintReport>();
  private readonly language = inject(Language);
  private readonly words = inject(ReportWords);
  protected readonly t = this.language.t;

  protected readonly lines = computed<Line[]>(() => {
    const { committed, added, removed, reestimated, scope, completed, notCompleted, carriedOver, counts } = this.report();
    return [
      this.line('committed', committed, counts.committed),
      this.line('added', added, counts.added, '+'),
      this.line('removed', removed, counts.removed, '−'),
      { id: 'reestimated', points: reestimated === 0 ? this.words.number(0) : this.words.signed(reestimated), items: '', isSum: false },
      { ...this.line('scope', scope, counts.scope), isSum: true },
      this.line('completed', completed, counts.completed),
      this.line('notCompleted', notCompleted, counts.notCompleted),
      this.line('carriedOver', carriedOver, counts.carriedOver),
    ];
  });
  protected readonly churn = computed(() => {
    const { churn } = this.report();
    if (churn === null) return this.t('report.ledger.noChurn');
    return this.t('report.ledger.churn', { share: this.language.number(churn, { style: 'percent', maximumFractionDigits: 0 }) });
  });

  private line(id: string, points: number, { items }: ItemCount, sign = ''): Line {
    const write = (value: number): string => (value === 0 ? '' : sign) + this.words.number(value);
    return { id, points: write(points), items: write(items), isSum: false };
  }
}
