import type { Status } from '@ordo/contract';
import { dayOf, type Day } from '@ordo/domain';
import type { QueryResultRow } from 'pg';
import type { ImportItems } from '@ordo/contract';
import type { OfProduct } from '../../platform/database';
import { Problem } from '../../platform/problem';
import type { ImportFile } from './read-file';

/** Asks in a transaction or outside of one. */
export type Ask = <T extends QueryResultRow>(sql: string, params: unknown[]) => Promise<T[]>;

export interface KnownLabel {
  /** The same for names that PostgreSQL takes for one. */
  folded: string;
  /** Null when the product has none of this name. */
  id: string | null;
  /** As the product writes it, or the file where it first comes. */
  name: string;
}

export type KnownStatus = Pick<Status, 'id' | 'name' | 'category'>;

/** What of a product an import has to know. */
export interface ProductFacts {
  statuses: KnownStatus[];
  members: { id: string; name: string; email: string }[];
  /** By each name in the file. */
  labels: Map<string, KnownLabel>;
  labelCount: number;
  /** Items imported before from the same source. */
  byExternalKey: Map<string, string>;
  /** The product's own items by their own keys, where the file names them. */
  byKey: Map<string, string>;
  /** Items that the file, our own export, has from here. */
  ownIds: Set<string>;
  /** The local day. */
  today: Day;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `now` is the moment in SQL. */
export async function loadFacts(
  ask: Ask,
  product: OfProduct,
  { source, now }: { source: ImportItems['source']; now: string },
  { drafts }: ImportFile,
): Promise<ProductFacts> {
  const { productId } = product;
  const keys = [...new Set(drafts.flatMap(({ externalKey, parent }) => (parent === null ? [externalKey] : [externalKey, parent])))];
  const names = [...new Set(drafts.flatMap(({ labels }) => labels))];
  const own = [...new Set(drafts.flatMap(({ ownId }) => (ownId !== null && UUID.test(ownId) ? [ownId.toLowerCase()] : [])))];
  const statuses = await ask<KnownStatus & QueryResultRow>('SELECT id, name, category FROM status WHERE product_id = $1 ORDER BY position', [productId]);
  const members = await ask<ProductFacts['members'][number]>('SELECT id, name, email FROM member WHERE product_id = $1 AND role IS NOT NULL', [productId]);
  const labels = await ask<KnownLabel & { wanted: string }>(
    `SELECT wanted, lower(wanted) AS folded, l.id, coalesce(l.name, first_value(wanted) OVER (PARTITION BY lower(wanted) ORDER BY place)) AS name
     FROM unnest($2::text[]) WITH ORDINALITY AS w (wanted, place) LEFT JOIN label l ON l.product_id = $1 AND lower(l.name) = lower(wanted)`,
    [productId, names],
  );
  const [local] = await ask<{ now: Date; zone: string }>(`SELECT ${now} AS now, calendar ->> 'timeZone' AS zone FROM product WHERE id = $1`, [productId]);
  if (local === undefined) throw new Problem('not-found');
  const [count] = await ask<{ count: number }>('SELECT count(*)::integer AS count FROM label WHERE product_id = $1', [productId]);
  const known = await ask<{ id: string; external_key: string }>(
    'SELECT id, external_key FROM backlog_item WHERE product_id = $1 AND source = $2 AND external_key = ANY ($3) AND deleted_at IS NULL',
    [productId, source, keys],
  );
  const numbered = await ask<{ id: string; number: number }>(
    'SELECT id, number FROM backlog_item WHERE product_id = $1 AND number = ANY ($2::integer[]) AND deleted_at IS NULL',
    [productId, numbersOf(product, keys)],
  );
  const here = await ask<{ id: string }>('SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL', [
    productId,
    own,
  ]);
  return {
    statuses,
    members,
    labels: new Map(labels.map(({ wanted, folded, id, name }) => [wanted, { folded, id, name }])),
    labelCount: count?.count ?? 0,
    byExternalKey: new Map(known.map((row) => [row.external_key, row.id])),
    byKey: new Map(numbered.map((row) => [`${product.productKey}-${row.number}`, row.id])),
    ownIds: new Set(here.map(({ id }) => id)),
    today: dayOf(local.now.getTime(), local.zone),
  };
}

/** The facts as they were before a change made the things with these ids. */
export function factsBefore(facts: ProductFacts, made: ReadonlySet<string>): ProductFacts {
  const earlier = (ids: Map<string, string>): Map<string, string> => new Map([...ids].filter(([, id]) => !made.has(id)));
  const labels = [...facts.labels].map(([name, label]) => [name, label.id !== null && made.has(label.id) ? { ...label, id: null } : label] as const);
  return { ...facts, labels: new Map(labels), byExternalKey: earlier(facts.byExternalKey), byKey: earlier(facts.byKey) };
}

function numbersOf({ productKey }: OfProduct, keys: string[]): number[] {
  return keys.flatMap((key) => {
    const match = /^([A-Z][A-Z0-9]{1,9})-([1-9]\d{0,8})$/.exec(key);
    return match?.[1] === productKey ? [Number(match[2])] : [];
  });
}
