import { Injectable } from '@nestjs/common';
import type { BacklogItemDetail } from '@ordo/contract';
import { Database, type OfProduct } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { asJson } from '../../ledger/shape';
import { ITEM } from './backlog-item.entity';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One item with its long texts, by id or by key. */
@Injectable()
export class ReadItem {
  constructor(private readonly database: Database) {}

  async byName(product: OfProduct, name: string): Promise<BacklogItemDetail> {
    const number = keyNumber(product, name);
    if (number === null && !UUID.test(name)) throw new Problem('not-found');
    const which = number === null ? 't.id = $2' : 't.number = $2';
    const [row] = await this.database.read<{ item: BacklogItemDetail }>(
      product,
      `SELECT ${asJson(ITEM, 't')} AS item FROM backlog_item t WHERE t.product_id = $1 AND ${which} AND t.deleted_at IS NULL`,
      [product.productId, number ?? name],
    );
    if (row === undefined) throw new Problem('not-found');
    return row.item;
  }
}

/** 142 of `CYC-142`; null when it is no key of this product. */
function keyNumber({ productKey }: OfProduct, name: string): number | null {
  const match = /^([A-Z][A-Z0-9]{1,9})-([1-9]\d{0,8})$/.exec(name.toUpperCase());
  return match?.[1] === productKey ? Number(match[2]) : null;
}
