import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { BacklogView, PropertyDesk } from '../../shell/lent-by-backlog';
import { Commands, type Command } from '../../shell/commands';
import { SprintActions } from '../sprint-actions';
import { PlanEdits } from './plan-edits';
import { PlanView, type RowPane } from './plan-view';

/** What the screen itself does, because it needs its parts. */
export interface PlanScreen {
  open: (item: BacklogItem) => void;
  switchPane: () => void;
  fill: () => void;
  focusGoal: () => void;
  /** Whether the focus is in the sheet: its own keys are meant then. */
  isInSheet: () => boolean;
}

/** The commands of planning: for the palette, the keyboard help and the keys. */
@Injectable()
export class PlanCommands {
  private readonly actions = inject(SprintActions);
  private readonly backlog = inject(BacklogView);
  private readonly commands = inject(Commands);
  private readonly desk = inject(PropertyDesk);
  private readonly edits = inject(PlanEdits);
  private readonly view = inject(PlanView);
  /** The pane that had the focus last: the palette takes the focus away, and is about the same rows. */
  private last: RowPane = 'backlog';

  register(screen: PlanScreen): () => void {
    return this.commands.register([...this.onRows(screen), ...this.onSprint(screen), ...this.inList()]);
  }

  /** The focus came to one of the lists. */
  entered(pane: RowPane): void {
    this.last = pane;
  }

  private onRows(screen: PlanScreen): Command[] {
    const has = (pane: RowPane): boolean => this.pane() === pane && this.view.mayPlan() && this.view.targets(pane).length > 0;
    const property = (what: 'estimate' | 'assignee', key: string, icon: Command['icon']): Command => ({
      id: `item.${what}`,
      group: 'item',
      labelKey: `backlog.command.${what}`,
      icon,
      keys: [key],
      when: () => this.targets().length > 0 && !screen.isInSheet(),
      run: () => this.desk.open(what, this.targets()),
    });
    return [
      {
        id: 'plan.add',
        group: 'list',
        labelKey: 'sprints.add',
        icon: 'arrow-right',
        keys: ['arrowright'],
        when: () => has('backlog'),
        run: () => this.edits.add(this.view.targets('backlog')),
      },
      {
        id: 'plan.back',
        group: 'list',
        labelKey: 'sprints.back',
        icon: 'arrow-left',
        keys: ['arrowleft'],
        when: () => has('sprint'),
        run: () => this.edits.takeOut(this.view.targets('sprint')),
      },
      {
        id: 'plan.critical',
        group: 'item',
        labelKey: 'sprints.critical',
        icon: 'target',
        keys: ['v'],
        when: () => has('sprint'),
        run: () =>
          this.view
            .targets('sprint')
            .slice(0, 1)
            .forEach((item) => this.edits.turnCritical(item)),
      },
      {
        id: 'item.open',
        group: 'item',
        labelKey: 'backlog.command.open',
        icon: 'panel',
        when: () => this.targets().length > 0,
        run: () => this.targets().slice(0, 1).forEach(screen.open),
      },
      property('estimate', 'e', 'hash'),
      property('assignee', 'a', 'person'),
    ];
  }

  private onSprint(screen: PlanScreen): Command[] {
    const sprint = this.view.sprint;
    const run = (act: (shown: NonNullable<ReturnType<typeof sprint>>) => unknown) => (): void => {
      const shown = sprint();
      if (shown) void act(shown);
    };
    const may = (): boolean => this.view.mayPlan();
    return [
      { id: 'plan.fill', group: 'list', labelKey: 'sprints.fill.command', icon: 'wand', keys: ['shift+f'], when: may, run: screen.fill },
      { id: 'plan.goal', group: 'item', labelKey: 'sprints.goalWrite', icon: 'target', keys: ['mod+g'], when: may, run: screen.focusGoal },
      { id: 'plan.pane', group: 'list', labelKey: 'sprints.switchPane', keys: ['t'], palette: false, when: () => !screen.isInSheet(), run: screen.switchPane },
      {
        id: 'sprint.start',
        group: 'item',
        labelKey: 'sprints.start.action',
        icon: 'play',
        when: () => may() && sprint()?.state === 'planned',
        run: run((shown) => this.actions.start(shown)),
      },
      { id: 'sprint.edit', group: 'item', labelKey: 'sprints.edit', icon: 'edit', when: may, run: run((shown) => this.actions.edit(shown)) },
      { id: 'sprint.cancel', group: 'item', labelKey: 'sprints.cancel.menu', icon: 'ban', when: may, run: run((shown) => this.actions.cancel(shown)) },
    ];
  }

  private inList(): Command[] {
    const told = (id: string, keys: string[]): Command => ({
      id,
      group: 'list',
      labelKey: `backlog.command.${id}`,
      keys,
      palette: false,
      when: () => false,
      run: () => undefined,
    });
    return [told('list.next', ['j', 'arrowdown']), told('list.previous', ['k', 'arrowup']), told('list.open', ['enter'])];
  }

  private pane(): RowPane {
    return this.view.focused() ?? this.last;
  }

  private targets(): readonly BacklogItem[] {
    const opened = this.view.rows
      .backlog()
      .concat(this.view.rows.sprint())
      .find(({ id }) => id === this.backlog.openedId());
    return opened ? [opened] : this.view.targets(this.pane());
  }
}
