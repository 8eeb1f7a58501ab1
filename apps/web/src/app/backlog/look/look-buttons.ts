import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, Menu, MenuItem, MenuRadio, MenuTrigger, Popover } from '@ordo/ui';
import { Language } from '../../shell/language';
import { BacklogView } from '../backlog-view';
import { ListGroups } from '../groups/list-groups';
import { DisplayPanel } from './display-panel';
import { GROUPING_CHOICES, groupingKey } from './look-names';

/** How the list is divided and shown. */
@Component({
  selector: 'ordo-look-buttons',
  imports: [Button, DisplayPanel, Menu, MenuItem, MenuRadio, MenuTrigger, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" ordoButton variant="ghost" size="sm" icon="group" [class.on]="view.grouping()" [ordoMenu]="groupings"><span class="word">{{ label() }}</span></button>
    <button #display="ordoPopover" type="button" ordoButton variant="ghost" size="sm" icon="display" [ordoPopover]="panel" [popoverEnd]="true"><span class="word">{{ t('backlog.display') }}</span></button>
    <ng-template #groupings>
      <ordo-menu [label]="t('backlog.group.label')">
        @for (choice of choices; track choice) {
          <button type="button" ordoMenuRadio [checked]="view.grouping() === choice" (triggered)="view.show({ grouping: choice })">{{ t(key(choice)) }}</button>
        }
        @if (view.grouping()) {
          <hr />
          <button type="button" ordoMenuItem icon="chevron-right" (triggered)="groups.foldAll()">{{ t('backlog.group.foldAll') }}</button>
          <button type="button" ordoMenuItem icon="chevron-down" (triggered)="groups.unfoldAll()">{{ t('backlog.group.unfoldAll') }}</button>
        }
      </ordo-menu>
    </ng-template>
    <ng-template #panel><ordo-display-panel /></ng-template>
  `,
  styles: `
    @layer app {
      :host { display: inline-flex; align-items: center; gap: var(--s-2); flex: none; }
      .on { color: var(--text); }
      .word { white-space: nowrap; }
    }
  `,
})
export class LookButtons {
  protected readonly t = inject(Language).t;
  protected readonly view = inject(BacklogView);
  protected readonly groups = inject(ListGroups);
  protected readonly choices = GROUPING_CHOICES;
  protected readonly key = groupingKey;
  protected readonly label = computed(() => {
    const grouping = this.view.grouping();
    return grouping === null ? this.t(groupingKey(null)) : this.t('backlog.group.now', { by: this.t(`backlog.group.word.${grouping}`) });
  });
}
