import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { parseSorting } from '@ordo/domain';
import { Button, Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';

/** Says that the rows do not stand in their order, and leads back to it. */
@Component({
  selector: 'ordo-sorted-note',
  imports: [Button, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sorting(); as sorting) {
      <ordo-icon [name]="sorting.isDescending ? 'arrow-down' : 'arrow-up'" [size]="14" />
      <span class="text">{{ t(sorting.isDescending ? 'backlog.sorted.down' : 'backlog.sorted.up', { field: t('backlog.sort.' + sorting.by) }) }} <span class="ranks">{{ t('backlog.sorted.ranks') }}</span></span>
      <button type="button" ordoButton size="sm" (click)="view.show({ sorting: null })">{{ t('backlog.sorted.back') }}</button>
    }
  `,
  host: { role: 'status' },
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-36); padding: var(--s-4) var(--s-12) var(--s-4) var(--s-20); border-bottom: 1px solid var(--border); background: var(--surface-2); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); flex: none; }
      :host(:empty) { display: none; }
      .text { flex: 1; min-width: 0; }
      button { flex: none; }
      @media (max-width: 767.98px) { .ranks { display: none; } :host { padding: var(--s-6) var(--s-16); } }
    }
  `,
})
export class SortedNote {
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BacklogView);
  protected readonly sorting = computed(() => parseSorting(this.view.sorting() ?? ''));
}
