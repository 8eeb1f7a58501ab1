import type { Entity } from '../identity/permissions';

/** A thing's properties as they cross the wire. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * What a change did to one thing. `before: null` = created, `after: null` = deleted;
 * otherwise both hold only the properties that changed.
 */
export interface Patch {
  readonly entity: Entity;
  readonly id: string;
  readonly before: Properties | null;
  readonly after: Properties | null;
}
