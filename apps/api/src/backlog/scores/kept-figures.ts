import type { Product, PropertyProblem } from '@ordo/contract';
import {
  ITEM_FRAMEWORKS,
  WEIGHTED,
  checkInputs,
  isRecord,
  keptUnder,
  weightedFramework,
  withScores,
  withShares,
  type Framework,
  type InputFault,
  type KeptScores,
  type ScoresChange,
} from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';

/** The frameworks that figures are kept under, by id. */
export type KeptFrameworks = ReadonlyMap<string, Framework>;

const KEPT: KeptFrameworks = new Map(
  ITEM_FRAMEWORKS.filter((framework) => keptUnder(framework) === framework.id).map((framework) => [framework.id, framework]),
);

const FAULTS: Record<InputFault, string> = {
  unknown: 'is not asked for',
  'not-a-number': 'must be a number or { low, likely, high }',
  'too-small': 'is too small',
  'too-large': 'is too large',
  'not-whole': 'must be a whole number',
  'not-allowed': 'is none of those that are allowed',
  'out-of-order': 'must rise from low to likely to high',
};

/** Those that are the same for all, and that of the product's own criteria where one of these changes is about it. */
export async function frameworksFor(tx: Transaction, ...changes: object[]): Promise<KeptFrameworks> {
  if (!changes.some((change) => WEIGHTED in change)) return KEPT;
  const [product] = await tx.find<Product>('product', [tx.product.productId]);
  return new Map([...KEPT, [WEIGHTED, weightedFramework(product?.scoreCriteria ?? [], [])]]);
}

/** What was sent, with shares from 0 to 1 however they were written. Refuses what a framework cannot go by, naming it below `path`. */
export function figuresOf(sent: ScoresChange, frameworks: KeptFrameworks, path = 'scores'): ScoresChange {
  const errors: PropertyProblem[] = [];
  const figures = Object.entries(sent).map(([id, inputs]) => {
    const framework = frameworks.get(id);
    if (framework === undefined) errors.push({ path: `${path}.${id}`, code: 'unknown', message: `${id} is no framework` });
    if (framework === undefined || inputs === null) return [id, null] as const;
    if (!isRecord(inputs)) {
      errors.push({ path: `${path}.${id}`, code: 'isObject', message: `${id} must be its inputs by name` });
      return [id, null] as const;
    }
    const shares = withShares(framework.inputs, inputs);
    for (const problem of checkInputs(framework.inputs, shares))
      errors.push({ path: `${path}.${id}.${problem.path}`, code: problem.fault, message: `${problem.path} ${FAULTS[problem.fault]}` });
    return [id, shares] as const;
  });
  if (errors.length > 0) throw new Problem('invalid-input', { errors: errors.slice(0, 20) });
  return Object.fromEntries(figures);
}

/** What an item keeps after a change that `figuresOf` let through. */
export function rescored({ scores }: { scores: KeptScores }, change: ScoresChange): { scores: KeptScores } {
  return { scores: withScores(scores, change) };
}
