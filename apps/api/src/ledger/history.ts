import { Injectable } from '@nestjs/common';
import type { Change, ChangePage, HistoryPage } from '@ordo/contract';
import { visiblePatches, type Role } from '@ordo/domain';
import { Database, type OfProduct } from '../platform/database';
import { changesSql, toChange, type ChangeRow } from './log';
import { Shapes } from './shapes';

/** The most changes that one answer holds. */
export const MAX_CHANGES = 500;

/** Reads the log, always through what a role may see. */
@Injectable()
export class History {
  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
  ) {}

  /** Changes after a revision, oldest first. */
  async after(product: OfProduct & LogReader, after: number): Promise<ChangePage> {
    const rows = await this.database.read<ChangeRow>(
      product,
      `${changesSql('c.product_id = $1 AND c.revision > $2')} ORDER BY c.revision LIMIT ${MAX_CHANGES}`,
      [product.productId, after],
    );
    const [newest] = await this.database.query<{ revision: string }>('SELECT revision FROM revisions_of($1)', [[product.productId]]);
    return { revision: Number(newest?.revision ?? 0), changes: rows.map((row) => asSeenBy(product, toChange(row))) };
  }

  /** Newest first: of the whole product, or of one item with what was said about it, its links and who watches it. */
  async page(product: OfProduct & LogReader, { limit, before, itemId }: { limit: number; before: number | null; itemId?: string }): Promise<HistoryPage> {
    const params = [product.productId, before, limit + 1, ...(itemId === undefined ? [] : [itemId])];
    const rows = await this.database.read<ChangeRow>(product, itemId === undefined ? OF_PRODUCT : this.ofItem(), params);
    const changes = rows
      .slice(0, limit)
      .map((row) => asSeenBy(product, shortened(toChange(row))))
      .filter(({ patches }) => patches.length > 0);
    const last = changes.at(-1);
    return { changes, cursor: rows.length > limit && last !== undefined ? String(last.revision) : null };
  }

  /** By the log alone: a link that is gone has no row any more that would say whose it was. */
  private ofItem(): string {
    const about = this.shapes
      .all()
      .flatMap(({ shape: { entity, about = [] } }) =>
        about.map(
          (property) =>
            `UNION SELECT entity_id FROM change_patch WHERE product_id = $1 AND entity = '${entity}' AND coalesce(after, before) ->> '${property}' = $4::uuid::text`,
        ),
      );
    return `WITH related (id) AS (SELECT $4::uuid ${about.join(' ')}),
      latest AS (
        SELECT DISTINCT p.revision FROM related JOIN change_patch p ON p.product_id = $1 AND p.entity_id = related.id
        WHERE $2::bigint IS NULL OR p.revision < $2 ORDER BY p.revision DESC LIMIT $3)
      ${changesSql('c.product_id = $1 AND c.revision IN (SELECT revision FROM latest)', { onlyRelated: true })} ORDER BY c.revision DESC`;
  }
}

const OF_PRODUCT = `${changesSql('c.product_id = $1 AND ($2::bigint IS NULL OR c.revision < $2)')} ORDER BY c.revision DESC LIMIT $3`;

/** Whoever reads a product's log. */
export interface LogReader {
  role: Role;
  accountId: string;
}

/** A change without what its reader must not see. */
export function asSeenBy({ role, accountId }: LogReader, change: Change): Change {
  const isOwn = change.actorId === accountId;
  const command = isOwn || !change.command.startsWith('private-view.') ? change.command : 'private';
  return { ...change, command, patches: visiblePatches(role, change.patches, isOwn, accountId) };
}

/** A page of history names the first things a large change touched, not all of them. */
function shortened(change: Change): Change {
  return { ...change, patches: change.patches.slice(0, 50) };
}
