import type { BacklogItemDetail } from '@ordo/contract';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';

/** Everything named must be of this product, or the whole command is refused; `path` is the property that names them. */
export async function allOf(tx: Transaction, ids: string[], without: readonly string[] = [], path = 'items'): Promise<BacklogItemDetail[]> {
  const found = await tx.find<BacklogItemDetail>('item', ids, without);
  if (found.length === ids.length) return found;
  const known = new Set(found.map(({ id }) => id));
  const errors = ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `${path}.${index}`, code: 'exists', message: 'names no item of this product' }]));
  throw new Problem('not-found', { errors: errors.slice(0, 20) });
}
