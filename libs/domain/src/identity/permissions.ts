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
  /** The backbone of the story map: activities and their steps. */
  'map.edit',
  'releases.plan',
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
  'activity',
  'step',
  'release',
] as const;
export type Entity = (typeof ENTITIES)[number];

const HIDDEN: Record<Role, Partial<Record<Entity, readonly string[] | 'all'>>> = {
  owner: {},
  member: { invitation: 'all' },
  // Who works how many hours is between those who work.
  stakeholder: { invitation: 'all', import: 'all', view: 'all', member: ['email'], sprint: ['capacity'] },
};

/** What only its author ever sees, whatever anybody's role: a change touches none but its actor's own. */
const PRIVATE: ReadonlySet<Entity> = new Set(['private-view']);

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
