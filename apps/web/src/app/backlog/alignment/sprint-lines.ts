import { Injectable, computed, inject } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { dayOf, proposeSprints, type CutLine, type Day } from '@ordo/domain';
import type { EdgeMark, ListRow, Slide, Slides } from '@ordo/ui';
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
  /** The rank down to which it is done with 50%, where a mark says so. */
  readonly evenRank: number | null;
}

/** Between two rows: where a sprint ends with 50%, or where its line was before something was taken up. */
export interface SprintMark extends EdgeMark {
  readonly kind: 'even' | 'was';
  readonly line: SprintLine;
  /** It stands below the line of a later sprint, and has to say which one it means. */
  readonly isFar: boolean;
}

/** Where a line of the order that is being made stands. */
interface Place extends Slide {
  /** Rows above it, without those held. */
  readonly others: number;
}

/** The lines of the next sprints among the rows of the list: only in the order itself, since sorted and grouped lists have no top to count from. */
@Injectable()
export class SprintLines {
  private readonly outlook = inject(Outlook);
  private readonly sprints = inject(Sprints);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);

  /** The next sprints that are planned, and after them those that the rhythm proposes. */
  readonly next = computed<readonly { name: string; endsOn: Day }[]>(() => {
    const { cadence, calendar } = this.store.product() ?? {};
    const existing = this.sprints.all().filter(({ state }) => state !== 'cancelled');
    const proposed = cadence && calendar ? proposeSprints(cadence, calendar, existing, dayOf(Date.now(), calendar.timeZone), 6) : [];
    return [...this.sprints.planned(), ...proposed];
  });
  /** Those that are drawn; behind the last item one says all there is to say. */
  private readonly cuts = computed<readonly CutLine[]>(() => {
    if (this.view.grouping() !== null || this.view.sorting() !== null) return [];
    const lines = this.outlook.restingLines().slice(0, Number(this.outlook.horizon()));
    const last = lines.findIndex(({ sure }) => sure >= this.outlook.resting().length);
    return last < 0 ? lines : lines.slice(0, last + 1);
  });
  /** Each with the rank that it stands below. */
  private readonly below = computed<readonly { line: SprintLine; cut: CutLine; rank: number }[]>(() =>
    this.cuts().map((cut) => {
      const { name = null, endsOn = null } = this.next()[cut.sprint - 1] ?? {};
      const line = { id: `sprint:${cut.sprint}`, fixed: true as const, sprint: cut.sprint, name, endsOn, evenRank: this.evenRankOf(cut) };
      return { line, cut, rank: this.rankAt(cut.sure) };
    }),
  );
  /** Where they would be with what is held put down; null while nothing is, or where it was. */
  private readonly moving = computed<ReadonlyMap<string, Place> | null>(
    () => {
      const carried = this.outlook.carried();
      if (carried === null || this.below().length === 0) return null;
      const [lines, places] = [this.outlook.lines(), this.placesIn(carried, Math.max(...this.outlook.lines().map(({ sure }) => sure)))];
      return new Map(this.below().flatMap(({ line }) => [[line.id, places[lines[line.sprint - 1]?.sure ?? 0] ?? TOP]] as const));
    },
    { equal: areSame },
  );
  readonly slides = computed<Slides | null>(() => this.moving());

  /** While something is held those that lines have left; otherwise where sprints end with 50%. */
  readonly marks = computed<readonly SprintMark[]>(() =>
    this.moving() === null
      ? this.below().flatMap(({ line, cut }) => {
          if (line.evenRank === null) return [];
          const isFar = this.cuts().some(({ sprint, sure }) => sprint > cut.sprint && sure <= cut.even);
          return [{ id: `even:${line.sprint}`, kind: 'even' as const, line, isFar, below: this.shownAt(line.evenRank) }];
        })
      : this.below().flatMap(({ line, rank }) =>
          this.movedBy(line) === 0 ? [] : [{ id: `was:${line.sprint}`, kind: 'was' as const, line, isFar: false, below: this.shownAt(rank) }],
        ),
  );

  /** By how many rows a line would move; below 0: upwards. */
  movedBy({ id, sprint }: SprintLine): number {
    const place = this.moving()?.get(id);
    if (place === undefined) return 0;
    const [sure, held] = [this.outlook.restingLines()[sprint - 1]?.sure ?? 0, this.outlook.held()];
    return (
      place.others -
      this.outlook
        .resting()
        .slice(0, sure)
        .filter(({ id: above }) => !held.has(above)).length
    );
  }

  /** Counted by the whole order, also where a filter shows a part of it. */
  among<Line extends ListRow>(rows: readonly (Line | BacklogItem)[]): readonly (Line | BacklogItem | SprintLine)[] {
    const lines: (Line | BacklogItem | SprintLine)[] = [...rows];
    for (const { line, rank } of this.below()) {
      const at = lines.findIndex(({ id }) => this.view.rankOf(id) > rank);
      lines.splice(at < 0 ? lines.length : at, 0, line);
    }
    return lines;
  }

  /** By how many items are above: below which row that is drawn. What is held is where it would land. */
  private placesIn(order: Iterable<BacklogItem>, most: number): readonly Place[] {
    const [held, landing] = [this.outlook.held(), this.outlook.landing()];
    const places: Place[] = [TOP];
    let { others } = TOP;
    for (const { id } of order) {
      if (places.length > most) break;
      if (held.has(id)) places.push({ below: landing, isBeforeHeld: false, others });
      else places.push({ below: this.shownAt(this.view.rankOf(id)), isBeforeHeld: true, others: (others += 1) });
    }
    return places;
  }

  /** Null where it is on a line, or behind everything. */
  private evenRankOf({ sure, even }: CutLine): number | null {
    if (even <= sure || even >= this.outlook.resting().length || this.cuts().some((cut) => cut.sure === even)) return null;
    return this.rankAt(even);
  }

  /** The rank of the last of so many items that can still be pulled. */
  private rankAt(count: number): number {
    return this.view.rankOf(this.outlook.resting()[count - 1]?.id ?? '');
  }

  /** The last row shown down to a rank; null where there is none. */
  private shownAt(rank: number): string | null {
    const items = this.view.items();
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.view.rankOf(items[middle]?.id ?? '') <= rank) low = middle + 1;
      else high = middle;
    }
    return items[low - 1]?.id ?? null;
  }
}

const TOP: Place = { below: null, isBeforeHeld: true, others: 0 };

function areSame(one: ReadonlyMap<string, Place> | null, other: ReadonlyMap<string, Place> | null): boolean {
  return one === other || (one !== null && other !== null && JSON.stringify([...one]) === JSON.stringify([...other]));
}
