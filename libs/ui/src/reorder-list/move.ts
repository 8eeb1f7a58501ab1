import type { Place } from '@ordo/domain';
import { isMovable, type ListRow } from './list-row';

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
  /** It would land in the list beside this one; `place` is among the rows there. */
  isAway?: boolean;
}

/** A move from the moment it is lifted; the list does not change before it is put down. */
export class HeldRows {
  readonly ids: readonly string[];
  /** Every row that can be a neighbour, heads of groups among them. */
  private readonly others: readonly { id: string; index: number; isHead: boolean }[];
  /** Where the rows are now, when they lie side by side. */
  private readonly home: number | null;

  constructor(rows: readonly ListRow[], held: ReadonlySet<string>) {
    const all = rows.flatMap((row, index) => (row.fixed ? [] : [{ id: row.id, index, isHead: row.head === true, isHeld: isMovable(row) && held.has(row.id) }]));
    this.ids = all.filter((row) => row.isHeld).map((row) => row.id);
    this.others = all.filter((row) => !row.isHeld);
    const first = all.findIndex((row) => row.isHeld);
    this.home = all.slice(first, first + this.ids.length).every((row) => row.isHeld) ? first : null;
  }

  /** The first position there is: nothing lies above the head of the first group. */
  get start(): number {
    return this.others[0]?.isHead ? 1 : 0;
  }

  /** The last position there is. */
  get end(): number {
    return this.others.length;
  }

  /** Where it would be the row of this number, heads not counted. */
  positionOfRow(number: number): number {
    let left = Math.max(0, number - 1);
    const position = this.others.findIndex(({ isHead }) => !isHead && left-- === 0);
    return position < 0 ? this.end : position;
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
    return Math.max(low, this.start);
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
