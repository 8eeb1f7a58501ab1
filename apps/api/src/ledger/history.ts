import { Injectable } from '@nestjs/common';
import type { Change, ChangePage, HistoryPage } from '@ordo/contract';
import { visiblePatches, type Role } from '@ordo/domain';
import { Database, type OfProduct } from '../platform/database';
import { changesSql, toChange, type ChangeRow } from './log';

/** The most changes that one answer holds. */
export const MAX_CHANGES = 500;

/** Reads the log, always through what a role may see. */
@Injectable()
export class History {
  constructor(private readonly database: Database) {}

  /** Changes after a revision, oldest first. */
  async after(product: OfProduct, role: Role, after: number): Promise<ChangePage> {
    const rows = await this.database.read<ChangeRow>(
      product,
      `${changesSql('c.product_id = $1 AND c.revision > $2')} ORDER BY c.revision LIMIT ${MAX_CHANGES}`,
      [product.productId, after],
    );
    const [newest] = await this.database.query<{ revision: string }>('SELECT revision FROM revisions_of($1)', [[product.productId]]);
    return { revision: Number(newest?.revision ?? 0), changes: rows.map((row) => asSeenBy(role, toChange(row))) };
  }

  /** Newest first: of the whole product, or of what touched one thing. */
  async page(product: OfProduct, role: Role, page: { limit: number; before: number | null; entityId?: string }): Promise<HistoryPage> {
    const ofThing =
      page.entityId === undefined
        ? ''
        : 'AND EXISTS (SELECT FROM change_patch e WHERE e.product_id = c.product_id AND e.revision = c.revision AND e.entity_id = $4)';
    const sql = changesSql(`c.product_id = $1 AND ($2::bigint IS NULL OR c.revision < $2) ${ofThing}`, { onlyThing: page.entityId !== undefined });
    const params = [product.productId, page.before, page.limit + 1, ...(page.entityId === undefined ? [] : [page.entityId])];
    const rows = await this.database.read<ChangeRow>(product, `${sql} ORDER BY c.revision DESC LIMIT $3`, params);
    const changes = rows.slice(0, page.limit).map((row) => asSeenBy(role, shortened(toChange(row))));
    const last = changes.at(-1);
    return { changes, cursor: rows.length > page.limit && last !== undefined ? String(last.revision) : null };
  }
}

/** A change without what a role must not see. */
export function asSeenBy(role: Role, change: Change): Change {
  return { ...change, patches: visiblePatches(role, change.patches) };
}

/** A page of history names the first things a large change touched, not all of them. */
function shortened(change: Change): Change {
  return { ...change, patches: change.patches.slice(0, 50) };
}
