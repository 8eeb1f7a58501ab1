import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Viewport } from '../../shell/viewport';
import { SprintLines, type SprintLine } from './sprint-lines';

/** Where a sprint probably ends; while something is held, by how many rows that would move. */
@Component({
  selector: 'ordo-sprint-line-row',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="gridcell" class="cell">
      <span class="name">{{ name() }}</span>
      @if (!viewport.isPhone() && ends(); as day) { <span>{{ t('backlog.line.ends', { day }) }}</span> }
      @if (moved(); as rows) { <span class="moved num"><ordo-icon [name]="rows < 0 ? 'arrow-up' : 'arrow-down'" [size]="12" />{{ t('backlog.line.rows', { count: rows < 0 ? -rows : rows }) }}</span> }
      <i></i>
      @if (line().evenRank; as rank) { <span class="sr">{{ t('backlog.line.evenRank', { rank }) }}</span> }
      <span class="sure">{{ viewport.isPhone() && ends() ? t('backlog.line.sureOn', { day: ends()! }) : t('backlog.line.sure') }}</span>
    </span>
  `,
  styles: `
    @layer app {
      :host { display: flex; height: 100%; background: var(--surface); }
      .cell { display: flex; flex: 1; align-items: center; gap: var(--s-8); min-width: 0; padding: 0 var(--s-14) 0 var(--s-32); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); white-space: nowrap; }
      .name { display: inline-flex; align-items: center; gap: var(--s-6); color: var(--text); font-weight: var(--w-semibold); }
      .name::before { content: ''; width: var(--s-8); height: var(--s-8); border-radius: var(--s-2); background: var(--text); }
      .moved { display: inline-flex; align-items: center; gap: var(--s-3); color: var(--accent-text); font-weight: var(--w-medium); }
      i { flex: 1; min-width: var(--s-16); border-top: var(--hair) solid var(--text); opacity: 0.8; }
      .sure { color: var(--text); }
      @media (max-width: 767.98px) { .cell { padding-inline: var(--s-16); } }
    }
  `,
})
export class SprintLineRow {
  readonly line = input.required<SprintLine>();
  protected readonly t = inject(Language).t;
  protected readonly viewport = inject(Viewport);
  private readonly language = inject(Language);
  private readonly lines = inject(SprintLines);

  protected readonly name = computed(() => this.line().name ?? this.t('backlog.line.nth', { number: this.line().sprint }));
  protected readonly ends = computed(() => {
    const { endsOn } = this.line();
    return endsOn === null ? null : this.language.day(endsOn);
  });
  /** Below 0: so many fewer rows would be above it. */
  protected readonly moved = computed(() => this.lines.movedBy(this.line()));
}
