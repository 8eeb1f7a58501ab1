import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal, viewChild } from '@angular/core';
import type { ReportItem } from '@ordo/contract';
import { Button, EmptyState, Skeleton } from '@ordo/ui';
import { Commands } from '../../shell/commands';
import { ItemNames } from '../../shell/lent-by-backlog';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { Reviews } from '../../store/reviews';
import { OpenedSprint } from '../opened-sprint';
import { ReportList, type ReportLine } from '../report/report-list';
import { ReportWords } from '../report/report-words';
import { SprintHead } from '../sprint-head';
import { SprintNames } from '../sprint-names';
import { GoalOutcome } from './goal-outcome';
import { ReviewItems } from './review-items';
import { SaidList } from './said-list';
import { Speakers } from './speakers';

/** The review of a sprint: its goal and whether it was reached, what was done, and what people said. Large enough for a wall while it is presented. */
@Component({
  selector: 'ordo-review-page',
  imports: [Button, EmptyState, GoalOutcome, ReportList, SaidList, Skeleton, SprintHead],
  providers: [ItemNames, OpenedSprint, ReportWords, ReviewItems, Reviews, Speakers, SprintNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  host: { '[class.presenting]': 'isPresenting()' },
})
export class ReviewPage {
  protected readonly t = inject(Language).t;
  protected readonly items = inject(ReviewItems);
  protected readonly opened = inject(OpenedSprint);
  protected readonly store = inject(ProductStore);
  protected readonly words = inject(ReportWords);
  private readonly reviews = inject(Reviews);
  private readonly said = viewChild(SaidList);

  protected readonly isPresenting = signal(false);
  protected readonly done = computed(() => this.linesOf(this.items.done()));
  protected readonly notDone = computed(() => this.linesOf(this.items.notDone()));

  constructor() {
    const hasBegun = () => this.opened.sprint()?.startedAt != null;
    const withdraw = inject(Commands).register([
      {
        id: 'review.write',
        group: 'item',
        labelKey: 'review.command.write',
        icon: 'quote',
        keys: ['n'],
        when: () => this.reviews.may() && hasBegun() && !this.isPresenting(),
        run: () => setTimeout(() => this.said()?.write()),
      },
      { id: 'review.present', group: 'list', labelKey: 'review.command.present', icon: 'expand', keys: ['p'], when: hasBegun, run: () => this.present() },
    ]);
    inject(DestroyRef).onDestroy(withdraw);
  }

  protected present(): void {
    this.isPresenting.update((is) => !is);
  }

  private linesOf(items: readonly ReportItem[]): ReportLine[] {
    return items.map(({ itemId, key, title, points }) => ({ id: itemId, key, title, more: '', points: this.words.estimate(points) }));
  }
}
