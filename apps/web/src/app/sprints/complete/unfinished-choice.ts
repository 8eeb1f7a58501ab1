import type { BacklogItem, Sprint, UnfinishedItem } from '@ordo/contract';
import type { DoneRule, UnfinishedFate } from '@ordo/domain';

/** What somebody says of the part of an item that is done. */
export interface DonePart {
  title: string;
  estimate: number | null;
  rest: number | null;
  reason: string;
}

/** What is said of one unfinished item. Null: it goes the way of the others, or nothing of it is done. */
export interface UnfinishedChoice {
  way: UnfinishedFate | null;
  done: DonePart | null;
}

export const LIKE_THE_OTHERS: UnfinishedChoice = { way: null, done: null };

/** Rules of the Definition of Done that nobody has said yes to. */
export function openRules({ doneDefinition }: Sprint, { doneChecks }: BacklogItem): readonly DoneRule[] {
  return (doneDefinition ?? []).filter(({ id }) => !doneChecks.some(({ ruleId }) => ruleId === id));
}

/** Whether something is missing before it can be sent. */
export function isLacking(sprint: Sprint, item: BacklogItem, { done }: UnfinishedChoice): boolean {
  return done !== null && (done.title.trim() === '' || (done.reason.trim() === '' && openRules(sprint, item).length > 0));
}

/** As it is sent; null for what goes the way of the others, whole. */
export function sentOf(item: BacklogItem, { way, done }: UnfinishedChoice): UnfinishedItem | null {
  if (way === null && done === null) return null;
  const reason = done?.reason.trim();
  const part = done && { title: done.title.trim(), estimate: done.estimate, rest: done.rest, ...(reason && { doneOverride: reason }) };
  return { itemId: item.id, ...(way && { unfinished: way }), ...(part && { done: part }) };
}
