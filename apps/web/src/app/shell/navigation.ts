import type { Action } from '@ordo/domain';
import type { IconName } from '@ordo/ui';

export interface Entrance {
  id: string;
  labelKey: string;
  icon: IconName;
  /** Last part of `/p/:product/…`. */
  path: string;
  keys: string;
  /** What one must be allowed to do to find anything there. */
  needs?: Action;
  /** What is counted at its right. */
  counts?: 'blocked';
}

/** The screens of a product that exist, in the rail's order. */
export const SCREENS: readonly Entrance[] = [
  { id: 'vision', labelKey: 'shell.nav.vision', icon: 'compass', path: 'vision', keys: 'g v' },
  { id: 'backlog', labelKey: 'shell.nav.backlog', icon: 'backlog', path: 'backlog', keys: 'g b' },
  { id: 'sprints', labelKey: 'shell.nav.sprints', icon: 'sprint', path: 'sprints', keys: 'g s' },
  { id: 'board', labelKey: 'shell.nav.board', icon: 'board', path: 'board', keys: 'g k' },
  { id: 'refinement', labelKey: 'shell.nav.refinement', icon: 'circle-check', path: 'refinement', keys: 'g q' },
  { id: 'impediments', labelKey: 'shell.nav.impediments', icon: 'ban', path: 'impediments', keys: 'g i', counts: 'blocked' },
];

/** What a phone has room for in its bar; the rest is behind "more". */
export const ON_PHONE = new Set(['backlog', 'sprints', 'board', 'members']);

/** What stands at the rail's foot. */
export const FOOT: readonly Entrance[] = [
  { id: 'members', labelKey: 'shell.nav.members', icon: 'members', path: 'members', keys: 'g m' },
  { id: 'settings', labelKey: 'shell.nav.settings', icon: 'settings', path: 'settings', keys: 'g e', needs: 'product.export' },
];
