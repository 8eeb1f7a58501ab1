import type { BacklogItem } from '@ordo/contract';
import { childrenByParent, descendantsOf, survivingParent } from '@ordo/domain';

/** What deleting items would mean for what stands below them. */
export interface Deletion {
  items: readonly BacklogItem[];
  /** Directly below, and not deleted themselves. */
  children: readonly BacklogItem[];
  /** Below at any depth, and not deleted themselves. */
  below: number;
  /** Where the children would go; undefined when it is not the same place for all of them. */
  above: BacklogItem | null | undefined;
}

export function deletionOf(all: readonly BacklogItem[], items: readonly BacklogItem[]): Deletion {
  const removed = new Map(items.map((item) => [item.id, item]));
  const byParent = childrenByParent(all);
  const children = items.flatMap(({ id }) => byParent.get(id) ?? []).filter(({ id }) => !removed.has(id));
  const below = new Set(items.flatMap(({ id }) => descendantsOf(id, byParent).map((item) => item.id)).filter((id) => !removed.has(id)));
  const targets = [...new Set(children.map(({ parentId }) => survivingParent(parentId, removed)))];
  const only = targets.length === 1 ? targets[0] : undefined;
  return { items, children, below: below.size, above: only === null ? null : all.find(({ id }) => id === only) };
}
