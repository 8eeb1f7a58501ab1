import { Injectable, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Commands, type Command } from '../../shell/commands';
import { ProductStore } from '../../store/product-store';
import { BoardBlocks } from './board-blocks';
import { BoardMoves } from './board-moves';
import { BoardView, LANINGS } from './board-view';
import { NewCards } from './new-cards';

/** What only the screen itself can do. */
interface ScreenActions {
  openMenu: () => void;
  switchPart: () => void;
  isSheetOpen: () => boolean;
  comment: (item: BacklogItem) => void;
  turnBlock: (item: BacklogItem) => void;
  add: () => void;
  complete: () => void;
  mayComplete: () => boolean;
}

/** What can be done on the board, for the palette, the help and its keys. */
@Injectable()
export class BoardCommands {
  private readonly blocks = inject(BoardBlocks);
  private readonly cards = inject(NewCards);
  private readonly commands = inject(Commands);
  private readonly moves = inject(BoardMoves);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BoardView);

  register(screen: ScreenActions): () => void {
    return this.commands.register([...this.onCard(screen), ...this.onBoard(screen)]);
  }

  private target(): BacklogItem | undefined {
    return this.store.itemsById().get(this.view.active() ?? '');
  }

  private onCard(screen: ScreenActions): Command[] {
    const move = (id: string, keys: string[], run: (item: BacklogItem) => void): Command => ({
      id: `board.${id}`,
      group: 'ordering',
      labelKey: `board.command.${id}`,
      keys,
      when: () => this.moves.may() && this.target() !== undefined,
      run: () => this.withTarget(run),
    });
    return [
      {
        id: 'board.open',
        group: 'item',
        labelKey: 'backlog.command.open',
        icon: 'panel',
        when: () => this.target() !== undefined,
        run: () => this.withTarget((item) => this.view.open(item)),
      },
      {
        id: 'board.block',
        group: 'item',
        labelKey: 'board.command.block',
        icon: 'ban',
        keys: ['b'],
        when: () => this.blocks.may() && this.target() !== undefined && !screen.isSheetOpen(),
        run: () => this.withTarget(screen.turnBlock),
      },
      {
        id: 'board.comment',
        group: 'item',
        labelKey: 'item.comments.write',
        icon: 'comment',
        keys: ['n'],
        // An open sheet has this command itself.
        when: () => this.store.can('comments.write') && this.target() !== undefined && !screen.isSheetOpen(),
        run: () => this.withTarget(screen.comment),
      },
      move('left', ['alt+arrowleft'], (item) => this.moves.aside(item, -1)),
      move('right', ['alt+arrowright'], (item) => this.moves.aside(item, 1)),
      move('up', ['alt+arrowup'], (item) => this.moves.within(item, -1)),
      move('down', ['alt+arrowdown'], (item) => this.moves.within(item, 1)),
      move('top', ['alt+shift+arrowup'], (item) => this.moves.within(item, 'top')),
      move('bottom', ['alt+shift+arrowdown'], (item) => this.moves.within(item, 'bottom')),
      { ...move('menu', ['m'], () => screen.openMenu()), palette: false },
      told('lift', ['space']),
      told('walk', ['arrowup', 'arrowdown', 'arrowleft', 'arrowright']),
    ];
  }

  private onBoard(screen: ScreenActions): Command[] {
    return [
      {
        id: 'board.add',
        group: 'item',
        labelKey: 'board.command.add',
        icon: 'plus',
        keys: ['c'],
        when: () => this.cards.may() && !screen.isSheetOpen(),
        run: screen.add,
      },
      { id: 'board.mine', group: 'list', labelKey: 'board.command.mine', icon: 'person', keys: ['shift+i'], run: () => this.view.toggleMine() },
      { id: 'board.lanes', group: 'list', labelKey: 'board.command.lanes', icon: 'group', keys: ['w'], run: () => this.nextLaning() },
      {
        id: 'board.widen',
        group: 'list',
        labelKey: 'board.widen',
        icon: 'x',
        when: () => this.view.isFiltered(),
        run: () => this.view.widen(),
      },
      { id: 'board.complete', group: 'list', labelKey: 'board.command.complete', icon: 'circle-check', when: screen.mayComplete, run: screen.complete },
      {
        id: 'board.sheet',
        group: 'list',
        labelKey: 'backlog.command.list.sheet',
        keys: ['f6'],
        palette: false,
        inFields: true,
        when: screen.isSheetOpen,
        run: screen.switchPart,
      },
    ];
  }

  private nextLaning(): void {
    const next = LANINGS[(LANINGS.indexOf(this.view.laning()) + 1) % LANINGS.length];
    this.view.look({ lanes: next === undefined || next === 'none' ? null : next });
  }

  private withTarget(act: (item: BacklogItem) => void): void {
    const item = this.target();
    if (item) act(item);
  }
}

/** What cards do by themselves: for the keyboard help. */
function told(id: string, keys: string[]): Command {
  return { id: `board.${id}`, group: 'list', labelKey: `board.command.${id}`, keys, palette: false, when: () => false, run: () => undefined };
}
