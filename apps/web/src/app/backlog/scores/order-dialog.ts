import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { chosenColumns, FIRST_COLUMNS, formatSorting, LIMITS } from '@ordo/domain';
import { Button, DIALOG_DATA, DialogFrame, DialogRef, Icon, Kbd } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ViewActions } from '../../shell/view-actions';
import { Viewport } from '../../shell/viewport';
import { Figures } from '../../store/figures';
import { PastVelocity } from '../../store/past-velocity';
import { ProductStore } from '../../store/product-store';
import { Edits } from '../edit/edits';
import { DelayNote } from './delay-note';
import { FrameworkComparison } from './framework-comparison';
import { ItemScores } from './item-scores';
import { OrderAlignment } from './order-alignment';
import { OrderByScore } from './order-by-score';
import { COMPARE, OrderChoices } from './order-choices';
import { OrderSureness } from './order-sureness';
import { OrderTable } from './order-table';
import { RobustnessRun } from './robustness-run';
import { ScoreWords } from './score-words';
import { ScoresView } from './scores-view';

/** So that the same question gets the same answer. */
const SEED = 1;

/** The order that scores suggest beside today's, how sure it is, and the way to take it over. */
@Component({
  selector: 'ordo-order-dialog',
  imports: [Button, DelayNote, DialogFrame, FrameworkComparison, Icon, Kbd, OrderChoices, OrderSureness, OrderTable],
  providers: [Figures, ItemScores, OrderAlignment, OrderByScore, PastVelocity, RobustnessRun, ScoreWords, ScoresView, ViewActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-dialog.html',
  styleUrl: './order-dialog.css',
})
export class OrderDialog {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly alignment = inject(OrderAlignment);
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly order = inject(OrderByScore);
  protected readonly store = inject(ProductStore);
  protected readonly table = inject(ScoresView);
  protected readonly viewport = inject(Viewport);
  protected readonly words = inject(ScoreWords);
  private readonly edits = inject(Edits);
  private readonly run = inject(RobustnessRun);
  private readonly views = inject(ViewActions);

  protected readonly compare = COMPARE;
  protected readonly whole = { maximumFractionDigits: 0 } as const;
  protected readonly isComparing = signal(false);
  protected readonly mayApply = computed(() => {
    const { length } = this.order.moving();
    return !this.isComparing() && length > 0 && length <= LIMITS.itemsPerOrder;
  });

  constructor() {
    const first = inject<string | null>(DIALOG_DATA);
    if (first !== null) this.table.choose(first);
    effect(() => {
      const [framework, rows, top] = [this.table.framework(), this.order.open(), this.order.top()];
      const order = framework.inputs.length === 0 ? [] : rows.map(({ item, figures }) => ({ id: item.id, inputs: figures }));
      untracked(() => void this.run.ask(framework, order, { seed: SEED, top }));
    });
  }

  protected choose(id: string): void {
    this.isComparing.set(id === COMPARE);
    if (id !== COMPARE) this.table.choose(id);
  }

  /** The list sorted by this score; the order stays as it is. */
  protected saveView(): void {
    const columns = chosenColumns([...FIRST_COLUMNS, 'score']);
    const look = {
      filter: '',
      grouping: null,
      density: null,
      columns,
      sorting: formatSorting({ by: 'score', isDescending: true }),
      framework: this.table.framework().id,
    };
    this.views.save(look, () => this.dialog.close());
  }

  protected apply(): void {
    const count = this.order.moving().length;
    this.dialog.close();
    this.order.apply();
    this.edits.undoable(this.t('scores.order.applied', { count, framework: this.words.name(this.table.framework()) }));
  }
}
