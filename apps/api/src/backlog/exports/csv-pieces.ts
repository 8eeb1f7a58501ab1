import type { ExportProduct } from '@ordo/contract';
import { exportCells, EXPORT_HEADERS, type ExportedItem } from '@ordo/domain';
import { stringify } from 'csv-stringify/sync';
import type { OfProduct } from '../../platform/database';
import { inBatches, type Ask } from './in-batches';

/** A person's name where only one has it, else the address. */
const ASSIGNEE = `CASE WHEN (SELECT count(*) FROM member o WHERE o.product_id = m.product_id AND o.role IS NOT NULL AND lower(o.name) = lower(m.name)) > 1 THEN m.email ELSE m.name END`;

const ITEMS = `
  SELECT i.id, current_setting('ordo.key') || '-' || i.number AS key, i.type, i.title, s.name AS status, i.refinement, i.estimate::float8 AS estimate, i.description, i.story, i.past_work AS "pastWork",
    ARRAY(SELECT l.name FROM unnest(i.label_ids) WITH ORDINALITY AS has (id, place) JOIN label l ON l.product_id = i.product_id AND l.id = has.id ORDER BY place) AS labels,
    ${ASSIGNEE} AS assignee,
    current_setting('ordo.key') || '-' || p.number AS "parentKey"
  FROM backlog_item i
  JOIN status s ON s.product_id = i.product_id AND s.id = i.status
  LEFT JOIN member m ON m.product_id = i.product_id AND m.id = i.assignee_id
  LEFT JOIN backlog_item p ON p.product_id = i.product_id AND p.id = i.parent_id AND p.deleted_at IS NULL
  WHERE i.product_id = $1 AND i.deleted_at IS NULL ORDER BY i.rank`;

/** The backlog in its order as CSV that an import reads back as the same, and that no spreadsheet runs. */
export async function* csvPieces(ask: Ask, { productId }: OfProduct, { separator = ',', bom }: ExportProduct): AsyncGenerator<string> {
  const write = (lines: readonly (readonly string[])[]): string =>
    stringify([...lines], { delimiter: separator, record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$/ });
  yield `${bom === undefined ? '' : '\uFEFF'}${write([[...EXPORT_HEADERS]])}`;
  for await (const items of inBatches<ExportedItem>(ask, ITEMS, [productId])) {
    yield write(items.map((item) => exportCells(item, { decimalComma: separator === ';' })));
  }
}
