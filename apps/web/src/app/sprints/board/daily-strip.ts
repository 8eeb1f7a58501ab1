import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { sumPoints } from '@ordo/domain';
import { Icon, Popover, Sparkline } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { OpenedSprint } from '../opened-sprint';
import { ProductGoal } from '../product-goal';
import { SprintNames } from '../sprint-names';
import { BoardToday } from './board-today';
import { BoardView } from './board-view';
import { GoalChanceCell } from './goal-chance-cell';
import { SprintFigures } from './sprint-figures';
import { SprintNews } from './sprint-news';

/** What a team talks about each day: the goal and its chance, the time left, the work left, what moved and what is stuck. */
@Component({
  selector: 'ordo-daily-strip',
  imports: [GoalChanceCell, Icon, Popover, ProductGoal, Sparkline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './daily-strip.html',
  styleUrl: './daily-strip.css',
})
export class DailyStrip {
  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(SprintNames);
  protected readonly figures = inject(SprintFigures);
  protected readonly news = inject(SprintNews);
  protected readonly today = inject(BoardToday);
  protected readonly view = inject(BoardView);
  private readonly opened = inject(OpenedSprint);
  private readonly store = inject(ProductStore);

  protected readonly sprint = this.opened.sprint;
  protected readonly time = computed(() => {
    const [left, sprint] = [this.today.daysLeft(), this.sprint()];
    if (left !== null) return left < 0 ? this.t('board.days.over', { count: -left }) : this.t('board.days.left', { count: left });
    if (sprint?.state === 'planned') return this.t('board.starts', { day: this.names.day(sprint.startsOn) });
    return sprint ? this.t(`sprints.state.${sprint.state}`) : '';
  });
  private readonly open = computed(() => this.opened.items().filter((item) => !this.names.isDone(item)));
  protected readonly left = computed(() => ({ items: this.open().length, points: sumPoints(this.open().map(({ estimate }) => estimate)) ?? 0 }));
  /** The longest first. */
  protected readonly blocked = computed(() =>
    this.open()
      .filter(({ blockedReason }) => blockedReason !== null)
      .toSorted((one, other) => ((one.blockedSince ?? '') < (other.blockedSince ?? '') ? -1 : 1)),
  );
  protected readonly longestBlocked = computed(() => this.today.daysSince(this.blocked()[0]?.blockedSince ?? null));
  protected readonly moves = computed(() =>
    this.news.moves().flatMap((move) => {
      const item = this.store.itemsById().get(move.itemId);
      const [from, to] = [this.names.status(move.from)?.label ?? move.from, this.names.status(move.to)?.label ?? move.to];
      return item ? [{ item, from, to, at: move.at, by: this.names.person(move.byId)?.name ?? '' }] : [];
    }),
  );
}
