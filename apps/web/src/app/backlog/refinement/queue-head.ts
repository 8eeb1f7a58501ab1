import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../shell/language';

/** The names of the queue's columns. */
@Component({
  selector: 'ordo-queue-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="columnheader" class="end"><span aria-hidden="true">#</span><span class="sr">{{ t('backlog.column.rank') }}</span></span>
    <span role="columnheader"><span class="sr">{{ t('backlog.property.type') }}</span></span>
    <span role="columnheader">{{ t('backlog.column.key') }}</span>
    <span role="columnheader">{{ t('backlog.column.item') }}</span>
    <span role="columnheader">{{ t('refinement.column.missing') }}</span>
    <span role="columnheader">{{ t('backlog.property.status') }}</span>
    <span role="columnheader" class="middle">{{ t('backlog.column.points') }}</span>
    <span role="columnheader" class="end">{{ t('refinement.column.need') }}</span>
    <span role="columnheader"><span class="sr">{{ t('refinement.markReady') }}</span></span>
  `,
  host: { role: 'row', 'aria-rowindex': '1' },
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: var(--queue-columns); align-items: center; column-gap: var(--s-10); min-height: var(--s-28); padding: 0 var(--s-12) 0 var(--s-20); flex: none;
        font-size: var(--fs-11); line-height: var(--lh-11); color: var(--text-3); border-bottom: 1px solid var(--border); background: var(--surface); }
      .end { text-align: right; }
      .middle { text-align: center; }
    }
  `,
})
export class QueueHead {
  protected readonly t = inject(Language).t;
}
