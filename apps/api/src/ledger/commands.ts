import type { Command } from '@ordo/contract';
import type { Action } from '@ordo/domain';

/** What a person must be allowed to do for each command; asked again under the product's lock. */
export const ACTION_OF: Record<Command, Action> = {
  'product.create': 'product.read',
  'product.rename': 'product.rename',
  'product.edit-ready-rules': 'readiness.edit',
  'product.edit-pace': 'readiness.edit',
  'product.edit-calendar': 'sprints.plan',
  'product.edit-cadence': 'sprints.plan',
  'product.edit-done-rules': 'sprints.plan',
  'product.edit-wip-limits': 'sprints.plan',
  'product.edit-service-level': 'sprints.plan',
  'product.reset': 'product.reset',
  'member.join': 'product.read',
  'member.change': 'members.change',
  'member.remove': 'product.read',
  'invitation.create': 'members.invite',
  'invitation.revoke': 'members.invite',
  'item.create': 'items.create',
  'item.edit': 'items.edit',
  'item.delete': 'items.delete',
  'item.move': 'items.order',
  'item.clone': 'items.create',
  'item.split': 'items.create',
  'label.create': 'labels.edit',
  'label.edit': 'labels.edit',
  'label.delete': 'labels.edit',
  'label.merge': 'labels.edit',
  'link.create': 'items.edit',
  'link.delete': 'items.edit',
  'comment.create': 'comments.write',
  'comment.edit': 'comments.write',
  'comment.delete': 'comments.write',
  'item.watch': 'items.watch',
  'view.create': 'views.edit',
  'view.edit': 'views.edit',
  'view.delete': 'views.edit',
  'view.share': 'views.edit',
  'view.unshare': 'views.edit',
  'private-view.create': 'views.keep',
  'private-view.edit': 'views.keep',
  'private-view.delete': 'views.keep',
  'sprint.create': 'sprints.plan',
  'sprint.edit': 'sprints.plan',
  'sprint.plan': 'sprints.plan',
  'sprint.start': 'sprints.plan',
  'sprint.move': 'sprints.work',
  'sprint.complete': 'sprints.plan',
  'sprint.cancel': 'sprints.plan',
  'statement.create': 'reviews.write',
  'statement.edit': 'reviews.write',
  'statement.delete': 'reviews.write',
  import: 'items.import',
  'ranks.rebalance': 'items.order',
  undo: 'changes.undo',
  private: 'product.read',
};

/** Anybody may leave; to bring somebody back is to change who is in. */
export function actionToUndo(command: Command): Action {
  return command === 'member.remove' ? 'members.change' : ACTION_OF[command];
}

/** Commands that nothing can take back: what they hand out has left the product. */
export const FINAL: ReadonlySet<Command> = new Set([
  'product.create',
  'member.join',
  'invitation.create',
  'invitation.revoke',
  'product.reset',
  'ranks.rebalance',
]);
