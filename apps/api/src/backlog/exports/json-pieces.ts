import { hiddenProperties, isPrivate, visible, visiblePatches, type Entity, type Properties } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { asColumns, asJson } from '../../ledger/shape';
import type { LogReader } from '../../ledger/history';
import type { KnownShape, Shapes } from '../../ledger/shapes';
import { inBatches, type Ask } from './in-batches';

/** Of this layout of the file, not of the program. */
const FORMAT = { format: 'ordo-product', formatVersion: 1 };

/** Everything of a product that a role may see, with its whole log, as pieces of one JSON text. */
export async function* jsonPieces(ask: Ask, shapes: Shapes, { productId, role, accountId }: ProductAccess): AsyncGenerator<string> {
  const [product] = await ask<{ revision: string; product: object }>(
    `SELECT t.revision, ${asJson(shapes.of('product').shape, 't')} AS product FROM product t WHERE t.id = $1`,
    [productId],
  );
  yield JSON.stringify({ ...FORMAT, revision: Number(product?.revision), product: product?.product }).slice(0, -1);
  for (const known of shapes.all().filter(({ shape }) => shape.entity !== 'product' && visible(role, shape.entity))) {
    yield `,\n${JSON.stringify(known.shape.collection)}: [`;
    const params = isPrivate(known.shape.entity) ? [productId, accountId] : [productId];
    yield* rowPieces(inBatches<{ row: string }>(ask, rowsSql(known, hiddenProperties(role, known.shape.entity)), params));
    yield ']';
  }
  yield ',\n"changes": [';
  yield* changePieces(inBatches<LoggedPatch>(ask, LOG, [productId, accountId]), { role, accountId });
  yield ']\n}\n';
}

/** One row a line, so that two files can be compared by line. */
async function* rowPieces(batches: AsyncIterable<{ row: string }[]>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const rows of batches) {
    yield separator + rows.map(({ row }) => row).join(',\n');
    separator = ',\n';
  }
}

interface LoggedPatch {
  revision: string;
  actor: string;
  /** The change without its patches, as JSON. */
  head: string;
  entity: Entity;
  id: string;
  before: Properties | null;
  after: Properties | null;
}

/** Patch by patch: a change can hold a whole import. */
const LOG = `
  SELECT c.revision, c.actor_id AS actor, p.entity, p.entity_id AS id, p.before, p.after,
    json_strip_nulls(json_build_object('revision', c.revision, 'at', c.at, 'actorId', c.actor_id, 'command', CASE WHEN c.command LIKE 'private-view.%' AND c.actor_id <> $2 THEN 'private' ELSE c.command END, 'requestId', c.request_id, 'undoes', c.undoes))::text AS head
  FROM change c JOIN change_patch p USING (product_id, revision) WHERE c.product_id = $1 ORDER BY c.revision, p.seq`;

async function* changePieces(batches: AsyncIterable<LoggedPatch[]>, { role, accountId }: LogReader): AsyncGenerator<string> {
  let open: string | null = null;
  let isFirstPatch = true;
  for await (const rows of batches) {
    let text = '';
    for (const { revision, head, actor, ...patch } of rows) {
      if (revision !== open) {
        text += `${open === null ? '' : ']},'}\n${head.slice(0, -1)},"patches":[`;
        open = revision;
        isFirstPatch = true;
      }
      for (const shown of visiblePatches(role, [patch], actor === accountId, accountId)) {
        text += `${isFirstPatch ? '' : ','}${JSON.stringify(shown)}`;
        isFirstPatch = false;
      }
    }
    yield text;
  }
  if (open !== null) yield ']}';
}

function rowsSql({ shape, table }: KnownShape, hidden: readonly string[]): string {
  const where = `t.product_id = $1 ${shape.isKept ? 'AND t.deleted_at IS NULL' : ''} ${isPrivate(shape.entity) ? 'AND t.author_id = $2' : ''}`;
  return `SELECT row_to_json(x)::text AS row FROM (SELECT ${asColumns(shape, 't', hidden)} FROM ${table} t WHERE ${where} ${shape.orderBy ? `ORDER BY ${shape.orderBy}` : ''}) x`;
}
