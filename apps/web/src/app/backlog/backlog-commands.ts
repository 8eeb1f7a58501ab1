import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Commands, type Command, type CommandGroup } from '../shell/commands';
import { Viewport } from '../shell/viewport';
import { ProductStore } from '../store/product-store';
import { AlignmentSheets } from './alignment/alignment-sheets';
import { SidePanel } from './alignment/side-panel';
import { WatchCommands } from './watch-commands';
import { BacklogView } from './backlog-view';
import { Edits } from './edit/edits';
import { PropertyDesk } from './edit/property-desk';
import type { Property } from './edit/property-picker';
import { Exports } from './exports';
import { ImportDialogs } from './import/import-dialogs';
import { ItemLinks } from './item/item-links';
import { LookCommands } from './look/look-commands';
import { MoveDialogs } from './order/move-dialogs';
import { OrderDialogs } from './order/order-dialogs';
import { Ordering } from './order/ordering';
import { Pins } from './order/pins';
import { StructureActions } from './structure/structure-actions';
import { RefineCommands, type RefineActions } from './refinement/refine-commands';

/** What the screen itself does, because it needs its parts. */
export interface ScreenActions extends Omit<RefineActions, 'targets'> {
  newItem: () => void;
  search: () => void;
  filter: () => void;
  saveView: () => void;
  isUnsaved: () => boolean;
  rename: (item: BacklogItem) => void;
  askMove: () => void;
  focusBar: () => void;
  switchPart: () => void;
}

/** The commands of the backlog: for the palette, the keyboard help and the keys. */
@Injectable()
export class BacklogCommands {
  private readonly alignment = inject(AlignmentSheets);
  private readonly commands = inject(Commands);
  private readonly desk = inject(PropertyDesk);
  private readonly dialogs = inject(MoveDialogs);
  private readonly edits = inject(Edits);
  private readonly exports = inject(Exports);
  private readonly imports = inject(ImportDialogs);
  private readonly links = inject(ItemLinks);
  private readonly looks = inject(LookCommands);
  private readonly ordering = inject(Ordering);
  private readonly orders = inject(OrderDialogs);
  private readonly pins = inject(Pins);
  private readonly refine = inject(RefineCommands);
  private readonly side = inject(SidePanel);
  private readonly store = inject(ProductStore);
  private readonly structure = inject(StructureActions);
  private readonly view = inject(BacklogView);
  private readonly viewport = inject(Viewport);
  private readonly watch = inject(WatchCommands);

  register(screen: ScreenActions): () => void {
    const refining = this.refine.for({ ...screen, targets: () => this.view.targets() });
    return this.commands.register([
      ...[...this.onItems(screen), ...refining, ...this.structure.commands(() => this.view.targets()), ...this.watch.all(), ...this.moves(screen)].map(
        withinReach,
      ),
      ...this.inList(screen),
      ...this.looks.all(),
    ]);
  }

  private readonly ids = (): string[] => this.view.targets().map(({ id }) => id);
  private readonly hasTarget = (): boolean => this.view.targets().length > 0;
  private readonly mayEdit = (): boolean => this.hasTarget() && this.edits.may();
  private readonly mayMove = (): boolean => this.hasTarget() && this.ordering.may();

  private readonly lastNeed = (): BacklogItem | undefined => {
    const [only] = this.view.targets();
    return only && this.ordering.lastNeed(only);
  };

  private withOnly(act: (item: BacklogItem) => void): void {
    const [only] = this.view.targets();
    if (only) act(only);
  }

  private onItems(screen: ScreenActions): Command[] {
    const one = (act: (item: BacklogItem) => void) => (): void => {
      const [first] = this.view.targets();
      if (first) act(first);
    };
    const property = (what: Property, key: string): Command => ({
      id: `item.${what}`,
      group: 'item',
      labelKey: `backlog.command.${what}`,
      icon: ICONS[what],
      keys: [key],
      when: this.mayEdit,
      run: () => this.desk.open(what, this.view.targets()),
    });
    return [
      { id: 'item.open', group: 'item', labelKey: 'backlog.command.open', icon: 'panel', when: this.hasTarget, run: one((item) => this.view.open(item)) },
      { id: 'item.rename', group: 'item', labelKey: 'backlog.command.rename', icon: 'edit', keys: ['f2'], when: this.mayEdit, run: one(screen.rename) },
      property('status', 's'),
      property('estimate', 'e'),
      property('assignee', 'a'),
      property('labels', 'l'),
      property('goals', 'o'),
      property('type', 't'),
      { ...property('sprint', ''), keys: [], when: () => this.hasTarget() && this.edits.maySet('sprint') },
      {
        id: 'item.epic',
        group: 'item',
        labelKey: 'backlog.command.epic',
        icon: 'layers',
        when: this.mayEdit,
        run: () => this.desk.openEpic(this.view.targets()),
      },
      {
        id: 'item.copy-link',
        group: 'item',
        labelKey: 'backlog.command.copyLink',
        icon: 'link',
        when: this.hasTarget,
        run: one((item) => this.links.copy(item)),
      },
      {
        id: 'item.delete',
        group: 'item',
        labelKey: 'backlog.command.delete',
        icon: 'trash',
        keys: ['delete'],
        when: () => this.hasTarget() && this.edits.mayDelete(),
        run: () => this.edits.delete(this.view.targets()),
      },
    ];
  }

