import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Switch } from '@ordo/ui';
import { Language } from '../../shell/language';
import { OrderByScore } from './order-by-score';
import { ScoreWords } from './score-words';

/** What stands for all frameworks beside each other, where one is chosen. */
export const COMPARE = 'compare';

/** By what is ordered, what keeps its place, and how sure a move has to be. */
@Component({
  selector: 'ordo-order-choices',
  imports: [Switch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-choices.html',
  styleUrl: './order-choices.css',
})
export class OrderChoices {
  /** A framework by its id, or `COMPARE`. */
  readonly chosen = input.required<string>();
  readonly chose = output<string>();
  protected readonly t = inject(Language).t;
  protected readonly order = inject(OrderByScore);
  protected readonly words = inject(ScoreWords);
  protected readonly leastId = 'ordo-order-least';
  protected readonly frameworks = computed(() => [...this.words.frameworks(), { value: COMPARE, label: this.t('order.compare') }]);
}
