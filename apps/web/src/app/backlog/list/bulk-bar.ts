import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Icon, Kbd, Menu, MenuItem, MenuTrigger, Tooltip, type IconName } from '@ordo/ui';
import { Language } from '../../shell/language';
import { Edits } from '../edit/edits';
import type { Property } from '../edit/property-picker';

/** What can be done with everything that is selected. */
@Component({
  selector: 'ordo-bulk-bar',
  imports: [Icon, Kbd, Menu, MenuItem, MenuTrigger, Tooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="count num" role="status">{{ t('backlog.bulk.selected', { count: count() }) }}</span>
    <i class="rule"></i>
    @for (button of buttons; track button.what) {
      @if (edits.maySet(button.what)) {
      <button type="button" [attr.data-property]="button.what" (click)="ask(button.what, $event)"><ordo-icon [name]="button.icon" [size]="15" /><span class="word">{{ t('backlog.property.' + button.what) }}</span></button>
      }
    }
    @if (mayMove()) {
      <button type="button" aria-haspopup="menu" (click)="moveAsked.emit($any($event.currentTarget))"><ordo-icon name="move-to" [size]="15" /><span class="word">{{ t('backlog.moveTo') }}</span><ordo-kbd keys="m" /></button>
    }
    <button #more type="button" [attr.aria-label]="t('backlog.bulk.more')" [ordoTooltip]="t('backlog.bulk.more')" [ordoMenu]="others"><ordo-icon name="more" [size]="15" /></button>
    <ng-template #others>
      <ordo-menu [label]="t('backlog.bulk.more')">
        <button type="button" ordoMenuItem icon="shapes" keys="t" (triggered)="asked.emit({ what: 'type', anchor: more })">{{ t('backlog.menu.type') }}</button>
        <button type="button" ordoMenuItem icon="layers" (triggered)="epicAsked.emit(more)">{{ t('backlog.command.epic') }}</button>
      </ordo-menu>
    </ng-template>
    <button type="button" [attr.aria-label]="t('backlog.delete')" [ordoTooltip]="t('backlog.delete')" (click)="deleted.emit()"><ordo-icon name="trash" [size]="15" /></button>
    <i class="rule"></i>
    <button type="button" (click)="cleared.emit()"><ordo-icon name="x" [size]="15" /><span class="sr">{{ t('backlog.bulk.clear') }}</span><ordo-kbd keys="escape" /></button>
  `,
  styleUrl: './bulk-bar.css',
  host: { role: 'toolbar', '[attr.aria-label]': "t('backlog.bulk.label')", '(keydown.escape)': 'leave($event)' },
})
export class BulkBar {
  readonly count = input.required<number>();
  readonly mayMove = input(false);
  readonly asked = output<{ what: Property; anchor: HTMLElement }>();
  readonly moveAsked = output<HTMLElement>();
  readonly epicAsked = output<HTMLElement>();
  readonly deleted = output<void>();
  readonly cleared = output<void>();
  protected readonly t = inject(Language).t;
  protected readonly edits = inject(Edits);
  protected readonly buttons: readonly { what: Property; icon: IconName }[] = [
    { what: 'status', icon: 'status' },
    { what: 'estimate', icon: 'hash' },
    { what: 'assignee', icon: 'person' },
    { what: 'sprint', icon: 'sprint' },
    { what: 'labels', icon: 'label' },
    { what: 'goals', icon: 'target' },
  ];

  protected ask(what: Property, event: Event): void {
    this.asked.emit({ what, anchor: event.currentTarget as HTMLElement });
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.cleared.emit();
  }
}