  private moves(screen: ScreenActions): Command[] {
    const move = (id: string, icon: Command['icon'], keys: string[], run: () => void): Command => ({
      id: `move.${id}`,
      group: 'ordering',
      labelKey: `backlog.command.move.${id}`,
      icon,
      keys,
      when: this.mayMove,
      run,
    });
    return [
      move('up', 'arrow-up', ['alt+arrowup'], () => this.ordering.step(this.ids(), -1)),
      move('down', 'arrow-down', ['alt+arrowdown'], () => this.ordering.step(this.ids(), 1)),
      move('top', 'move-top', ['alt+shift+arrowup'], () => this.ordering.toEnd(this.ids(), 'top')),
      move('bottom', 'move-bottom', ['alt+shift+arrowdown'], () => this.ordering.toEnd(this.ids(), 'bottom')),
      { ...move('menu', 'move-to', ['m'], screen.askMove), palette: false },
      move('rank', 'hash', [], () => this.dialogs.askRank(this.view.targets())),
      move('beside', 'move-to', [], () => this.dialogs.askItem(this.view.targets())),
      {
        ...move('afterNeeds', 'dependency', [], () => this.withOnly((item) => this.ordering.afterNeeds(item))),
        when: () => this.mayMove() && this.view.targets().length === 1 && this.lastNeed() !== undefined,
        detail: () => this.lastNeed()?.key ?? '',
      },
      move('pin', 'pin', [], () => this.pins.ask(this.view.targets())),
      {
        ...move('unpin', 'pin-off', [], () => this.pins.pin(this.view.targets(), null)),
        when: () => this.mayMove() && this.view.targets().some(({ pin }) => pin !== null),
      },
      told('ordering', 'move.lift', ['space']),
    ];
  }

  private inList(screen: ScreenActions): Command[] {
    return [
      {
        id: 'list.new',
        group: 'list',
        labelKey: 'backlog.command.new',
        icon: 'plus',
        keys: ['c'],
        when: () => this.store.can('items.create'),
        run: screen.newItem,
      },
      {
        id: 'list.order',
        group: 'list',
        labelKey: 'backlog.command.orderByScore',
        icon: 'chevrons-up-down',
        run: () => this.orders.open(this.view.look().framework),
      },
      { id: 'list.search', group: 'list', labelKey: 'backlog.command.search', icon: 'search', keys: ['/'], run: screen.search },
      { id: 'list.filter', group: 'list', labelKey: 'backlog.command.filter', icon: 'filter', keys: ['f'], run: screen.filter },
      {
        id: 'list.side',
        group: 'list',
        labelKey: 'backlog.command.side',
        icon: 'target',
        keys: [']'],
        run: () => (this.viewport.isPhone() ? void this.alignment.open() : this.side.turn()),
      },
      { id: 'list.save-view', group: 'list', labelKey: 'views.save', icon: 'bookmark', when: screen.isUnsaved, run: screen.saveView },
      { id: 'list.widen', group: 'list', labelKey: 'backlog.command.widen', icon: 'x', when: () => this.view.isFiltered(), run: () => this.view.widen() },
      {
        id: 'list.import',
        group: 'list',
        labelKey: 'backlog.command.import',
        icon: 'upload',
        when: () => this.store.can('items.import'),
        run: () => this.imports.open(),
      },
      {
        id: 'list.export-csv',
        group: 'list',
        labelKey: 'backlog.command.exportCsv',
        icon: 'download',
        when: () => this.store.can('product.export'),
        run: () => this.exports.csv(),
      },
      {
        id: 'list.export-json',
        group: 'list',
        labelKey: 'backlog.command.exportJson',
        icon: 'download',
        when: () => this.store.can('product.export'),
        run: () => this.exports.json(),
      },
      told('list', 'list.next', ['j', 'arrowdown']),
      told('list', 'list.previous', ['k', 'arrowup']),
      told('list', 'list.open', ['enter']),
      told('list', 'list.select', ['x']),
      told('list', 'list.extend', ['shift+arrowdown', 'shift+arrowup']),
      told('list', 'list.all', ['mod+a']),
      {
        id: 'list.bar',
        group: 'list',
        labelKey: 'backlog.command.list.bar',
        keys: ['f8'],
        palette: false,
        when: () => this.view.selected().length > 0,
        run: screen.focusBar,
      },
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

const ICONS = { status: 'status', type: 'shapes', estimate: 'hash', assignee: 'person', sprint: 'sprint', labels: 'label', goals: 'target' } as const;

/** What the list does by itself: for the keyboard help. */
function told(group: CommandGroup, id: string, keys: string[]): Command {
  return { id, group, labelKey: `backlog.command.${id}`, keys, palette: false, when: () => false, run: () => undefined };
}

/** Keys about items are for who is in the list, its bars or a sheet: elsewhere Delete means something else. */
function withinReach(command: Command): Command {
  return { ...command, run: (event) => (event === undefined || isWithinReach(event.target) ? command.run(event) : undefined) };
}

function isWithinReach(target: EventTarget | null): boolean {
  return (
    target === document.body ||
    (target instanceof Element &&
      target.closest('ordo-reorder-list, ordo-bulk-bar, ordo-item-sheet, main') !== null &&
      target.closest('ordo-filter-bar') === null)
  );
}
