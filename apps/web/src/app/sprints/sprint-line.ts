import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Sprint } from '@ordo/contract';
import { sumPoints } from '@ordo/domain';
import { Badge, IconButton, Menu, MenuItem, MenuTrigger } from '@ordo/ui';
import { Language } from '../shell/language';
import { ProductStore } from '../store/product-store';
import { Sprints } from '../store/sprints';
import { shownPlaces } from './shown-places';
import { SprintDays } from './sprint-days';
import { SprintWords } from './sprint-words';

/** One sprint of the list: its name, its days, its goal, how much is in it, and what can be done with it. */
@Component({
  selector: 'ordo-sprint-line',
  imports: [Badge, IconButton, Menu, MenuItem, MenuTrigger, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sprint-line.html',
  styleUrl: './sprint-line.css',
  host: { '[class]': 'sprint().state' },
})
export class SprintLine {
  readonly sprint = input.required<Sprint>();
  readonly mayPlan = input(false);
  readonly edited = output<void>();
  readonly started = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = inject(Language).t;
  protected readonly language = inject(Language);
  protected readonly words = inject(SprintWords);
  protected readonly places = shownPlaces();
  private readonly days = inject(SprintDays);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);

  private readonly items = computed(() => this.sprints.itemsIn(this.sprint().id));
  private readonly done = computed(() => {
    const done = new Set(this.store.statuses().flatMap(({ id, category }) => (category === 'done' ? [id] : [])));
    return this.items().filter(({ status }) => done.has(status));
  });
  private readonly committed = computed(() => this.sprint().commitment ?? []);
  protected readonly points = computed(() => sumPoints(this.items().map(({ estimate }) => estimate)) ?? 0);
  protected readonly donePoints = computed(() => sumPoints(this.done().map(({ estimate }) => estimate)) ?? 0);
  protected readonly left = computed(() => this.days.daysLeft(this.sprint()));
  /** Of one that is over: what was promised; what became of it is its report's to say. */
  protected readonly size = computed(() => {
    const isOver = this.sprint().completedAt !== null;
    if (!isOver) return this.words.size(this.items().length, this.points());
    const promised = sumPoints(this.committed().map(({ points }) => points)) ?? 0;
    return this.sprint().commitment === null ? '' : this.t('sprints.promised', { count: this.committed().length, points: promised });
  });
}
