import type { Grouping } from '@ordo/domain';

/** In the order of the menu; a grouping by refinement is one by status while nothing is built. */
export const GROUPING_CHOICES: readonly (Grouping | null)[] = [null, 'epic', 'goal', 'sprint', 'status', 'refinement', 'assignee', 'type', 'label'];

/** Key of the text of a grouping. */
export function groupingKey(grouping: Grouping | null): string {
  return `backlog.group.by.${grouping ?? 'none'}`;
}
