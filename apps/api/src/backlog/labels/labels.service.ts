import { Injectable } from '@nestjs/common';
import type { CreateLabel, EditLabel } from '@ordo/contract';
import { HUES } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { Problem } from '../../platform/problem';

/** The words items can carry. */
@Injectable()
export class LabelsService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { id = uuidv7(), name, hue }: CreateLabel): Promise<Committed> {
    return this.ledger.commit(access, 'label.create', async (tx) => {
      const [row] = await tx.query<{ count: number }>('SELECT count(*)::integer AS count FROM label WHERE product_id = $1', [access.productId]);
      const nextHue = HUES[(row?.count ?? 0) % HUES.length] ?? 'slate';
      await tx.insert('label', [{ id, name: name.trim(), hue: hue ?? nextHue, version: 1 }]);
    });
  }

  async edit(access: ProductAccess, id: string, set: EditLabel, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'label.edit', async (tx) => {
      const values = { ...(set.name === undefined ? {} : { name: set.name.trim() }), ...(set.hue === undefined ? {} : { hue: set.hue }), id };
      await tx.update('label', values, version);
    });
  }

  /** Takes the label off every item first, in the same change. */
  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'label.delete', async (tx) => {
      const [label] = await tx.find<{ version: number }>('label', [id]);
      if (label === undefined) throw new Problem('not-found');
      if (label.version !== version) throw new Problem('stale-version', { current: label });
      const carriers = await tx.query<{ id: string; labels: string[] }>(
        `SELECT id, array_remove(label_ids, $2::uuid)::text[] AS labels FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL AND $2::uuid = ANY (label_ids)`,
        [access.productId, id],
      );
      await tx.updateMany('item', carriers);
      await tx.remove('label', [id]);
    });
  }
}
