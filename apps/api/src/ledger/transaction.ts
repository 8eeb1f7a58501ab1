import type { Entity, Patch, Properties } from '@ordo/domain';
import type { PoolClient, QueryResultRow } from 'pg';
import type { OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';
import { Recorder } from './recorder';
import { asJson, asJsonOf } from './shape';
import type { Shape } from './shape';
import type { KnownShape, Shapes } from './shapes';
import { statementName } from '../platform/statements';
import { textsOf } from './searched-texts';
import { TextIndex } from './text-index';
import type { Values } from './values';

/** So few rows are looked up one by one; PostgreSQL cannot know how many a parameter brings, and would read the table. */
const FEW = 200;

/**
 * A command's only way to its product's tables. Every write records before and after.
 * Rows come and go in the contract's shape.
 */
export class Transaction {
  readonly recorder = new Recorder();
  private readonly texts: TextIndex;

  constructor(
    readonly product: OfProduct,
    /** The command's moment, on the database's clock. */
    readonly at: string,
    private readonly client: PoolClient,
    private readonly shapes: Shapes,
    private readonly patience: number | undefined,
  ) {
    this.texts = new TextIndex(product.productId, async (sql, params) => void (await this.query(sql, params)));
  }

  /** Reads; `$1` is whatever comes first in `params`. */
  async query<T extends QueryResultRow>(sql: string, params: unknown[] = []): Promise<T[]> {
    const config = { name: statementName(sql), text: sql, values: params, ...(this.patience === undefined ? {} : { query_timeout: this.patience }) };
    return (await this.client.query<T>(config)).rows;
  }

  /** Creates rows, all with the same properties, and answers them as the wire shows them, in order. */
  async insert<Wire = Properties>(entity: Entity, rows: Values[]): Promise<Wire[]> {
    const [first] = rows;
    if (first === undefined) return [];
    const known = this.shapes.of(entity);
    const columns = columnsFor(known, Object.keys(first));
    const inserted = await this.query<{ after: Properties }>(
      `INSERT INTO ${known.table} (${known.productColumn === 'id' ? '' : 'product_id, '}${columns.map(([, column]) => column).join(', ')})
       SELECT ${known.productColumn === 'id' ? '' : '$2::uuid, '}${columns.map(([, column]) => `v.${column}`).join(', ')}
       FROM jsonb_populate_recordset(null::${known.table}, $1) WITH ORDINALITY AS v ORDER BY ordinality
       RETURNING ${asJson(known.shape, known.table)} AS after`,
      known.productColumn === 'id' ? [toRecords(columns, rows)] : [toRecords(columns, rows), this.product.productId],
    );
    for (const { after } of inserted) this.recorder.record(entity, String(after['id']), null, after);
    await this.index(
      known.shape,
      inserted.map(({ after }) => after),
    );
    return inserted.map(({ after }) => after as Wire);
  }

  /**
   * Changes one row. Refuses with `not-found`, or with `stale-version` when it is no longer the version that the
   * caller has read. Values that are already so change nothing.
   */
  async update(entity: Entity, values: Values, version?: number): Promise<void> {
    await this.one(entity, values.id, version);
    await this.updateMany(entity, [values]);
  }

  /** Changes rows, all with the same properties. Rows that are not there are passed over; ids of other products never match. */
  async updateMany(entity: Entity, rows: Values[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const known = this.shapes.of(entity);
    const columns = columnsFor(known, Object.keys(first));
    const written = columns.filter(([property]) => property !== 'id');
    if (written.length === 0) return;
    const { shape, table } = known;
    const sets = written.map(([, column]) => `${column} = v.${column}`);
    const isVersioned = written.some(([property]) => !(shape.unversioned as readonly string[] | undefined)?.includes(property));
    const params: unknown[] = [toRecords(columns, rows), this.product.productId];
    const few = rows.length <= FEW ? `AND t.id = ANY ($${params.push(rows.map(({ id }) => id))}::uuid[])` : '';
    if (isVersioned) sets.push('version = t.version + 1');
    if (isVersioned && shape.hasUpdatedAt) sets.push(`updated_at = $${params.push(this.at)}::timestamptz`);
    const touched = [...written.map(([, column]) => column), ...(isVersioned ? ['version', 'updated_at'] : [])];
    const updated = await this.query<{ id: string; before: Properties; after: Properties }>(
      `UPDATE ${table} AS t SET ${sets.join(', ')} FROM jsonb_populate_recordset(null::${table}, $1) AS v
       WHERE t.${known.productColumn} = $2 AND t.id = v.id ${few} ${shape.isKept ? 'AND t.deleted_at IS NULL' : ''}
         AND (${written.map(([, column]) => `t.${column}`).join(', ')}) IS DISTINCT FROM (${written.map(([, column]) => `v.${column}`).join(', ')})
       RETURNING t.id, ${asJsonOf(touched, shape, 'old')} AS before, ${asJsonOf(touched, shape, 'new')} AS after`,
      params,
    );
    for (const { id, before, after } of updated) this.recorder.record(entity, id, before, after);
    const changed = written.map(([property]) => property);
    await this.index(
      shape,
      updated.map(({ id, after }) => ({ ...after, id })),
      changed,
    );
  }

  /** Gives rows a new version though nothing they say has changed: their history then shows what was done to them. */
  async touch(entity: Entity, ids: string[]): Promise<void> {
    const { shape, table, productColumn } = this.shapes.of(entity);
    const marks = ['version', 'updated_at'];
    const rows = await this.query<{ id: string; before: Properties; after: Properties }>(
      `UPDATE ${table} AS t SET version = t.version + 1 ${shape.hasUpdatedAt ? ', updated_at = $3::timestamptz' : ''}
       WHERE t.${productColumn} = $2 AND t.id = ANY ($1::uuid[]) ${shape.isKept ? 'AND t.deleted_at IS NULL' : ''}
       RETURNING t.id, ${asJsonOf(marks, shape, 'old')} AS before, ${asJsonOf(marks, shape, 'new')} AS after`,
      [ids, this.product.productId, ...(shape.hasUpdatedAt ? [this.at] : [])],
    );
    for (const { id, before, after } of rows) this.recorder.record(entity, id, before, after);
  }

  /** Removes rows. Those that are kept stay in the table, out of sight. */
  async remove(entity: Entity, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const { shape, table, productColumn } = this.shapes.of(entity);
    const where = `t.${productColumn} = $2 AND t.id = ANY ($1::uuid[])`;
    const sql = shape.isKept
      ? `UPDATE ${table} AS t SET ${['deleted_at = $3', ...(shape.emptiedOnRemove ?? []).map((column) => `${column} = NULL`)].join(', ')} WHERE ${where} AND t.deleted_at IS NULL RETURNING ${asJson(shape, 'old')} AS before`
      : `DELETE FROM ${table} AS t WHERE ${where} RETURNING ${asJson(shape, 't')} AS before`;
    const removed = await this.query<{ before: Properties }>(sql, [ids, this.product.productId, ...(shape.isKept ? [this.at] : [])]);
    for (const { before } of removed) this.recorder.record(entity, String(before['id']), before, null);
    if (shape.searched && removed.length > 0) await this.texts.remove(removed.map(({ before }) => String(before['id'])));
  }

  /** Puts removed rows back, with the values given: only for entities that are kept. */
  async restore(entity: Entity, rows: Values[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const known = this.shapes.of(entity);
    const columns = columnsFor(known, Object.keys(first));
    const params: unknown[] = [toRecords(columns, rows), this.product.productId];
    const sets = ['deleted_at = NULL', 'version = t.version + 1'];
    if (known.shape.hasUpdatedAt) sets.push(`updated_at = $${params.push(this.at)}::timestamptz`);
    for (const [property, column] of columns) if (property !== 'id') sets.push(`${column} = v.${column}`);
    const restored = await this.query<{ after: Properties }>(
      `UPDATE ${known.table} AS t SET ${sets.join(', ')}
       FROM jsonb_populate_recordset(null::${known.table}, $1) AS v
       WHERE t.${known.productColumn} = $2 AND t.id = v.id AND t.deleted_at IS NOT NULL
       RETURNING ${asJson(known.shape, 'new')} AS after`,
      params,
    );
    for (const { after } of restored) this.recorder.record(entity, String(after['id']), null, after);
    await this.index(
      known.shape,
      restored.map(({ after }) => after),
    );
  }

  /** Rows as the wire shows them, in no order; those that are not there are missing. */
  async find<Wire extends object = Properties>(entity: Entity, ids: string[], without: readonly string[] = []): Promise<Wire[]> {
    const { shape, table, productColumn } = this.shapes.of(entity);
    const rows = await this.query<{ row: Wire }>(
      `SELECT ${asJson(shape, 't', without)} AS row FROM ${table} AS t WHERE t.${productColumn} = $2 AND t.id = ANY ($1::uuid[]) ${shape.isKept ? 'AND t.deleted_at IS NULL' : ''}`,
      [ids, this.product.productId],
    );
    return rows.map(({ row }) => row);
  }

  /** One row as the wire shows it. Refuses with `not-found`, or with `stale-version` when it is no longer the version that the caller has read. */
  async one<Wire extends object = Properties>(entity: Entity, id: string, version?: number): Promise<Wire> {
    const [current] = await this.find<Wire & { version?: number }>(entity, [id]);
    if (current === undefined) throw new Problem('not-found');
    if (version !== undefined && current.version !== version) throw new Problem('stale-version', { current });
    return current;
  }

  /** How many rows there are; with `of` those that have this value in this property. */
  async count(entity: Entity, of?: readonly [property: string, value: unknown]): Promise<number> {
    const known = this.shapes.of(entity);
    const [narrow] = of === undefined ? [] : columnsFor(known, [of[0]]);
    const [row] = await this.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${known.table} AS t WHERE t.${known.productColumn} = $1 ${narrow === undefined ? '' : `AND t.${narrow[1]} = $2`}
       ${known.shape.isKept ? 'AND t.deleted_at IS NULL' : ''}`,
      [this.product.productId, ...(of === undefined ? [] : [of[1]])],
    );
    return row?.count ?? 0;
  }

  /** Keeps the words of what was written findable. */
  private async index(shape: Shape, rows: Properties[], written?: readonly string[]): Promise<void> {
    if (shape.searched) await this.texts.write(textsOf(shape.searched, rows, written));
  }

  /** What has been recorded so far. */
  patches(): Patch[] {
    return this.recorder.patches();
  }
}

function columnsFor(known: KnownShape, properties: string[]): [property: string, column: string][] {
  return properties.map((property) => {
    const column = known.columns.get(property);
    if (column === undefined) throw new Error(`${known.table} has no ${property}`);
    return [property, column];
  });
}

function toRecords(columns: [string, string][], rows: Values[]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([property, column]) => [column, row[property] ?? null]))));
}
