/** The roles of a product, from the one who may do everything to the one who reads. */
export const ROLES = ['owner', 'member', 'stakeholder'] as const;
export type Role = (typeof ROLES)[number];

/** Everything a person may be allowed to do in a product. */
export const ACTIONS = [
  'product.read',
  'product.rename',
  'product.reset',
  'product.export',
  'readiness.edit',
  'members.invite',
  'members.change',
  'items.create',
  'items.edit',
  'items.delete',
  'items.order',
  'items.import',
  'labels.edit',
  'items.watch',
  'views.keep',
  'views.edit',
  'comments.write',
  'changes.undo',
  /** What a sprint holds and when it runs. */
  'sprints.plan',
  /** Moving and ordering inside the active sprint. */
  'sprints.work',
  /** What people said in the review. */
  'reviews.write',
  /** Cards, votes and actions: the retrospective is the team's. */
  'retros.write',
  /** When everybody reads what the others have written. */
  'retros.reveal',
  /** The backbone of the story map: activities and their steps. */
  'map.edit',
  'releases.plan',
  /** By which criteria of its own a product scores. */
  'criteria.define',
  /** The vision, segments, goals, and how far they are. */
  'vision.edit',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What may be undone depends on whose it is: see `mayUndo`. */
const READS: readonly Action[] = ['product.read', 'items.watch', 'views.keep', 'comments.write', 'changes.undo'];
const BUILDS: readonly Action[] = [
  ...READS,
  'product.export',
  'items.create',
  'items.edit',
  'items.delete',
  'labels.edit',
  'views.edit',
  'sprints.work',
  'reviews.write',
  'retros.write',
  'map.edit',
];

const ALLOWED: Record<Role, readonly Action[]> = {
  owner: ACTIONS,
  member: BUILDS,
  stakeholder: READS,
};

/** The only permission table: what the API's guard and the screens both ask. No role (someone who left) may nothing. */
export function can(role: Role | null | undefined, action: Action): boolean {
  return role != null && ALLOWED[role].includes(action);
}

/** What the log records, under the names the wire uses. */
export const ENTITIES = [
  'product',
  'item',
  'label',
  'member',
  'invitation',
  'import',
  'link',
  'comment',
  'watch',
  'view',
  'private-view',
  'sprint',
  'statement',
  'retro',
  'retro-card',
  'private-card',
  'retro-vote',
  'retro-action',
  'activity',
  'step',
  'release',
  'vision',
  'segment',
  'goal',
  'key-result',
  'check-in',
  'kano-answer',
] as const;
export type Entity = (typeof ENTITIES)[number];

/** What the team says among themselves. */
const RETRO = { retro: 'all', 'retro-card': 'all', 'retro-vote': 'all', 'retro-action': 'all' } as const;

const HIDDEN: Record<Role, Partial<Record<Entity, readonly string[] | 'all'>>> = {
  owner: {},
  member: { invitation: 'all' },
  // Who works how many hours is between those who work.
  stakeholder: { invitation: 'all', import: 'all', view: 'all', member: ['email'], sprint: ['capacity'], ...RETRO },
};

/** What only its author ever sees, whatever anybody's role. Each has an `authorId`. */
const PRIVATE: ReadonlySet<Entity> = new Set(['private-view', 'private-card']);

/** Whether nobody but the author of a thing of this kind may see it. */
export function isPrivate(entity: Entity): boolean {
  return PRIVATE.has(entity);
}

/** Whether a role may see anything of an entity. Snapshot, changes, stream, history and export all ask here. */
export function visible(role: Role, entity: Entity): boolean {
  return HIDDEN[role][entity] !== 'all';
}

/** The properties of an entity that a role must not see; empty when it sees all of them. */
export function hiddenProperties(role: Role, entity: Entity): readonly string[] {
  const hidden = HIDDEN[role][entity];
  return hidden === undefined || hidden === 'all' ? [] : hidden;
}
