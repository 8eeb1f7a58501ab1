import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { ChanceThen } from '@ordo/contract';
import { daysBetween } from '@ordo/domain';
import { Icon, Popover } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { SprintNames } from '../sprint-names';
import { BoardView } from './board-view';
import { GoalOutlook } from './goal-outlook';

/** How likely the goal is, how likely it was a working day ago, what matters most; and, when pressed, what that is drawn from. */
@Component({
  selector: 'ordo-goal-chance',
  imports: [Icon, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './goal-chance-cell.html',
  styleUrl: './goal-chance-cell.css',
})
export class GoalChanceCell {
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(SprintNames);
  protected readonly view = inject(BoardView);
  private readonly outlook = inject(GoalOutlook);
  private readonly store = inject(ProductStore);

  protected readonly now = computed(() => this.outlook.chance()?.now ?? null);
  protected readonly most = computed(() => this.store.itemsById().get(this.now()?.matters?.itemId ?? ''));
  /** `84% yesterday`; null when nobody can know. */
  protected readonly before = computed(() => {
    const [now, before] = [this.now(), this.outlook.chance()?.before];
    if (!now || !before || before.probability === null) return null;
    const chance = this.chanceOf(before);
    if (daysBetween(before.day, now.day) === 1) return this.t('board.chance.yesterday', { chance });
    return this.t('board.chance.on', { chance, day: this.language.day(before.day, { weekday: 'long' }) });
  });
  /** As people read it: in whole percent. */
  protected readonly trend = computed(() => {
    const [now, before] = [this.now()?.probability, this.outlook.chance()?.before?.probability];
    const change = now == null || before == null ? 0 : Math.round(now * 100) - Math.round(before * 100);
    return change < 0 ? 'fall' : change > 0 ? 'rise' : '';
  });
  protected readonly sample = computed(() => {
    const now = this.now();
    const { from, to, items } = now?.sample ?? { from: null, to: null, items: [] };
    if (!now || from === null || to === null) return null;
    const finished = items.reduce((sum, count) => sum + count, 0);
    const [first, last] = [this.names.day(from), this.names.day(to)];
    return { runs: now.runs, seed: now.seed, days: items.length, from: first, to: last, nonZero: now.nonZero, items: finished };
  });

  protected chanceOf({ probability, needed, days }: ChanceThen): string {
    return this.percent(probability ?? 0, needed === 0 || days === 0);
  }

  /** With the last item done that the goal waits for, it is reached. */
  protected chanceWithout({ matters, critical, days }: ChanceThen): string {
    return this.percent(matters?.probability ?? 0, critical === 1 || days === 0);
  }

  /** What is drawn is never certain, though all draws may say the same. */
  private percent(chance: number, isCertain: boolean): string {
    const say = (share: number): string => this.language.number(share, { style: 'percent', maximumFractionDigits: 0 });
    if (!isCertain && chance < 0.005) return this.t('board.chance.under', { chance: say(0.01) });
    if (!isCertain && chance > 0.995) return this.t('board.chance.over', { chance: say(0.99) });
    return say(chance);
  }
}
