import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addDays, dayOf, workingDaysFrom } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { BacklogView } from '../backlog-view';
import { ItemNames } from '../item-names';

/** Above the rows of the list: which sprint runs, what is in it, and the way to its board. */
@Component({
  selector: 'ordo-running-sprint',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sprint(); as sprint) {
      <span role="gridcell" class="cell">
        <ordo-icon name="sprint" [size]="14" />
        <b>{{ viewport.isPhone() ? sprint.name : t('backlog.line.running', { name: sprint.name }) }}</b>
        <span class="num">{{ facts() }}</span>
        <a [routerLink]="board()">{{ t('backlog.line.board') }}</a>
      </span>
    }
  `,
  host: { '[attr.role]': "sprint() ? 'row' : null", '[hidden]': 'sprint() === null' },
  styles: `
    @layer app {
      :host { display: block; flex: none; height: var(--row); border-bottom: 1px solid var(--border); background: var(--surface-2); }
      :host([hidden]) { display: none; }
      .cell { display: flex; align-items: center; gap: var(--s-8); height: 100%; padding: 0 var(--s-14) 0 var(--s-32); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); white-space: nowrap; }
      b { color: var(--text); font-weight: var(--w-semibold); overflow: hidden; text-overflow: ellipsis; }
      .num { overflow: hidden; text-overflow: ellipsis; }
      a { display: inline-flex; align-items: center; min-height: var(--s-24); margin-left: auto; color: var(--accent-text); font-weight: var(--w-medium); }
      a:hover { text-decoration: underline; }
      @media (max-width: 767.98px) { :host { height: var(--touch); } .cell { padding-inline: var(--s-16); } a { min-height: var(--touch); } }
    }
  `,
})
export class RunningSprint {
  protected readonly t = inject(Language).t;
  protected readonly viewport = inject(Viewport);
  private readonly names = inject(ItemNames);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  protected readonly sprint = computed(() => (this.view.grouping() === null ? this.sprints.active() : null));
  protected readonly facts = computed(() => {
    const sprint = this.sprint();
    if (sprint === null) return '';
    const items = this.sprints.itemsIn(sprint.id);
    const left = this.t('sprints.daysLeft', { count: this.daysLeft(sprint.endsOn) });
    if (this.viewport.isPhone()) return left;
    return [this.t('backlog.count.items', { count: items.length }), this.names.points(this.view.pointsOf(items)), left].join(' · ');
  });
  protected readonly board = computed(() => ['/p', this.store.product()?.key.toLowerCase() ?? '', 'sprints', this.sprint()?.number ?? 0, 'board']);

  /** Working days after today up to the last one. */
  private daysLeft(endsOn: string): number {
    const calendar = this.store.product()?.calendar;
    return calendar ? workingDaysFrom(addDays(dayOf(Date.now(), calendar.timeZone), 1), endsOn, calendar).length : 0;
  }
}
