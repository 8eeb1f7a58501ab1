import type { Action } from '@ordo/domain';
import type { IconName } from '@ordo/ui';

/** A screen of one sprint: `/p/:product/sprints/:number/path`. */
export interface SprintPlace {
  path: string;
  labelKey: string;
  icon: IconName;
  /** Who may not do this does not see it. */
  action?: Action;
}

/** The screens of one sprint, in the order of its work. */
export const SPRINT_PLACES: readonly SprintPlace[] = [
  { path: 'plan', labelKey: 'sprints.place.plan', icon: 'plan' },
  { path: 'board', labelKey: 'shell.nav.board', icon: 'board' },
  { path: 'report', labelKey: 'board.report', icon: 'report' },
  { path: 'review', labelKey: 'review.title', icon: 'quote' },
  { path: 'retro', labelKey: 'retro.tab', icon: 'comment', action: 'retros.write' },
];
