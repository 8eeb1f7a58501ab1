import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Avatar, Icon, StatusIcon, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import type { Property } from '../edit/property-picker';
import { ItemNames } from '../item-names';
import { TitleField } from './title-field';

/** What a row has besides its item. */
export interface RowState {
  rank: number;
  isSelected: boolean;
  isOpen: boolean;
  isRefused: boolean;
  isRenamed: boolean;
  /** Kept here until the server can be reached. */
  isWaiting: boolean;
  /** Who moved it just now. */
  movedBy: string | null;
}

/** One item in the list, on one line. */
@Component({
  selector: 'ordo-backlog-row',
  imports: [Avatar, Icon, StatusIcon, TitleField, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './backlog-row.html',
  styleUrl: './backlog-row.css',
  host: {
    '[class.selected]': 'state().isSelected',
    '[class.opened]': 'state().isOpen',
    '[class.refused]': 'state().isRefused',
    '[class.ghost]': 'isGhost()',
    '[class.still]': '!mayMove()',
  },
})
export class BacklogRow {
  readonly item = input.required<BacklogItem>();
  readonly state = input.required<RowState>();
  readonly mayMove = input(false);
  readonly mayEdit = input(false);
  readonly isGhost = input(false);

  readonly asked = output<{ what: Property; anchor: HTMLElement }>();
  readonly menuAsked = output<HTMLElement>();
  readonly renaming = output<void>();
  readonly renamed = output<string>();
  readonly renameLeft = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly names = inject(ItemNames);
  protected readonly status = computed(() => this.names.status(this.item()));
  protected readonly epic = computed(() => this.names.epic(this.item()));
  protected readonly labels = computed(() => this.names.labelsOf(this.item()));
  protected readonly assignee = computed(() => this.names.assignee(this.item()));

  protected ask(what: Property, event: Event): void {
    this.asked.emit({ what, anchor: event.currentTarget as HTMLElement });
  }

  protected askMenu(event: Event): void {
    this.menuAsked.emit(event.currentTarget as HTMLElement);
  }
}
