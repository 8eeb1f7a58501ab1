import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Icon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Epics } from './epics';

/** The epics that an item stands in, the outermost first; nothing where there are none. */
@Component({
  selector: 'ordo-item-path',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (path().length) {
      <nav [attr.aria-label]="t('structure.path')">
        <ol>
          @for (epic of path(); track epic.id) {
            <li>
              <button type="button" [attr.title]="epic.title" (click)="itemOpened.emit(epic)"><span class="key num">{{ epic.key }}</span><span class="trunc">{{ epic.title }}</span></button>
              <ordo-icon name="chevron-right" [size]="12" />
            </li>
          }
        </ol>
      </nav>
    }
  `,
  styles: `
    @layer app {
      :host { display: block; }
      ol { display: flex; flex-wrap: wrap; align-items: center; margin: 0 0 var(--s-4) calc(-1 * var(--s-4)); color: var(--text-3); }
      li { display: flex; align-items: center; min-width: 0; max-width: 100%; }
      button { display: flex; align-items: center; gap: var(--s-6); min-height: var(--s-24); min-width: 0; max-width: var(--path-step); padding: 0 var(--s-4); border-radius: var(--r-5); color: var(--text-2); font-size: var(--fs-12); line-height: var(--lh-12); }
      button:hover { background: var(--hover); color: var(--text); }
      .key { color: var(--text-3); flex: none; }
      @media (pointer: coarse) { button { min-height: var(--touch); } }
    }
  `,
})
export class ItemPath {
  readonly item = input.required<BacklogItem>();
  readonly itemOpened = output<BacklogItem>();
  protected readonly t = inject(Language).t;
  private readonly epics = inject(Epics);
  protected readonly path = computed(() => this.epics.above(this.item()));
}
