import { promisify } from 'node:util';
import { gzip as gzipCallback } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { hiddenProperties, isPrivate, visible, type Role } from '@ordo/domain';
import { Database, type OfProduct } from '../platform/database';
import { Problem } from '../platform/problem';
import { asColumns, asJson } from './shape';
import { Shapes } from './shapes';

const gzip = promisify(gzipCallback);

/** A snapshot as it goes over the wire. */
export interface SnapshotBytes {
  revision: number;
  gzipped: Buffer;
}

/** How many changes behind a checkpoint may be: the client folds them on top. */
const CHECKPOINT_LAG = 500;
const MAX_CACHED_BYTES = 32 * 1024 * 1024;

/** Builds snapshots in one statement, and keeps one compressed checkpoint per product and role. */
@Injectable()
export class Snapshots {
  private readonly checkpoints = new Map<string, SnapshotBytes>();
  private readonly building = new Map<string, Promise<SnapshotBytes>>();

  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
  ) {}

  /** The product as it is now, as JSON text. */
  async read(product: OfProduct, role: Role): Promise<{ revision: number; json: string }> {
    const [row] = await this.database.read<{ revision: string; json: string }>(product, this.sql(role), [product.productId]);
    if (row === undefined) throw new Problem('not-found');
    return { revision: Number(row.revision), json: row.json };
  }

  /** Compressed bytes at `revision` or later. */
  async current(product: OfProduct, role: Role, revision: number): Promise<SnapshotBytes> {
    return this.cached(product, role, revision);
  }

  /** Compressed bytes that may be up to 500 changes old. */
  async checkpoint(product: OfProduct, role: Role, revision: number): Promise<SnapshotBytes> {
    return this.cached(product, role, revision - CHECKPOINT_LAG);
  }

  private async cached(product: OfProduct, role: Role, atLeast: number): Promise<SnapshotBytes> {
    const key = `${product.productId} ${role}`;
    const kept = this.checkpoints.get(key);
    if (kept !== undefined && kept.revision >= atLeast) return kept;
    const underWay = this.building.get(key);
    if (underWay !== undefined) {
      const built = await underWay;
      if (built.revision >= atLeast) return built;
    }
    const building = this.build(product, role).finally(() => this.building.delete(key));
    this.building.set(key, building);
    const built = await building;
    this.keep(key, built);
    return built;
  }

  private async build(product: OfProduct, role: Role): Promise<SnapshotBytes> {
    const { revision, json } = await this.read(product, role);
    return { revision, gzipped: await gzip(json, { level: 3 }) };
  }

  /** Newest last; the ones longest unused go when there are too many bytes. */
  private keep(key: string, bytes: SnapshotBytes): void {
    this.checkpoints.delete(key);
    this.checkpoints.set(key, bytes);
    let total = [...this.checkpoints.values()].reduce((sum, { gzipped }) => sum + gzipped.length, 0);
    for (const [oldest, { gzipped }] of this.checkpoints) {
      if (total <= MAX_CACHED_BYTES || oldest === key) break;
      this.checkpoints.delete(oldest);
      total -= gzipped.length;
    }
  }

  private sql(role: Role): string {
    const collections = this.shapes
      .all()
      .filter(({ shape }) => shape.entity !== 'product' && !shape.isReadApart && !isPrivate(shape.entity) && visible(role, shape.entity))
      .map(({ shape, table }) => {
        const without = [...(shape.onOpen ?? []), ...hiddenProperties(role, shape.entity)];
        const rows = `SELECT ${asColumns(shape, 't', without)} FROM ${table} t WHERE t.product_id = $1 ${shape.isKept ? 'AND t.deleted_at IS NULL' : ''} ${shape.orderBy ? `ORDER BY ${shape.orderBy}` : ''}`;
        return `'${shape.collection}', (SELECT coalesce(json_agg(x), '[]') FROM (${rows}) x)`;
      });
    const counts = this.shapes
      .all()
      .filter(({ shape }) => visible(role, shape.entity))
      .flatMap(({ shape: { counted, isKept }, table }) => {
        if (counted === undefined) return [];
        const rows = `SELECT t.${counted.by} AS id, count(*) AS amount FROM ${table} t WHERE t.product_id = $1 ${isKept ? 'AND t.deleted_at IS NULL' : ''} GROUP BY t.${counted.by}`;
        return `'${counted.name}', (SELECT coalesce(json_object_agg(x.id, x.amount), '{}') FROM (${rows}) x)`;
      });
    const product = asJson(this.shapes.of('product').shape, 't');
    return `SELECT t.revision, json_build_object('revision', t.revision, 'product', ${product}, ${[...collections, ...counts].join(', ')})::text AS json FROM product t WHERE t.id = $1`;
  }
}
