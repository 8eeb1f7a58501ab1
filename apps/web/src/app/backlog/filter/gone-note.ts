import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { conditionsIn } from '@ordo/domain';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import { FilterNames } from './filter-names';

/** Says that a filter, such as of an old view, names what is not there any more. */
@Component({
  selector: 'ordo-gone-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (fields(); as fields) {
      <ordo-icon name="alert" [size]="14" /><span>{{ t('backlog.filter.gone', { fields }) }}</span>
    }
  `,
  host: { role: 'status' },
  styles: `
    @layer app {
      :host { display: flex; align-items: center; gap: var(--s-8); min-height: var(--s-36); padding: var(--s-4) var(--s-20); border-bottom: 1px solid var(--border); background: var(--warning-soft); color: var(--warning-text); font-size: var(--fs-12); line-height: var(--lh-12); flex: none; }
      :host(:empty) { display: none; }
      @media (max-width: 767.98px) { :host { padding: var(--s-6) var(--s-16); } }
    }
  `,
})
export class GoneNote {
  protected readonly t = inject(Language).t;
  private readonly language = inject(Language);
  private readonly names = inject(FilterNames);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  /** Names of the fields; empty for none, and until the product is here. */
  protected readonly fields = computed(() => {
    const filter = this.view.filter();
    if (filter === null || this.store.state() !== 'ready') return '';
    const gone = conditionsIn(filter).filter(({ field, values }) => values.some((value) => !this.names.isKnown(field, value)));
    return this.language.list([...new Set(gone.map(({ field }) => this.names.field(field)))]);
  });
}
