import { Injectable } from '@nestjs/common';
import type { CreateLabel, EditLabel } from '@ordo/contract';
import { HUES } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';

/** Milliseconds that relabelling a large product may take. */
const PATIENCE = 30_000;

/** The words items can carry. */
@Injectable()
export class LabelsService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { id = uuidv7(), name, hue }: CreateLabel): Promise<Committed> {
    return this.ledger.commit(access, 'label.create', async (tx) => {
      const nextHue = HUES[(await tx.count('label')) % HUES.length] ?? 'slate';
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
    const work = async (tx: Transaction): Promise<void> => {
      await tx.one('label', id, version);
      await relabel(tx, id, null);
      await tx.remove('label', [id]);
    };
    return this.ledger.commit(access, 'label.delete', work, { patience: PATIENCE });
  }

  /** Whatever carries the label carries the other one instead, in its place; once, where it carried both. */
  async merge(access: ProductAccess, id: string, into: string): Promise<Committed> {
    const work = async (tx: Transaction): Promise<void> => {
      const found = await tx.find<{ id: string }>('label', [id, into]);
      if (!found.some((label) => label.id === id)) throw new Problem('not-found');
      if (id === into) throw refused('into', 'isOther', 'A label cannot be merged into itself');
      if (found.length < 2) throw new Problem('not-found', { errors: [{ path: 'into', code: 'exists', message: 'into names no label of this product' }] });
      await relabel(tx, id, into);
      await tx.remove('label', [id]);
    };
    return this.ledger.commit(access, 'label.merge', work, { patience: PATIENCE });
  }
}

async function relabel(tx: Transaction, from: string, into: string | null): Promise<void> {
  const carriers = await tx.query<{ id: string; labels: string[] }>(
    `SELECT id, label_ids::text[] AS labels FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL AND $2::uuid = ANY (label_ids)`,
    [tx.product.productId, from],
  );
  const relabelled = (labels: string[]): string[] => [...new Set(labels.flatMap((label) => (label === from ? (into ?? []) : label)))];
  await tx.updateMany(
    'item',
    carriers.map(({ id, labels }) => ({ id, labels: relabelled(labels) })),
  );
}
