import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { Avatar, Icon, ShareRing, TypeIcon } from '@ordo/ui';
import { Language } from '../../shell/language';
import { ProductStore } from '../../store/product-store';
import { SprintNames } from '../sprint-names';
import { BoardToday } from './board-today';
import { SprintFigures } from './sprint-figures';

/** Days in a column from which a card is marked, in amber and in red. */
const AGING = 4;
const OLD = 7;

/** One item as a card: what it is, how it stands, and what is in its way. */
@Component({
  selector: 'ordo-board-card',
  imports: [Avatar, Icon, ShareRing, TypeIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './board-card.html',
  styleUrl: './board-card.css',
  host: { '[class.blocked]': 'item().blockedReason !== null && !isDone()', '[class.done]': 'isDone()' },
})
export class BoardCard {
  readonly item = input.required<BacklogItem>();

  protected readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly names = inject(SprintNames);
  private readonly figures = inject(SprintFigures);
  private readonly store = inject(ProductStore);
  private readonly today = inject(BoardToday);

  protected readonly isDone = computed(() => this.names.isDone(this.item()));
  protected readonly epic = computed(() => this.names.epic(this.item()));
  /** The first of them: a card has room for one. */
  protected readonly label = computed(() => this.store.labelsById().get(this.item().labels[0] ?? ''));
  protected readonly person = computed(() => this.names.person(this.item().assigneeId));
  protected readonly comments = computed(() => this.store.commentCounts().get(this.item().id) ?? 0);
  protected readonly blockedDays = computed(() => this.today.daysSince(this.item().blockedSince));
  /** Days in its column; only of work that is under way. */
  protected readonly age = computed(() => (this.isDone() ? null : this.figures.daysInStatus(this.item().id)));
  protected readonly ageTone = computed(() => ((this.age() ?? 0) >= OLD ? 'old' : (this.age() ?? 0) >= AGING ? 'aging' : 'young'));
  protected readonly addedOn = computed(() => this.today.addedOn(this.item()));
  protected readonly criteria = computed(() => {
    const all = this.item().criteria;
    const met = all.filter(({ isMet }) => isMet).length;
    return all.length === 0 ? null : { met, of: all.length, share: met / all.length };
  });
}
