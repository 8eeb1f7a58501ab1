import type { BacklogItemDetail, DoneCheckSent, MetSent, PropertyProblem } from '@ordo/contract';
import type { DoneCheck, DoneRule } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';

/** What is said to be met of an item. */
type Checkable = Pick<BacklogItemDetail, 'id' | 'criteria' | 'doneChecks'>;

/** The checks that were sent, with who said each and when: what was said before keeps both. A new one answers a rule of the product or of the sprint that runs. */
export async function stampDoneChecks(tx: Transaction, sent: DoneCheckSent[], { doneChecks: known }: BacklogItemDetail, byId: string): Promise<DoneCheck[]> {
  const ids = sent.map(({ ruleId }) => ruleId.toLowerCase());
  const isKnown = (id: string): boolean => known.some(({ ruleId }) => ruleId === id);
  const rules = await doneRules(tx);
  refuseStrangers(
    ids.map((id) => (isKnown(id) || rules.has(id) ? null : id)),
    (index) => `doneChecks.${index}.ruleId`,
    'names no rule of the Definition of Done',
  );
  return ids.map((id) => known.find(({ ruleId }) => ruleId === id) ?? { ruleId: id, byId, at: tx.at });
}

/** The items with what is said to be met along with a step: rules of each of them, criteria of whichever has them. */
export async function withMet<Item extends Checkable>(tx: Transaction, items: readonly Item[], met: MetSent | undefined, byId: string): Promise<Item[]> {
  if (met === undefined) return [...items];
  const [rules, criteria] = [(met.rules ?? []).map((id) => id.toLowerCase()), met.criteria ?? []];
  const known = rules.length === 0 ? new Set<string>() : await doneRules(tx);
  const own = new Set(items.flatMap((item) => item.criteria.map(({ id }) => id)));
  refuseStrangers(
    rules.map((id) => (known.has(id) ? null : id)),
    (index) => `met.rules.${index}`,
    'names no rule of the Definition of Done',
  );
  refuseStrangers(
    criteria.map((id) => (own.has(id) ? null : id)),
    (index) => `met.criteria.${index}`,
    'names no criterion of these items',
  );
  return items.map((item) => {
    const fresh = rules.filter((id) => !item.doneChecks.some(({ ruleId }) => ruleId === id));
    return {
      ...item,
      doneChecks: [...item.doneChecks, ...fresh.map((ruleId) => ({ ruleId, byId, at: tx.at }))],
      criteria: item.criteria.map((criterion) => (criteria.includes(criterion.id) ? { ...criterion, isMet: true } : criterion)),
    };
  });
}

/** Ids of the rules of the product and of the sprint that runs. */
async function doneRules(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.query<{ rules: DoneRule[] | null }>(
    `SELECT done_rules AS rules FROM product WHERE id = $1
     UNION ALL SELECT done_definition FROM sprint WHERE product_id = $1 AND state = 'active' AND deleted_at IS NULL`,
    [tx.product.productId],
  );
  return new Set(rows.flatMap(({ rules }) => rules ?? []).map(({ id }) => id));
}

/** `strangers`: null for what is known. */
function refuseStrangers(strangers: readonly (string | null)[], path: (index: number) => string, message: string): void {
  const errors = strangers.flatMap((stranger, index): PropertyProblem[] => (stranger === null ? [] : [{ path: path(index), code: 'exists', message }]));
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}
