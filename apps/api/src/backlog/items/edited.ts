import type { Watching } from '../watches/start-watching';

/** Who is given items hears of them from then on. */
export function assigned(items: string[], { assigneeId }: { assigneeId?: string | null }): Watching[] {
  return assigneeId == null ? [] : items.map((itemId) => ({ itemId, memberId: assigneeId }));
}

/** The properties that were sent; what is undefined was not. */
export function present<T extends object>(set: T): Partial<T> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<T>;
}
