import type { BacklogItemDetail, DoneCheckSent, PropertyProblem } from '@ordo/contract';
import type { DoneCheck, DoneRule } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';

/** The checks that were sent, with who said each and when: what was said before keeps both. A new one answers a rule of the product or of the sprint that runs. */
export async function stampDoneChecks(tx: Transaction, sent: DoneCheckSent[], { doneChecks: known }: BacklogItemDetail, byId: string): Promise<DoneCheck[]> {
  const rows = await tx.query<{ rules: DoneRule[] | null }>(
    `SELECT done_rules AS rules FROM product WHERE id = $1
     UNION ALL SELECT done_definition FROM sprint WHERE product_id = $1 AND state = 'active' AND deleted_at IS NULL`,
    [tx.product.productId],
  );
  const rules = new Set(rows.flatMap(({ rules: each }) => each ?? []).map(({ id }) => id));
  const checks = sent.map(({ ruleId }) => known.find((check) => check.ruleId === ruleId.toLowerCase()) ?? { ruleId: ruleId.toLowerCase(), byId, at: tx.at });
  const errors = checks.flatMap((check, index): PropertyProblem[] =>
    known.includes(check) || rules.has(check.ruleId)
      ? []
      : [{ path: `doneChecks.${index}.ruleId`, code: 'exists', message: 'ruleId names no rule of the Definition of Done' }],
  );
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return checks;
}
