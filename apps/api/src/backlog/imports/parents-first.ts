import type { Notices } from '@ordo/domain';

/** What is put in order: an item that may be below another of the same file. */
interface Nested {
  id: string;
  parentId: string | null;
  draft: { externalKey: string; line: number };
}

/**
 * Orders items so that each comes behind its parent, as foreign keys want them. An item that would come to be above
 * itself loses its parent, which is noted.
 */
export function parentsFirst<Item extends Nested>(items: readonly Item[], notices: Notices): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const depths = new Map<string, number>();
  for (const item of items) {
    const way = wayUp(item, byId, depths, notices);
    const top = way.at(-1);
    const base = top?.parentId == null ? 0 : (depths.get(top.parentId) ?? -1) + 1;
    way.toReversed().forEach(({ id }, index) => depths.set(id, base + index));
  }
  return items.toSorted((one, other) => (depths.get(one.id) ?? 0) - (depths.get(other.id) ?? 0));
}

/** From an item upwards, as far as depths are not known yet. */
function wayUp<Item extends Nested>(item: Item, byId: ReadonlyMap<string, Item>, depths: ReadonlyMap<string, number>, notices: Notices): Item[] {
  const way: Item[] = [];
  const onTheWay = new Set<string>();
  for (let at: Item | undefined = item; at !== undefined && !depths.has(at.id); at = byId.get(at.parentId ?? '')) {
    way.push(at);
    onTheWay.add(at.id);
    if (at.parentId !== null && onTheWay.has(at.parentId)) {
      notices.warn('parent-cycle', at.draft.externalKey, { line: at.draft.line, column: null });
      at.parentId = null;
    }
  }
  return way;
}
