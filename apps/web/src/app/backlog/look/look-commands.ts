import { Injectable, inject } from '@angular/core';
import { SORT_FIELDS } from '@ordo/domain';
import type { Command } from '../../shell/commands';
import { BacklogView } from '../backlog-view';
import { ListGroups } from '../groups/list-groups';
import { GROUPING_CHOICES, groupingKey } from './look-names';

/** The ways to show the list, for the palette. */
@Injectable()
export class LookCommands {
  private readonly groups = inject(ListGroups);
  private readonly view = inject(BacklogView);

  all(): Command[] {
    return [...this.groupings(), ...this.sortings(), ...this.folding()];
  }

  private groupings(): Command[] {
    return GROUPING_CHOICES.map((grouping) => ({
      id: `list.group.${grouping ?? 'none'}`,
      group: 'list',
      labelKey: grouping === null ? 'backlog.command.ungroup' : groupingKey(grouping),
      icon: 'group',
      when: () => this.view.grouping() !== grouping,
      run: () => this.view.show({ grouping }),
    }));
  }

  private sortings(): Command[] {
    const fields = SORT_FIELDS.map((sorting): Command => ({
      id: `list.sort.${sorting}`,
      group: 'list',
      labelKey: `backlog.command.sort.${sorting}`,
      icon: 'arrow-up',
      when: () => this.view.sorting() !== sorting,
      run: () => this.view.show({ sorting }),
    }));
    const back: Command = {
      id: 'list.unsort',
      group: 'list',
      labelKey: 'backlog.sorted.back',
      icon: 'backlog',
      when: () => this.view.sorting() !== null,
      run: () => this.view.show({ sorting: null }),
    };
    return [...fields, back];
  }

  private folding(): Command[] {
    const isGrouped = (): boolean => this.view.grouping() !== null;
    return [
      { id: 'list.fold', group: 'list', labelKey: 'backlog.group.foldAll', icon: 'chevron-right', when: isGrouped, run: () => this.groups.foldAll() },
      { id: 'list.unfold', group: 'list', labelKey: 'backlog.group.unfoldAll', icon: 'chevron-down', when: isGrouped, run: () => this.groups.unfoldAll() },
    ];
  }
}
