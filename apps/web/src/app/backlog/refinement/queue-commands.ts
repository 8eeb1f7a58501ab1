import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Commands, type Command } from '../../shell/commands';
import { BacklogView } from '../backlog-view';
import { Edits } from '../edit/edits';
import { PropertyDesk } from '../edit/property-desk';
import type { Property } from '../edit/property-picker';
import { ItemLinks } from '../item/item-links';
import { StructureActions } from '../structure/structure-actions';
import { RefineCommands, type RefineActions } from './refine-commands';
import { RefinementView } from './refinement-view';

/** What the screen itself does, because it needs its parts. */
export interface QueueActions extends Omit<RefineActions, 'targets'> {
  open: (item: BacklogItem) => void;
  switchPart: () => void;
}

/** The commands of the refinement queue: for the palette, the keyboard help and the keys. */
@Injectable()
export class QueueCommands {
  private readonly commands = inject(Commands);
  private readonly desk = inject(PropertyDesk);
  private readonly edits = inject(Edits);
  private readonly links = inject(ItemLinks);
  private readonly refine = inject(RefineCommands);
  private readonly refinement = inject(RefinementView);
  private readonly structure = inject(StructureActions);
  private readonly view = inject(BacklogView);

  register(screen: QueueActions): () => void {
    return this.commands.register([
      ...this.onItem(screen),
      ...this.refine.for({ ...screen, targets: this.targets }),
      ...this.structure.commands(this.targets),
      ...this.inList(screen),
    ]);
  }

  private readonly targets = (): BacklogItem[] => {
    const target = this.refinement.target();
    return target ? [target] : [];
  };

  private onItem(screen: QueueActions): Command[] {
    const one = (act: (item: BacklogItem) => void) => (): void => this.targets().forEach(act);
    const property = (what: Property, key: string, icon: Command['icon']): Command => ({
      id: `item.${what}`,
      group: 'item',
      labelKey: `backlog.command.${what}`,
      icon,
      keys: [key],
      when: () => this.targets().length > 0 && this.edits.may(),
      run: () => this.desk.open(what, this.targets()),
    });
    return [
      { id: 'item.open', group: 'item', labelKey: 'backlog.command.open', icon: 'panel', when: () => this.targets().length > 0, run: one(screen.open) },
      property('estimate', 'e', 'hash'),
      property('status', 's', 'status'),
      property('assignee', 'a', 'person'),
      property('labels', 'l', 'label'),
      property('type', 't', 'shapes'),
      {
        id: 'item.copy-link',
        group: 'item',
        labelKey: 'backlog.command.copyLink',
        icon: 'link',
        when: () => this.targets().length > 0,
        run: one((item) => this.links.copy(item)),
      },
    ];
  }

  private inList(screen: QueueActions): Command[] {
    const told = (id: string, keys: string[]): Command => ({
      id,
      group: 'list',
      labelKey: `backlog.command.${id}`,
      keys,
      palette: false,
      when: () => false,
      run: () => undefined,
    });
    return [
      told('list.next', ['j', 'arrowdown']),
      told('list.previous', ['k', 'arrowup']),
      told('list.open', ['enter']),
      {
        id: 'list.sheet',
        group: 'list',
        labelKey: 'backlog.command.list.sheet',
        keys: ['f6'],
        palette: false,
        inFields: true,
        when: () => this.view.openedId() !== null,
        run: screen.switchPart,
      },
    ];
  }
}
