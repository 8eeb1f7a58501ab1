import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { dayOf, proposeSprints, type Day } from '@ordo/domain';
import type { ListRow } from '@ordo/ui';
import { ProductStore } from '../../store/product-store';
import { Sprints } from '../../store/sprints';
import { BacklogView } from '../backlog-view';
import { Outlook } from './outlook';

/** A row of the list that says where a sprint probably ends. */
export interface SprintLine extends ListRow {
  readonly fixed: true;
  /** 1 is the next sprint. */
  readonly sprint: number;
  /** Null where nobody has planned it and there is no rhythm of sprints. */
  readonly name: string | null;
  readonly endsOn: Day | null;
}

/** The lines of the next sprints among the rows of the list: only in the order itself, since sorted and grouped lists have no top to count from. */
@Injectable()
export class SprintLines {
  private readonly outlook = inject(Outlook);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  /** The next sprints that are planned, and after them those that the rhythm proposes. */
  private readonly next = computed<readonly { name: string; endsOn: Day }[]>(() => {
    const { cadence, calendar } = this.store.product() ?? {};
    const existing = this.sprints.all().filter(({ state }) => state !== 'cancelled');
    const proposed = cadence && calendar ? proposeSprints(cadence, calendar, existing, dayOf(Date.now(), calendar.timeZone), 6) : [];
    return [...this.sprints.planned(), ...proposed];
  });
  /** Each with the rank that it stands below; behind the last item one says all there is to say. */
  private readonly below = computed<readonly { line: SprintLine; rank: number }[]>(() => {
    if (this.view.grouping() !== null || this.view.sorting() !== null) return [];
    const order = this.outlook.resting();
    const lines = this.outlook.restingLines().slice(0, Number(this.outlook.horizon()));
    const last = lines.findIndex(({ sure }) => sure >= order.length);
    return lines.slice(0, last < 0 ? lines.length : last + 1).map(({ sprint, sure }) => ({
      line: { id: `sprint:${sprint}`, fixed: true, sprint, name: this.next()[sprint - 1]?.name ?? null, endsOn: this.next()[sprint - 1]?.endsOn ?? null },
      rank: this.view.rankOf(order[sure - 1]?.id ?? ''),
    }));
  });

  /** Counted by the whole order, also where a filter shows a part of it. */
  among<Line extends ListRow>(rows: readonly (Line | BacklogItem)[]): readonly (Line | BacklogItem | SprintLine)[] {
    const lines: (Line | BacklogItem | SprintLine)[] = [...rows];
    for (const { line, rank } of this.below()) {
      const at = lines.findIndex(({ id }) => this.view.rankOf(id) > rank);
      lines.splice(at < 0 ? lines.length : at, 0, line);
    }
    return lines;
  }
}
