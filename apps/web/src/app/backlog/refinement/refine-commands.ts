import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import type { Command } from '../../shell/commands';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { ItemReadiness } from './item-readiness';

/** What a screen with items can be asked to refine. */
export interface RefineActions {
  targets: () => readonly BacklogItem[];
  /** Opens an item where its criteria are written. */
  writeCriteria: (item: BacklogItem) => void;
  /** Opens an item where the Definition of Ready is checked. */
  check: (item: BacklogItem) => void;
}

/** Refining items with one key each: the same in the backlog and in the queue. */
@Injectable()
export class RefineCommands {
  private readonly edits = inject(Edits);
  private readonly names = inject(ItemNames);
  private readonly readiness = inject(ItemReadiness);
  private readonly view = inject(BacklogView);

  for({ targets, writeCriteria, check }: RefineActions): Command[] {
    const mayRefine = (): boolean => targets().length > 0 && this.edits.may();
    const one = (act: (item: BacklogItem) => void) => (): void => {
      const [first] = targets();
      if (first) act(first);
    };
    return [
      {
        id: 'item.ready',
        group: 'item',
        labelKey: 'backlog.command.ready',
        icon: 'circle-check',
        keys: ['y'],
        when: () => mayRefine() && targets().some((item) => this.names.stage(item)?.id !== 'ready'),
        run: () => this.markReady(targets()),
      },
      {
        id: 'item.criterion',
        group: 'item',
        labelKey: 'describe.command.criterion',
        icon: 'list',
        keys: ['r'],
        // An open sheet has this command itself.
        when: () => mayRefine() && this.view.openedId() === null,
        run: one(writeCriteria),
      },
      {
        id: 'item.checks',
        group: 'item',
        labelKey: 'backlog.command.checks',
        icon: 'shield',
        keys: ['shift+r'],
        when: () => mayRefine() && this.readiness.rules().length > 0,
        run: one(check),
      },
    ];
  }

  markReady(items: readonly BacklogItem[]): void {
    const ready = this.names.stages().find(({ refinement }) => refinement === 'ready');
    if (ready) this.edits.toStage(items, ready);
  }
}
