import type { BacklogItem } from '@ordo/contract';
import { compareRanks } from '@ordo/domain';

/** Above this many changed items one sort is cheaper than that many insertions. */
const SORT_ABOVE = 200;

/** Items by id and in rank order. Moving one costs a search and a splice, whatever the size. */
export class OrderedItems {
  private byId = new Map<string, BacklogItem>();
  private sorted: BacklogItem[] = [];

  constructor(items: readonly BacklogItem[] = []) {
    this.change(items, []);
  }

  get size(): number {
    return this.byId.size;
  }

  get(id: string): BacklogItem | undefined {
    return this.byId.get(id);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** Live: copy it before handing it out. */
  inOrder(): readonly BacklogItem[] {
    return this.sorted;
  }

  /** Position in the order; -1 when it is not there. */
  indexOf(id: string): number {
    const item = this.byId.get(id);
    return item === undefined ? -1 : this.search(item);
  }

  /** Puts items (new, or in place of those of the same id) and removes others. */
  change(puts: readonly BacklogItem[], removed: readonly string[]): void {
    if (puts.length + removed.length > SORT_ABOVE) {
      for (const item of puts) this.byId.set(item.id, item);
      for (const id of removed) this.byId.delete(id);
      this.sorted = [...this.byId.values()].sort(compareItems);
      return;
    }
    for (const item of puts) this.put(item);
    for (const id of removed) this.remove(id);
  }

  private put(item: BacklogItem): void {
    const known = this.byId.get(item.id);
    if (known?.rank === item.rank) {
      this.sorted[this.search(known)] = item;
    } else {
      if (known !== undefined) this.sorted.splice(this.search(known), 1);
      this.sorted.splice(this.search(item), 0, item);
    }
    this.byId.set(item.id, item);
  }

  private remove(id: string): void {
    const known = this.byId.get(id);
    if (known === undefined) return;
    this.sorted.splice(this.search(known), 1);
    this.byId.delete(id);
  }

  /** Where the item is, or would be. */
  private search(item: BacklogItem): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.sorted[middle];
      if (there !== undefined && compareItems(there, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Two items may share a rank for as long as a prediction lasts; the id keeps their order steady. */
function compareItems(one: BacklogItem, other: BacklogItem): number {
  return compareRanks(one.rank, other.rank) || compareRanks(one.id, other.id);
}
