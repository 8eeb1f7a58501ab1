import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, inject, viewChild } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Button, EmptyState, Select, Skeleton, type PickerOption } from '@ordo/ui';
import { Language } from '../../shell/language';
import { LateDialogs } from '../../shell/late-dialogs';
import { PanelHead } from '../../shell/panel-head';
import { Viewport } from '../../shell/viewport';
import { Figures } from '../../store/figures';
import { ProductStore } from '../../store/product-store';
import { BacklogTabs } from '../backlog-tabs';
import { BacklogView } from '../backlog-view';
import { FilterBar } from '../filter/filter-bar';
import { FilterNames } from '../filter/filter-names';
import { OpenedItem } from '../item/opened-item';
import { ITEM_PARTS } from '../item-parts';
import { ItemScores } from '../scores/item-scores';
import { ScoreWords } from '../scores/score-words';
import { ScoresView } from '../scores/scores-view';
import { tellRefusals } from '../tell-refusals';
import { MatrixCommands } from './matrix-commands';
import { MatrixDrag } from './matrix-drag';
import { MatrixMoves } from './matrix-moves';
import { MatrixPlane } from './matrix-plane';
import { MatrixQuarters } from './matrix-quarters';
import { MatrixSide } from './matrix-side';
import { MatrixStage } from './matrix-stage';
import { MatrixTable } from './matrix-table';
import { MatrixView, SIZES, type BubbleSize } from './matrix-view';
import { MatrixWords } from './matrix-words';

/** Items by two of their figures, which moving them changes. */
@Component({
  selector: 'ordo-matrix-page',
  imports: [BacklogTabs, Button, EmptyState, FilterBar, MatrixPlane, MatrixQuarters, MatrixSide, MatrixTable, OpenedItem, PanelHead, Select, Skeleton],
  providers: [
    ...ITEM_PARTS,
    Figures,
    FilterNames,
    ItemScores,
    MatrixCommands,
    MatrixDrag,
    MatrixMoves,
    MatrixStage,
    MatrixView,
    MatrixWords,
    ScoreWords,
    ScoresView,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './matrix-page.html',
  styleUrl: './matrix-page.css',
})
export class MatrixPage {
  protected readonly t = inject(Language).t;
  protected readonly backlog = inject(BacklogView);
  protected readonly store = inject(ProductStore);
  protected readonly view = inject(MatrixView);
  protected readonly viewport = inject(Viewport);
  private readonly injector = inject(Injector);
  private readonly moves = inject(MatrixMoves);
  private readonly late = inject(LateDialogs);
  private readonly ordering = this.late.of(() => import('../scores/order-dialog').then((m) => m.OrderDialog));
  private readonly placing = this.late.of(() => import('./place-dialog').then((m) => m.PlaceDialog));
  private readonly scores = inject(ScoresView);
  private readonly words = inject(MatrixWords);
  private readonly plane = viewChild(MatrixPlane);
  private readonly sheet = viewChild(OpenedItem);

  protected readonly axes = computed<PickerOption[]>(() => this.view.axes().map((axis) => ({ value: axis.id, label: this.words.axis(axis) })));
  protected readonly sizes = computed<PickerOption<BubbleSize>[]>(() => SIZES.map((size) => ({ value: size, label: this.t(`matrix.size.${size}`) })));

  constructor() {
    tellRefusals();
    const register = inject(MatrixCommands).register({
      go: (by) => this.plane()?.go(by),
      isSheetOpen: () => this.backlog.openedId() !== null,
      switchPart: () => (this.sheet()?.holdsFocus() ? this.focusActive() : this.sheet()?.focus()),
    });
    inject(DestroyRef).onDestroy(register);
  }

  protected open({ item, byKeyboard }: { item: BacklogItem; byKeyboard: boolean }): void {
    this.moves.drop();
    this.backlog.open(item);
    if (byKeyboard) this.sheet()?.focus();
  }

  /** Types both figures; who may not opens the item. */
  protected place(item: BacklogItem): void {
    if (this.moves.may()) void this.placing.open(item, { injector: this.injector, focus: 'input' });
    else this.backlog.open(item);
  }

  /** By the score that the matrix tells. */
  protected askOrder(): void {
    this.scores.choose(this.view.framework().id);
    void this.ordering.open(null, { injector: this.injector });
  }

  protected closeSheet(): void {
    this.backlog.close();
    this.focusActive();
  }

  protected openNeighbour(by: 1 | -1): void {
    const points = this.view.points();
    const next = points[points.findIndex(({ item }) => item.id === this.backlog.openedId()) + by];
    if (next) this.backlog.open(next.item);
  }

  private focusActive(): void {
    const id = this.backlog.active();
    if (id !== null) this.plane()?.focus(id);
  }
}
