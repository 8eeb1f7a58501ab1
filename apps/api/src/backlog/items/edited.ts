import type { Watching } from '../watches/start-watching';

/** Who is given items hears of them from then on. */
export function assigned(items: string[], { assigneeId }: { assigneeId?: string | null }): Watching[] {
  return assigneeId == null ? [] : items.map((itemId) => ({ itemId, memberId: assigneeId }));
}
