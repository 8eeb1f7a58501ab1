import { Injectable, computed, inject, signal } from '@angular/core';
import type { BacklogItem } from '@ordo/contract';
import { divide, groupOf, groupSet, type GroupSet, type Place } from '@ordo/domain';
import { ProductStore } from '../../store/product-store';
import { BacklogView } from '../backlog-view';
import type { Group } from './group';
import { GroupNames } from './group-names';

export type GroupedLine = BacklogItem | Group;

/** Where rows that are put down among the lines stand in the order afterwards, and what they become by it. */
export interface Landing {
  place: Place;
  /** Null where they stay in their group, or there are none. */
  set: GroupSet | null;
  group: Group | null;
}

/** The list divided into groups, each below a head that folds it. */
@Injectable()
export class ListGroups {
  private readonly names = inject(GroupNames);
  private readonly store = inject(ProductStore);
  private readonly view = inject(BacklogView);
  /** Ids of heads, for as long as the screen is open. */
  private readonly folded = signal<ReadonlySet<string>>(new Set());

  /** Null where the list is not grouped. */
  readonly all = computed<readonly Group[] | null>(() => {
    const grouping = this.view.grouping();
    if (grouping === null) return null;
    const [statuses, folded] = [this.store.statuses(), this.folded()];
    const known = new Map(this.names.all(grouping).map((name) => [name.value, name]));
    const divided = divide(this.view.items(), (item) => groupOf(item, grouping, statuses), [...known.keys()]);
    const showsEmpty = this.names.showsEmpty(grouping) && !this.view.isFiltered();
    return [...divided].flatMap(([value, items]) => {
      if (items.length === 0 && !showsEmpty) return [];
      const id = `group:${grouping}:${value ?? ''}`;
      const name = known.get(value) ?? this.names.other(grouping, value);
      return [{ ...name, id, head: true as const, items, points: this.view.pointsOf(items), isFolded: folded.has(id) }];
    });
  });
  /** Heads and rows, from top to bottom. */
  readonly lines = computed<readonly GroupedLine[]>(
    () => this.all()?.flatMap((group): GroupedLine[] => (group.isFolded ? [group] : [group, ...group.items])) ?? this.view.items(),
  );
  private readonly byMember = computed(
    () => new Map(this.all()?.flatMap((group) => [[group.id, group] as const, ...group.items.map(({ id }) => [id, group] as const)])),
  );

  /** The group of a row, or of a head. */
  at(id: string): Group | null {
    return this.byMember().get(id) ?? null;
  }

  /** Answers whether this is a head, now folded or unfolded. */
  turn(id: string): boolean {
    if (this.at(id)?.id !== id) return false;
    this.folded.update((folded) => (folded.has(id) ? new Set([...folded].filter((other) => other !== id)) : new Set([...folded, id])));
    return true;
  }

  foldAll(): void {
    this.folded.set(new Set(this.all()?.map(({ id }) => id)));
  }

  unfoldAll(): void {
    this.folded.set(new Set());
  }

  landing(ids: readonly string[], place: Place): Landing {
    const anchor = 'at' in place ? '' : 'after' in place ? place.after : place.before;
    const group = this.at(anchor);
    if (group === null) return { place, set: null, group: null };
    const items = ids.flatMap((id) => this.store.itemsById().get(id) ?? []);
    const isElsewhere = items.some(({ id }) => this.at(id) !== group);
    return { place: anchor === group.id ? belowHead(group, ids) : place, set: isElsewhere ? this.setOf(group, items) : null, group };
  }

  /** What a new item has to be to stand in the group of that line. */
  setAt(id: string): GroupSet {
    const group = this.at(id);
    return group ? this.setOf(group, []) : {};
  }

  private setOf(group: Group, items: readonly BacklogItem[]): GroupSet {
    const grouping = this.view.grouping();
    return grouping === null ? {} : groupSet(grouping, group.value, items, this.store.statuses());
  }
}

/** First in an open group; last in a folded one, where nobody sees what would come after; where it is in an empty one. */
function belowHead({ items, isFolded }: Group, moving: readonly string[]): Place {
  const others = items.filter(({ id }) => !moving.includes(id));
  const [first] = others;
  const last = others.at(-1);
  if (isFolded && last) return { after: last.id };
  if (first) return { before: first.id };
  return moving[0] === undefined ? { at: 'bottom' } : { after: moving[0] };
}
