import { hiddenProperties, visible } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { asSeenBy } from '../../ledger/history';
import { changesSql, toChange, type ChangeRow } from '../../ledger/log';
import { asColumns, asJson } from '../../ledger/shape';
import type { KnownShape, Shapes } from '../../ledger/shapes';
import { inBatches, type Ask } from './in-batches';

/** Of this layout of the file, not of the program. */
const FORMAT = { format: 'ordo-product', formatVersion: 1 };

/** Everything of a product that a role may see, with its whole log, as pieces of one JSON text. */
export async function* jsonPieces(ask: Ask, shapes: Shapes, access: ProductAccess): AsyncGenerator<string> {
  const { productId, role } = access;
  const [product] = await ask<{ revision: string; product: object }>(`SELECT t.revision, ${asJson(shapes.of('product').shape, 't')} AS product FROM product t WHERE t.id = $1`, [productId]);
  yield JSON.stringify({ ...FORMAT, revision: Number(product?.revision), product: product?.product }).slice(0, -1);
  for (const known of shapes.all().filter(({ shape }) => shape.entity !== 'product' && visible(role, shape.entity))) {
    yield* list(known.shape.collection, inBatches<{ row: string }>(ask, rowsSql(known, hiddenProperties(role, known.shape.entity)), [productId]), ({ row }) => row);
  }
  const changes = inBatches<ChangeRow>(ask, `${changesSql('c.product_id = $1')} ORDER BY c.revision`, [productId], 50);
  yield* list('changes', changes, (row) => JSON.stringify(asSeenBy(role, toChange(row))));
  yield '\n}\n';
}

/** One row a line, so that the file can be read and compared by line. */
async function* list<R>(name: string, batches: AsyncIterable<R[]>, toJson: (row: R) => string): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  let isFirst = true;
  for await (const rows of batches) {
    yield rows.map((row, index) => `${isFirst && index === 0 ? '' : ','}\n${toJson(row)}`).join('');
    isFirst = false;
  }
  yield ']';
}

function rowsSql({ shape, table }: KnownShape, hidden: readonly string[]): string {
  const where = `t.product_id = $1 ${shape.isKept ? 'AND t.deleted_at IS NULL' : ''}`;
  return `SELECT row_to_json(x)::text AS row FROM (SELECT ${asColumns(shape, 't', hidden)} FROM ${table} t WHERE ${where} ${shape.orderBy ? `ORDER BY ${shape.orderBy}` : ''}) x`;
}
