import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { LIMITS } from '@ordo/domain';
import { Button, Checkbox, DialogFrame, DialogRef, Icon, ProgressBar, Select, Switch } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Edits } from '../edit/edits';
import { ItemNames } from '../item-names';
import { OrderByScore, TOP } from './order-by-score';
import { RobustnessRun } from './robustness-run';
import { ScoreWords } from './score-words';
import { ScoresView } from './scores-view';

/** So that the same question gets the same answer. */
const SEED = 1;
const AT_ONCE = 200;

/** The order that scores suggest beside today's, how sure it is, and the way to take it over. */
@Component({
  selector: 'ordo-order-dialog',
  imports: [Button, Checkbox, DialogFrame, Icon, ProgressBar, Select, Switch],
  providers: [OrderByScore, RobustnessRun],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-dialog.html',
  styleUrl: './order-dialog.css',
})
export class OrderDialog {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly dialog = inject<DialogRef>(DialogRef);
  protected readonly names = inject(ItemNames);
  protected readonly order = inject(OrderByScore);
  protected readonly run = inject(RobustnessRun);
  protected readonly table = inject(ScoresView);
  protected readonly words = inject(ScoreWords);
  private readonly edits = inject(Edits);
  protected readonly store = inject(ProductStore);

  protected readonly top = TOP;
  protected readonly rows = computed(() => this.order.rows().slice(0, AT_ONCE));
  protected readonly hidden = computed(() => this.order.rows().length - this.rows().length);
  protected readonly mayApply = computed(() => {
    const { length } = this.order.moving();
    return length > 0 && length <= LIMITS.itemsPerOrder;
  });
  private readonly sure = computed(() => new Map(this.run.result()?.items.map((item) => [item.id, item])));
  /** The one figure that is worth knowing better. */
  protected readonly worthKnowing = computed(() => {
    const worth = this.run.result()?.worthKnowing;
    const item = worth && this.store.itemsById().get(worth.itemId);
    return worth && item
      ? this.t('scores.order.worth', { cell: this.t('scores.cell', { input: this.words.input(worth.input), key: this.names.key(item) }) })
      : null;
  });

  constructor() {
    effect(() => {
      const [framework, rows] = [this.table.framework(), this.table.inOrder()];
      const order = framework.inputs.length === 0 ? [] : rows.map(({ item, figures }) => ({ id: item.id, inputs: figures }));
      untracked(() => void this.run.ask(framework, order, { seed: SEED, top: TOP }));
    });
  }

  /** That it stays among the first, 0 to 1; undefined while nobody knows. */
  protected inTop(id: string): number | undefined {
    return this.sure().get(id)?.inTop;
  }

  protected percent(share: number): string {
    return this.language.number(share, { style: 'percent', maximumFractionDigits: 0 });
  }

  protected apply(): void {
    const count = this.order.moving().length;
    this.dialog.close();
    this.order.apply();
    this.edits.undoable(this.t('scores.order.applied', { count, framework: this.words.name(this.table.framework()) }));
  }
}
