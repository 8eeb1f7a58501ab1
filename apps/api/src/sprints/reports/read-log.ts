import type { Command } from '@ordo/contract';
import type { LoggedChange, Patch, StatusMeaning, WorkCalendar } from '@ordo/domain';
import type { OfProduct } from '../../platform/database';
import type { Database } from '../../platform/database';

/** A change as far as reports are concerned. */
export interface ReadChange extends LoggedChange {
  readonly command: Command;
}

interface Row {
  revision: string;
  at: string;
  actor_id: string;
  command: Command;
  patches: Patch[];
}

/** What reports have to know of an item, and of the product. */
const KNOWN = `status text, estimate numeric, "sprintId" text, title text, number integer, "pastWork" jsonb, statuses jsonb, calendar jsonb`;

/** Edits say little and are taken as they are; what makes or ends a thing says all of it, so only what is known is taken of that. */
const slim = (side: 'before' | 'after'): string =>
  `CASE WHEN p.${side} IS NULL THEN NULL
     WHEN p.before IS NULL OR p.after IS NULL THEN (SELECT to_jsonb(known) FROM jsonb_to_record(p.${side}) AS known (${KNOWN}))
     ELSE p.${side} - 'description' END`;

/** What the chance of a goal has to know of items and of their sprint. */
const CHANCE_KEYS = `ARRAY['status', 'sprintId', 'blockedReason', 'rank', 'state', 'endsOn', 'criticalItemIds']`;

/** Only what a chance has to know; a patch that makes or ends a thing goes on doing so. */
const slimOfChance = (side: 'before' | 'after'): string =>
  `CASE WHEN p.${side} IS NOT NULL THEN (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p.${side}) WHERE key = ANY (${CHANCE_KEYS})) END`;

/** Changes of the patches in `picked`, oldest first. */
const changesOf = (picked: string, side = slim): string => `
  SELECT c.revision, to_json(c.at) #>> '{}' AS at, c.actor_id, c.command, x.patches
  FROM (
    SELECT p.revision, json_agg(json_build_object('entity', p.entity, 'id', p.entity_id, 'before', ${side('before')}, 'after', ${side('after')}) ORDER BY p.seq) AS patches
    FROM (${picked}) p GROUP BY p.revision
  ) x JOIN change c ON c.product_id = $1 AND c.revision = x.revision ORDER BY c.revision`;

const OF_THEIR_ITEMS = `
  SELECT p.* FROM (SELECT DISTINCT entity_id FROM change_patch WHERE product_id = $1 AND entered_sprint = ANY ($2::uuid[])) item
  JOIN change_patch p ON p.product_id = $1 AND p.entity_id = item.entity_id`;

/** What was ever told of items that were ever in one of these sprints, and of the product itself. */
const OF_SPRINTS = changesOf(`${OF_THEIR_ITEMS} AND p.is_reported
  UNION ALL
  SELECT p.* FROM change_patch p WHERE p.product_id = $1 AND p.entity_id = $1 AND p.is_flow`);

/** Everything that happened to those items, and to the sprints themselves. */
const OF_CHANCES = changesOf(
  `${OF_THEIR_ITEMS} UNION ALL SELECT p.* FROM change_patch p WHERE p.product_id = $1 AND p.entity_id = ANY ($2::uuid[])`,
  slimOfChance,
);

/** Everything that ever moved an item on the board. */
const OF_FLOW = changesOf('SELECT p.* FROM change_patch p WHERE p.product_id = $1 AND p.is_flow');

export async function changesOfSprints(database: Database, product: OfProduct, sprints: readonly string[]): Promise<ReadChange[]> {
  return (await database.readOften<Row>(product, OF_SPRINTS, [product.productId, sprints])).map(toChange);
}

export async function changesOfChance(database: Database, product: OfProduct, sprint: string): Promise<ReadChange[]> {
  return (await database.read<Row>(product, OF_CHANCES, [product.productId, [sprint]])).map(toChange);
}

export async function changesOfFlow(database: Database, product: OfProduct): Promise<ReadChange[]> {
  return (await database.readOften<Row>(product, OF_FLOW, [product.productId])).map(toChange);
}

/** The product's own words about days and statuses now, and what time it is. */
export interface ProductNow {
  now: string;
  calendar: WorkCalendar;
  statuses: (StatusMeaning & { name: string })[];
}

export async function productNow(database: Database, product: OfProduct): Promise<ProductNow | undefined> {
  const [row] = await database.readOften<ProductNow>(
    product,
    `SELECT to_json(${database.now}::timestamptz(3)) #>> '{}' AS now, p.calendar,
       (SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'category', s.category) ORDER BY s.position) FROM status s WHERE s.product_id = p.id) AS statuses
     FROM product p WHERE p.id = $1`,
    [product.productId],
  );
  return row;
}

/** The calendar as it was by a revision: a later one does not redraw what is over. */
export function calendarAt(changes: readonly ReadChange[], revision: number | null, now: WorkCalendar): WorkCalendar {
  if (revision === null) return now;
  const said = changes.flatMap(({ revision: at, patches }) =>
    patches.flatMap(({ entity, before, after }) =>
      entity === 'product' && after !== null && 'calendar' in after
        ? [{ at, before: before?.['calendar'] as WorkCalendar | undefined, after: after['calendar'] as WorkCalendar }]
        : [],
    ),
  );
  const latest = said.findLast(({ at }) => at <= revision);
  return latest?.after ?? said[0]?.before ?? now;
}

/** What items were called by a revision, with their numbers. */
export function namesAt(changes: readonly ReadChange[], revision: number | null): ReadonlyMap<string, { number: number; title: string }> {
  const names = new Map<string, { number: number; title: string }>();
  for (const change of changes) {
    if (revision !== null && change.revision > revision) break;
    for (const { entity, id, after } of change.patches) {
      if (entity !== 'item' || after === null) continue;
      const known = names.get(id) ?? { number: 0, title: '' };
      names.set(id, { number: Number(after['number'] ?? known.number), title: String(after['title'] ?? known.title) });
    }
  }
  return names;
}

function toChange({ revision, at, actor_id, command, patches }: Row): ReadChange {
  return { revision: Number(revision), at, actorId: actor_id, command, patches };
}
