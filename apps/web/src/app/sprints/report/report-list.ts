import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon, type IconName } from '@ordo/ui';
import { ReportWords } from './report-words';

/** One line of a list of a report. */
export interface ReportLine {
  id: string;
  key: string;
  title: string;
  /** What is to be known of it besides its points. */
  more: string;
  points: string;
}

/** Some items of a sprint, with their sum. */
@Component({
  selector: 'ordo-report-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table>
      <caption><span class="head"><ordo-icon [name]="icon()" [size]="15" />{{ title() }} <span class="count num">{{ words.number(lines().length) }}</span><span class="sum num">{{ sum() }}</span></span></caption>
      <tbody>
        @for (line of lines(); track $index) {
          <tr><th scope="row" class="num">{{ line.key }}</th><td class="title">{{ line.title }}</td><td class="more">{{ line.more }}</td><td class="points num">{{ line.points }}</td></tr>
        } @empty {
          <tr><td class="none">{{ nothing() }}</td></tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    @layer app {
      :host { display: block; min-width: 0; border: 1px solid var(--border); border-radius: var(--r-8); background: var(--surface); overflow: hidden; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; }
      caption { text-align: left; border-bottom: 1px solid var(--border); }
      .head { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-36); padding: 0 var(--s-14); font-weight: var(--w-semibold); }
      .head ordo-icon { color: var(--text-3); }
      .count { padding: 0 var(--s-5); border-radius: var(--r-4); background: var(--surface-3); color: var(--text-2); font-size: var(--fs-11); line-height: var(--part); font-weight: var(--w-medium); }
      .sum { margin-left: auto; color: var(--text-2); font-size: var(--fs-12); font-weight: var(--w-regular); }
      tr { display: flex; align-items: baseline; gap: var(--s-8); padding: var(--s-5) var(--s-14); }
      th { color: var(--text-3); font-size: var(--fs-12); font-weight: var(--w-regular); text-align: left; flex: none; }
      td { padding: 0; }
      .title { flex: 1; min-width: 0; overflow-wrap: anywhere; font-weight: var(--w-title); }
      .more { color: var(--text-2); font-size: var(--fs-12); text-align: right; max-width: 45%; }
      .more:empty { display: none; }
      .points { min-width: var(--s-20); text-align: right; }
      .none { color: var(--text-2); font-size: var(--fs-12); }
    }
  `,
})
export class ReportList {
  readonly title = input.required<string>();
  readonly icon = input.required<IconName>();
  readonly lines = input.required<readonly ReportLine[]>();
  readonly sum = input.required<string>();
  readonly nothing = input.required<string>();
  protected readonly words = inject(ReportWords);
}
