import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ShareRing, StatusIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ItemNames } from '../item-names';
import { QueueWords } from './queue-words';
import type { QueueLine } from './refinement-view';

/** One item of the queue on a phone: its title, and what it misses below. */
@Component({
  selector: 'ordo-queue-phone-row',
  imports: [ShareRing, StatusIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="gridcell" class="title trunc">{{ line().item.title }}</span>
    <span role="gridcell" class="need num">{{ need() }}</span>
    <span role="gridcell" class="meta">
      <span class="num">{{ names.key(line().item) }}</span>
      @if (stage(); as stage) { <span class="part"><ordo-status-icon [status]="stage.id" [category]="stage.category" />{{ stage.label }}</span> }
      @if (line().readiness; as ready) { <span class="part num"><ordo-share-ring [share]="ready.share" [size]="12" />{{ ready.settled }}/{{ ready.standings.length }}</span> }
      <span class="points num">{{ line().item.estimate === null ? '' : names.points(line().item.estimate) }}</span>
    </span>
  `,
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-content: center; gap: var(--s-2) var(--s-12); height: 100%; padding: 0 var(--s-16); border-bottom: 1px solid color-mix(in srgb, var(--border) 70%, transparent); background: var(--surface); }
      .title { font-size: var(--fs-15); line-height: var(--lh-13); font-weight: var(--w-row-phone); }
      .need { font-weight: var(--w-semibold); }
      .meta { grid-column: 1 / -1; display: flex; align-items: center; gap: var(--s-10); color: var(--text-2); font-size: var(--fs-12); line-height: var(--part); white-space: nowrap; overflow: hidden; }
      .part { display: inline-flex; align-items: center; gap: var(--s-4); }
      .points { margin-left: auto; }
    }
  `,
})
export class QueuePhoneRow {
  readonly line = input.required<QueueLine>();
  protected readonly names = inject(ItemNames);
  protected readonly t = inject(Language).t;
  private readonly words = inject(QueueWords);
  protected readonly stage = computed(() => this.names.stage(this.line().item));
  protected readonly need = computed(() => (this.line().need === null ? '' : this.words.percent(this.line().need ?? 0)));
}
