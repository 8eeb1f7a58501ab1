import { CdkDrag, CdkDragPlaceholder, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { CdkScrollable } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, effect, inject, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Button, Dialogs, EmptyState, Icon, IconButton, MenuTrigger, Skeleton, StatusIcon } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { ItemBeside, ItemNames, ItemReadiness, StepGate } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { LIFT_DELAY } from '../../shell/lift-delay';
import { Viewport } from '../../shell/viewport';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { CompleteDialog } from '../complete/complete-dialog';
import { OpenedSprint } from '../opened-sprint';
import { SprintDays } from '../sprint-days';
import { SprintHead } from '../sprint-head';
import { SprintNames } from '../sprint-names';
import { SprintPlans } from '../sprint-plans';
import { BoardCard } from './board-card';
import { BoardBlocks } from './board-blocks';
import { BoardCommands } from './board-commands';
import { BoardKeys } from './board-keys';
import { BoardMoves } from './board-moves';
import { BoardRefusals } from './board-refusals';
import { BoardToday } from './board-today';
import { BoardTools } from './board-tools';
import { BoardView, type Cell } from './board-view';
import { CardMenu } from './card-menu';
import { ColumnHead } from './column-head';
import { DailyStrip } from './daily-strip';
import { DrawnCards } from './drawn-cards';
import { GoalOutlook } from './goal-outlook';
import { NewCardLine } from './new-card-line';
import { NewCards } from './new-cards';
import { SprintFigures } from './sprint-figures';
import { SprintNews } from './sprint-news';

/** The board of a sprint. Translates gestures into moves; knows no rule itself. */
@Component({
  selector: 'ordo-board-page',
  imports: [
    BoardCard,
    BoardTools,
    Button,
    CardMenu,
    CdkDrag,
    CdkDragPlaceholder,
    CdkDropList,
    CdkDropListGroup,
    CdkScrollable,
    ColumnHead,
    DailyStrip,
    EmptyState,
    Icon,
    IconButton,
    ItemBeside,
    MenuTrigger,
    NewCardLine,
    Skeleton,
    SprintHead,
    StatusIcon,
  ],
  providers: [
    BoardBlocks,
    BoardCommands,
    BoardKeys,
    BoardMoves,
    BoardRefusals,
    BoardToday,
    BoardView,
    DrawnCards,
    GoalOutlook,
    ItemNames,
    ItemReadiness,
    NewCards,
    OpenedSprint,
    PastVelocity,
    SprintDays,
    SprintFigures,
    SprintNames,
    SprintNews,
    SprintPlans,
    StepGate,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown.escape)': 'giveUp()' },
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
})
export class BoardPage {
  protected readonly t = inject(Language).t;
  protected readonly cards = inject(NewCards);
  protected readonly drawn = inject(DrawnCards);
  protected readonly moves = inject(BoardMoves);
  protected readonly names = inject(SprintNames);
  protected readonly opened = inject(OpenedSprint);
  protected readonly refusals = inject(BoardRefusals);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(BoardView);
  protected readonly viewport = inject(Viewport);
  private readonly blocks = inject(BoardBlocks);
  private readonly dialogs = inject(Dialogs);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly keys = inject(BoardKeys);
  private isGivenUp = false;
  private readonly beside = viewChild(ItemBeside);

  protected readonly columns = computed(() => this.view.columns().filter(({ status }) => !this.viewport.isPhone() || status.id === this.view.column()));
  protected readonly hidden = computed(() => this.opened.items().length - this.view.shown().length);
  /** Only one card is a stop of Tab: the one where one was, else the first. */
  protected readonly stop = computed(() => {
    const cells = this.view.lanes().flatMap((lane) => this.cellsOf(lane.cells));
    const cards = cells.flatMap((cell) => cell.cards);
    return (cards.find(({ id }) => id === this.view.active()) ?? cards[0])?.id ?? null;
  });
  protected readonly delay = LIFT_DELAY;
  /** Pixels a frame by which the board scrolls under a card that is held at its edge. */
  protected readonly scrollStep = 16;

