import type { Transaction } from './transaction';

/** Numbers are never given out twice, not even that of a thing that is gone. */
export async function nextNumber(tx: Transaction, table: 'goal' | 'key_result' | 'sprint'): Promise<number> {
  const [next] = await tx.query<{ number: number }>(`SELECT coalesce(max(number), 0) + 1 AS number FROM ${table} WHERE product_id = $1`, [
    tx.product.productId,
  ]);
  return next?.number ?? 1;
}
