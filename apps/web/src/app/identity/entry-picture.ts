import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { ItemType } from '@ordo/domain';
import { StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../shell/language';

/** A backlog in order, to look at; nothing of it can be read by assistive technology. */
@Component({
  selector: 'ordo-entry-picture',
  imports: [StatusIcon, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="list">
      @for (row of rows; track row.text; let i = $index) {
        <div class="row">
          <span class="rank">{{ i + 1 }}</span>
          <ordo-type-icon [type]="row.type" />
          <span class="title">{{ t('identity.picture.' + row.text) }}</span>
          <span class="status"><ordo-status-icon [status]="row.status" />{{ t('identity.picture.' + row.status) }}</span>
          <span class="points">{{ row.points }}</span>
        </div>
      }
    </div>
  `,
  styleUrl: './entry-picture.css',
})
export class EntryPicture {
  protected readonly t = inject(Language).t;
  protected readonly rows: readonly { text: string; type: ItemType; status: string; points: number }[] = [
    { text: 'unlock', type: 'feature', status: 'done', points: 3 },
    { text: 'crash', type: 'bug', status: 'in-review', points: 2 },
    { text: 'refund', type: 'feature', status: 'in-progress', points: 3 },
    { text: 'nearest', type: 'feature', status: 'in-progress', points: 5 },
    { text: 'vans', type: 'feature', status: 'todo', points: 5 },
    { text: 'pause', type: 'improvement', status: 'todo', points: 2 },
    { text: 'firmware', type: 'task', status: 'todo', points: 2 },
    { text: 'explain', type: 'improvement', status: 'todo', points: 3 },
    { text: 'pay', type: 'feature', status: 'todo', points: 5 },
    { text: 'flag', type: 'feature', status: 'todo', points: 3 },
    { text: 'widget', type: 'spike', status: 'todo', points: 3 },
    { text: 'position', type: 'task', status: 'todo', points: 2 },
    { text: 'works', type: 'feature', status: 'todo', points: 3 },
    { text: 'map', type: 'feature', status: 'todo', points: 5 },
  ];
}