  constructor() {
    const register = inject(BoardCommands).register({
      openMenu: () => this.cardOf(this.view.active())?.querySelector<HTMLElement>('.menu')?.click(),
      isSheetOpen: () => this.beside()?.openedId() != null,
      switchPart: () => this.switchPart(),
      add: () => this.cards.openHere(this.viewport.isPhone()),
      comment: (item) => this.comment(item),
      turnBlock: (item) => this.turnBlock(item),
      mayComplete: () => this.mayComplete(),
      complete: () => this.complete(),
    });
    inject(DestroyRef).onDestroy(register);
    const commands = inject(Commands);
    effect((end) => {
      const item = this.store.itemsById().get(this.view.active() ?? '');
      commands.about.set(item ? this.names.key(item) : '');
      end(() => commands.about.set(''));
    });
  }

  protected mayComplete(): boolean {
    return this.store.can('sprints.plan') && this.opened.sprint()?.state === 'active';
  }

  protected complete(): void {
    const sprint = this.opened.sprint();
    if (sprint) this.dialogs.open(CompleteDialog, sprint, { injector: this.injector });
  }

  /** On a phone, of the column in sight. */
  protected cellsOf(cells: readonly Cell[]): readonly Cell[] {
    return this.viewport.isPhone() ? cells.filter(({ status }) => status.id === this.view.column()) : cells;
  }

  /** Whether the line where cards are typed stands at the end of it. */
  protected isAddingTo(cell: Cell): boolean {
    const line = this.cards.line();
    if (line?.status !== cell.status.id) return false;
    // The lane may be gone since; then the last one has it.
    const lanes = this.view.lanes();
    return (lanes.find(({ id }) => id === line.lane) ?? lanes.at(-1))?.id === cell.lane;
  }

  /** Escape while a card is dragged: it goes back when it is let go. */
  protected giveUp(): void {
    this.isGivenUp = true;
  }

  protected lift(): void {
    this.isGivenUp = false;
  }

  protected drop({ item, container, currentIndex }: CdkDragDrop<Cell, Cell, BacklogItem>): void {
    this.view.active.set(item.data.id);
    if (this.isGivenUp) return;
    this.moves.move(item.data, { lane: container.data.lane, status: container.data.status.id, index: currentIndex });
    this.focusActive();
  }

  protected press(event: KeyboardEvent, item: BacklogItem): void {
    // Keys on the card itself; its button has its own.
    if (event.target !== event.currentTarget) return;
    this.view.active.set(item.id);
    if (event.key === 'Enter' && this.view.held() === null && !event.altKey && !event.ctrlKey && !event.metaKey) this.open(item);
    else if (this.keys.press(event, item)) this.focusActive();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected open(item: BacklogItem): void {
    this.view.open(item);
    this.beside()?.focus();
  }

  protected turnBlock(item: BacklogItem): void {
    this.view.active.set(item.id);
    this.blocks.turn(item, () => this.focusActive());
  }

  protected comment(item: BacklogItem): void {
    this.view.active.set(item.id);
    this.beside()?.comment(item);
  }

  protected openByPointer(item: BacklogItem): void {
    this.view.open(item);
  }

  protected openNeighbour(by: 1 | -1): void {
    const cards = this.view.lanes().flatMap((lane) => this.cellsOf(lane.cells).flatMap((cell) => cell.cards));
    const next = cards[cards.findIndex(({ id }) => id === this.beside()?.openedId()) + by];
    if (next) this.view.open(next);
  }

  /** A card that came to another column is drawn anew: the focus follows it. */
  protected focusActive(): void {
    this.cardOf(this.view.active())?.focus();
    afterNextRender(() => this.cardOf(this.view.active())?.focus(), { injector: this.injector });
  }

  protected nameOf(item: BacklogItem): string {
    const parts = [
      this.names.key(item),
      item.title,
      this.t(`shell.type.${item.type}`),
      item.blockedReason === null ? '' : this.t('board.blockedBy', { reason: item.blockedReason }),
      item.estimate === null ? '' : this.names.points(item.estimate),
      this.names.person(item.assigneeId)?.name ?? '',
    ];
    return parts.filter(Boolean).join(', ');
  }

  private switchPart(): void {
    if (this.beside()?.holdsFocus()) this.focusActive();
    else this.beside()?.focus();
  }

  private cardOf(id: string | null): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-card="${id}"]`);
  }
}
