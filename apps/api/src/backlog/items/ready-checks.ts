import type { BacklogItemDetail, PropertyProblem, ReadyCheckSent, Product } from '@ordo/contract';
import { isManual, type ReadyCheck, type ReadyRule } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';

/** The checks that were sent, with who said each and when: what was said before keeps both. Refuses what no rule of the product can be answered with. */
export async function stampReadyChecks(
  tx: Transaction,
  sent: ReadyCheckSent[],
  { readyChecks: known }: BacklogItemDetail,
  byId: string,
): Promise<ReadyCheck[]> {
  const [product] = await tx.find<Product>('product', [tx.product.productId]);
  const rules = new Map(product?.readyRules.map((rule) => [rule.id, rule]));
  const checks = sent.map(({ ruleId, state, reason = null }) => {
    const same = known.find((check) => check.ruleId === ruleId && check.state === state && check.reason === reason);
    return same ?? { ruleId, state, reason, byId, at: tx.at };
  });
  // What was said of a rule that is no more stays as it is: nobody has to clear it away to say something else.
  const errors = checks.flatMap((check, index) => (known.includes(check) ? [] : refusals(check, rules.get(check.ruleId), index)));
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return checks;
}

function refusals({ state, reason }: ReadyCheck, rule: ReadyRule | undefined, index: number): PropertyProblem[] {
  const refuse = (name: string, code: string, message: string) => [{ path: `readyChecks.${index}.${name}`, code, message }];
  if (rule === undefined) return refuse('ruleId', 'exists', 'ruleId names no rule of the Definition of Ready');
  if (state === 'waived') return reason === null ? refuse('reason', 'isDefined', 'a waiver needs a reason') : [];
  if (!isManual(rule)) return refuse('state', 'isManual', 'this rule is seen from the item itself; it can be waived, not ticked');
  return reason === null ? [] : refuse('reason', 'isEmpty', 'only a waiver has a reason');
}
