import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../shell/language';

/** The names of the columns, which stay above the rows. */
@Component({
  selector: 'ordo-list-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="columnheader"><span class="sr">{{ t('backlog.column.select') }}</span></span>
    <span role="columnheader" class="end"><span aria-hidden="true">#</span><span class="sr">{{ t('backlog.column.rank') }}</span></span>
    <span role="columnheader"><span class="sr">{{ t('backlog.property.type') }}</span></span>
    <span role="columnheader">{{ t('backlog.column.key') }}</span>
    <span role="columnheader">{{ t('backlog.column.item') }}</span>
    <span role="columnheader">{{ t('backlog.property.status') }}</span>
    <span role="columnheader" class="comments"><span class="sr">{{ t('talk.column') }}</span></span>
    <span role="columnheader" class="middle">{{ t('backlog.column.points') }}</span>
    <span role="columnheader"><span class="sr">{{ t('backlog.property.assignee') }}</span></span>
    <span role="columnheader"><span class="sr">{{ t('backlog.column.menu') }}</span></span>
  `,
  host: { role: 'row', 'aria-rowindex': '1' },
  styles: `
    @layer app {
      :host { display: grid; grid-template-columns: var(--backlog-columns); align-items: center; column-gap: var(--s-6); min-height: var(--s-28); padding: 0 var(--s-14) 0 var(--s-6); flex: none;
        font-size: var(--fs-11); line-height: var(--lh-11); color: var(--text-3); border-bottom: 1px solid var(--border); background: var(--surface); }
      .end { text-align: right; }
      .middle { text-align: center; }
      @media (max-width: 1023.98px) { .comments { display: none; } }
    }
  `,
})
export class ListHead {
  protected readonly t = inject(Language).t;
}
