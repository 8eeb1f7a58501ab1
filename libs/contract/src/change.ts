import type { Patch } from '@ordo/domain';

/** Every command whose change can be in the log. */
export const COMMANDS = [
  'product.create',
  'product.rename',
  'product.edit-ready-rules',
  'product.edit-pace',
  'product.edit-calendar',
  'product.edit-cadence',
  'product.edit-done-rules',
  'product.edit-wip-limits',
  'product.edit-service-level',
  'product.edit-score-criteria',
  'product.reset',
  'member.join',
  'member.change',
  'member.remove',
  'invitation.create',
  'invitation.revoke',
  'item.create',
  'item.edit',
  'item.delete',
  'item.move',
  'item.pin',
  'item.clone',
  'item.split',
  'scenario.apply',
  'label.create',
  'label.edit',
  'label.delete',
  'label.merge',
  'link.create',
  'link.delete',
  'comment.create',
  'comment.edit',
  'comment.delete',
  'item.watch',
  'view.create',
  'view.edit',
  'view.delete',
  'view.share',
  'view.unshare',
  'private-view.create',
  'private-view.edit',
  'private-view.delete',
  'sprint.create',
  'sprint.edit',
  'sprint.plan',
  'sprint.start',
  /** On the board, by who may not order the backlog. */
  'sprint.move',
  'sprint.complete',
  'sprint.cancel',
  'statement.create',
  'statement.edit',
  'statement.delete',
  'retro.create',
  'retro.reveal',
  'card.create',
  'card.edit',
  'card.move',
  'card.delete',
  'card.vote',
  'activity.create',
  'activity.edit',
  'activity.move',
  'activity.delete',
  'step.create',
  'step.edit',
  'step.move',
  'step.delete',
  'release.create',
  'release.edit',
  'release.move',
  'release.delete',
  'vision.edit',
  'segment.create',
  'segment.edit',
  'segment.delete',
  'goal.create',
  'goal.edit',
  'goal.weigh',
  'goal.activate',
  'key-result.create',
  'key-result.edit',
  'key-result.delete',
  'check-in.create',
  'check-in.delete',
  'kano-answer.create',
  'kano-answer.edit',
  'kano-answer.delete',
  'import',
  'ranks.rebalance',
  'undo',
  /** What others see of a change that is private to its actor. */
  'private',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What every change of a product answers: the same object that the stream sends and the log keeps. */
export interface Change {
  revision: number;
  /** ISO 8601, the database's clock. */
  at: string;
  actorId: string;
  command: Command;
  /** The `Idempotency-Key` it came with, so that its sender recognises it on the stream. */
  requestId: string;
  /** For `undo`: the revision it took back. */
  undoes?: number;
  patches: Patch[];
}

/** `GET …/changes?after=`: at most 500, oldest first; `revision` is the product's newest. */
export interface ChangePage {
  revision: number;
  changes: Change[];
}

/** `GET …/items/:item/history` and `GET …/history`: newest first, by cursor. */
export interface HistoryPage {
  changes: Change[];
  cursor: string | null;
}

/** Server-sent `presence`: who has this product open now. */
export interface Presence {
  people: { id: string; name: string }[];
}
