import type { Entity, SearchPlace } from '@ordo/domain';
import type { UndoRules } from './undo-rules';

/**
 * How one entity's rows cross the wire, said once: PostgreSQL itself builds snapshots and patches from it.
 * `wire` maps each property of the contract to SQL over the row `t`; a property missing here does not compile.
 */
export interface Shape<Wire extends object = Record<string, unknown>> {
  entity: Entity;
  /** The snapshot's name for all of them. */
  collection: string;
  /** The TypeORM class: its column properties that also stand in `wire` are the ones a change can write. */
  table: new () => object;
  wire: { [Property in keyof Required<Wire>]: string };
  /** Properties fetched when the thing is opened, not with the snapshot. */
  onOpen?: readonly string[];
  /** Of the snapshot's collection. */
  orderBy?: string;
  /** Fetched with the thing it belongs to, so not part of the snapshot… */
  isReadApart?: boolean;
  /** … which only says, under this name, how many of them belong to each thing in this column. */
  counted?: { name: string; by: string };
  /** Columns emptied when the thing is removed, because others may need their values. */
  emptiedOnRemove?: readonly string[];
  /** Removing sets `deleted_at`, and putting back clears it. */
  isKept?: boolean;
  /** Properties whose change alone makes no new version. */
  unversioned?: readonly string[];
  /** Has an `updated_at` that a new version sets. */
  hasUpdatedAt?: boolean;
  /** Properties that name the item it is about: what happens to it is part of that item's history. Each has an index over the log. */
  about?: readonly string[];
  undo?: UndoRules;
  /** Properties whose words can be searched, with where they are found; `read` makes a text of what is none. */
  searched?: readonly Searched[];
}

export interface Searched {
  property: string;
  place: SearchPlace;
  read?: (value: unknown) => string;
}

/** The SQL of a shape over the row called `alias`, as one jsonb object. */
export function asJson(shape: Shape, alias: string, without: readonly string[] = []): string {
  return objectOf(
    Object.entries<string>(shape.wire).filter(([property]) => !without.includes(property)),
    alias,
  );
}

/** The same, with only those properties that depend on one of these columns. */
export function asJsonOf(columns: readonly string[], shape: Shape, alias: string): string {
  const isNamed = new RegExp(`\\bt\\.(${columns.join('|')})\\b`);
  return objectOf(
    Object.entries<string>(shape.wire).filter(([, sql]) => isNamed.test(sql)),
    alias,
  );
}

function objectOf(properties: [property: string, sql: string][], alias: string): string {
  return `jsonb_build_object(${properties.map(([property, sql]) => `'${property}', ${over(sql, alias)}`).join(', ')})`;
}

/** The SQL of a shape as named columns, which PostgreSQL turns to JSON faster than one object built at a time. */
export function asColumns(shape: Shape, alias: string, without: readonly string[] = []): string {
  return Object.entries<string>(shape.wire)
    .filter(([property]) => !without.includes(property))
    .map(([property, sql]) => `${over(sql, alias)} AS "${property}"`)
    .join(', ');
}

function over(sql: string, alias: string): string {
  return sql.replaceAll(/\bt\./g, `${alias}.`);
}
