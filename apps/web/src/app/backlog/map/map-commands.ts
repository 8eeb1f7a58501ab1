import { Injectable, inject } from '@angular/core';
import type { BacklogItem, Release } from '@ordo/contract';
import { Commands, type Command } from '../../shell/commands';
import { ProductStore } from '../../store/product-store';
import { MapKeys } from './map-keys';
import { MapMoves } from './map-moves';
import { MapView, type Writing } from './map-view';
import type { Arrow } from './map-walk';

/** What only the screen itself can do. */
interface ScreenActions {
  open: (item: BacklogItem) => void;
  write: (writing: Writing) => void;
  editRelease: (release: Release | null) => void;
  askPlace: (item: BacklogItem) => void;
  focus: () => void;
  isSheetOpen: () => boolean;
  switchPart: () => void;
}

const MOVES: readonly (readonly [id: string, arrow: Arrow, isWhole: boolean])[] = [
  ['up', 'ArrowUp', false],
  ['down', 'ArrowDown', false],
  ['left', 'ArrowLeft', false],
  ['right', 'ArrowRight', false],
  ['release.up', 'ArrowUp', true],
  ['release.down', 'ArrowDown', true],
  ['step.left', 'ArrowLeft', true],
  ['step.right', 'ArrowRight', true],
];

/** What can be done on the story map, for the palette, the help and its keys. */
@Injectable()
export class MapCommands {
  private readonly commands = inject(Commands);
  private readonly keys = inject(MapKeys);
  private readonly moves = inject(MapMoves);
  private readonly store = inject(ProductStore);
  private readonly view = inject(MapView);

  register(screen: ScreenActions): () => void {
    return this.commands.register([...this.onCard(screen), ...this.movesOf(screen), ...this.onMap(screen)]);
  }

  private onCard({ open, askPlace, focus }: ScreenActions): Command[] {
    const mayMove = (): boolean => this.moves.mayMove();
    const onCard = (id: string, more: Pick<Command, 'icon' | 'keys'>, run: (item: BacklogItem) => void, may = (): boolean => true): Command => ({
      id: `map.${id}`,
      group: 'item',
      labelKey: `map.command.${id}`,
      ...more,
      when: () => may() && this.card() !== undefined,
      run: () => {
        const item = this.card();
        if (item) run(item);
      },
    });
    const takeOff = (item: BacklogItem): void => {
      this.moves.takeOff(item);
      focus();
    };
    return [
      onCard('open', { icon: 'panel' }, open),
      onCard('place', { keys: ['m'], icon: 'move-to' }, askPlace, mayMove),
      onCard('off', { icon: 'minus' }, takeOff, mayMove),
    ];
  }

  private movesOf({ focus }: ScreenActions): Command[] {
    return MOVES.map(([id, arrow, isWhole]) => ({
      id: `map.${id}`,
      group: 'ordering',
      labelKey: `map.command.${id}`,
      keys: [`alt+${isWhole ? 'shift+' : ''}${arrow.toLowerCase()}`],
      when: () => this.moves.mayMove() && this.view.active() !== null,
      run: () => {
        const active = this.view.active();
        if (active) this.keys.move(active, arrow, isWhole);
        focus();
      },
    }));
  }

  private onMap({ write, editRelease, isSheetOpen, switchPart }: ScreenActions): Command[] {
    const isDrawn = (): boolean => !this.view.isEmpty();
    return [
      {
        id: 'map.add',
        group: 'item',
        labelKey: 'map.newCard',
        icon: 'plus',
        keys: ['n'],
        when: () => this.moves.mayAdd() && this.cell() !== null,
        run: () => {
          const cell = this.cell();
          if (cell) write({ kind: 'card', ...cell });
        },
      },
      {
        id: 'map.activity',
        group: 'list',
        labelKey: 'map.command.activity',
        icon: 'plus',
        when: () => this.moves.mayDraw() && isDrawn(),
        run: () => write({ kind: 'activity' }),
      },
      {
        id: 'map.slice',
        group: 'list',
        labelKey: 'map.slice',
        icon: 'split',
        when: () => this.moves.mayRelease() && isDrawn(),
        run: () => editRelease(null),
      },
      { id: 'map.done', group: 'list', labelKey: 'map.command.done', icon: 'eye', when: isDrawn, run: () => this.view.turnDone() },
      {
        id: 'map.walk',
        group: 'list',
        labelKey: 'map.command.walk',
        keys: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
        palette: false,
        when: () => false,
        run: () => undefined,
      },
      {
        id: 'map.sheet',
        group: 'list',
        labelKey: 'backlog.command.list.sheet',
        keys: ['f6'],
        palette: false,
        inFields: true,
        when: isSheetOpen,
        run: switchPart,
      },
    ];
  }

  private card(): BacklogItem | undefined {
    const active = this.view.active();
    return active?.kind === 'card' ? this.store.itemsById().get(active.id) : undefined;
  }

  /** Where the focus is, as far as cards can be added there; a step takes them for later. */
  private cell(): { stepId: string; releaseId: string | null } | null {
    const active = this.view.active();
    if (active?.kind === 'cell') return { stepId: active.stepId, releaseId: active.releaseId };
    if (active?.kind === 'step') return { stepId: active.id, releaseId: null };
    const card = this.card();
    return card?.stepId == null ? null : { stepId: card.stepId, releaseId: card.releaseId };
  }
}
