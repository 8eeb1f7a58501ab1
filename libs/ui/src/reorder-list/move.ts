import type { Place } from '@ordo/domain';
import type { ListRow } from './list-row';

/** A move that was asked for: these rows, in their order, there. */
export interface ReorderIntent {
  ids: string[];
  place: Place;
}

/** A move being made: what is held and where it would land if put down now. */
export interface PendingMove extends ReorderIntent {
  /** How many of the rows shown, without those held, would come before. */
  position: number;
  /** Putting down here changes nothing. */
  isBack: boolean;
  by: 'pointer' | 'keyboard';
}

/** A move from the moment it is lifted; the list does not change before it is put down. */
export class HeldRows {
  readonly ids: readonly string[];
  /** Every row that can be a neighbour. */
  private readonly others: readonly { id: string; index: number }[];
  /** Where the rows are now, when they lie side by side. */
  private readonly home: number | null;

  constructor(rows: readonly ListRow[], held: ReadonlySet<string>) {
    const movable = rows.map((row, index) => ({ id: row.id, index, fixed: row.fixed === true })).filter((row) => !row.fixed);
    this.ids = movable.filter((row) => held.has(row.id)).map((row) => row.id);
    this.others = movable.filter((row) => !held.has(row.id));
    const first = movable.findIndex((row) => held.has(row.id));
    this.home = movable.slice(first, first + this.ids.length).every((row) => held.has(row.id)) ? first : null;
  }

  /** The last position there is. */
  get end(): number {
    return this.others.length;
  }

  /** From an edge between two rows shown to a position among the others. */
  positionAt(gap: number): number {
    let low = 0;
    let high = this.others.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.others[middle]?.index ?? gap) < gap) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The edge at which a position is drawn: below the row before it. */
  gapAt(position: number): number {
    const before = this.others[position - 1];
    return before ? before.index + 1 : (this.others[0]?.index ?? 0);
  }

  move(position: number, by: PendingMove['by']): PendingMove {
    return { ids: [...this.ids], place: this.placeAt(position), position, isBack: position === this.home, by };
  }

  /** Just after the upper neighbour; at the very top, just before the first. */
  private placeAt(position: number): Place {
    const before = this.others[position - 1];
    const first = this.others[0];
    if (before) return { after: before.id };
    return first ? { before: first.id } : { at: 'top' };
  }
}
