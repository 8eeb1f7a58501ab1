import type { BacklogItemDetail, Criterion, PropertyProblem } from '@ordo/contract';
import type { DoneCheck, DoneRule, StatusCategory, WipLimits } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { Problem } from '../../platform/problem';

/** Where items are to stand, and why all the same. */
export interface Step {
  status?: string | undefined;
  sprintId?: string | null | undefined;
  override?: string | undefined;
  doneOverride?: string | undefined;
}

/** An item with what the same command makes of it. */
type Stepping = Pick<BacklogItemDetail, 'id' | 'key' | 'status' | 'sprintId' | 'doneOverride' | 'wipOverride'> & {
  criteria: readonly Criterion[];
  doneChecks: readonly DoneCheck[];
};

interface Board {
  sprintId: string;
  doneDefinition: DoneRule[] | null;
  limits: WipLimits;
  categories: Record<string, StatusCategory>;
}

const BOARD = `
  SELECT s.id AS "sprintId", s.done_definition AS "doneDefinition", p.wip_limits AS limits,
    (SELECT json_object_agg(t.id, t.category) FROM status t WHERE t.product_id = p.id) AS categories
  FROM sprint s JOIN product p ON p.id = s.product_id WHERE s.product_id = $1 AND s.state = 'active' AND s.deleted_at IS NULL`;

/**
 * What a step on the board of the active sprint asks for: room in the status, and of what becomes done that everything is met. Answers, for each
 * item, what has to be written of the reasons that were given. Items outside that sprint step as they like.
 */
export async function stepOnBoard(tx: Transaction, items: readonly Stepping[], step: Step, byId: string): Promise<Map<string, Partial<Values>>> {
  const written = new Map<string, Partial<Values>>(items.map((item) => [item.id, leaving(item, step)]));
  const isEntering = (item: Stepping): boolean => step.status !== undefined && item.status !== step.status;
  if (!items.some(isEntering)) return written;
  const [board] = await tx.query<Board & Record<string, unknown>>(BOARD, [tx.product.productId]);
  if (board === undefined) return written;
  const entering = items.filter((item) => isEntering(item) && (step.sprintId === undefined ? item.sprintId : step.sprintId) === board.sprintId);
  const reasons = { ...(await passLimit(tx, board, entering, step, byId)), ...passDone(tx, board, entering, step, byId) };
  for (const { id } of entering) written.set(id, { ...written.get(id), ...reasons });
  return written;
}

/** Writes what `stepOnBoard` answered, after the step itself. */
export async function writeReasons(tx: Transaction, reasons: ReadonlyMap<string, Partial<Values>>): Promise<void> {
  const rows = [...reasons].filter(([, set]) => Object.keys(set).length > 0).map(([id, set]): Values => ({ ...set, id }));
  for (const same of Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()) await tx.updateMany('item', same);
}

/** A reason ends with what it was given for. */
function leaving({ status, doneOverride, wipOverride }: Stepping, { status: to }: Step): Partial<Values> {
  if (to === undefined || to === status) return {};
  return { ...(doneOverride && { doneOverride: null }), ...(wipOverride && { wipOverride: null }) };
}

async function passLimit(
  tx: Transaction,
  board: Board,
  entering: readonly Stepping[],
  { status = '', override }: Step,
  byId: string,
): Promise<Partial<Values>> {
  const limit = board.limits[status];
  if (limit === undefined || entering.length === 0) return {};
  const [there] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM backlog_item WHERE product_id = $1 AND sprint_id = $2 AND status = $3 AND deleted_at IS NULL AND id <> ALL ($4::uuid[])`,
    [tx.product.productId, board.sprintId, status, entering.map(({ id }) => id)],
  );
  const count = there?.count ?? 0;
  if (count + entering.length <= limit.limit) return {};
  if (override !== undefined) return { wipOverride: { reason: override.trim(), byId, at: tx.at } };
  if (!limit.isHard) return {};
  throw new Problem('wip-limit-reached', {
    errors: [{ path: 'override', code: 'wipLimit', message: `${status} has room for ${limit.limit}, and holds ${count}` }],
  });
}

function passDone(tx: Transaction, board: Board, entering: readonly Stepping[], { status = '', doneOverride }: Step, byId: string): Partial<Values> {
  if (board.categories[status] !== 'done') return {};
  const fresh = entering.filter((item) => board.categories[item.status] !== 'done');
  const errors = fresh.flatMap((item) => unmetOf(item, board.doneDefinition ?? []));
  if (errors.length === 0) return {};
  if (doneOverride !== undefined) return { doneOverride: { reason: doneOverride.trim(), byId, at: tx.at } };
  throw new Problem('done-unmet', { errors: errors.slice(0, 50) });
}

function unmetOf({ id, key, criteria, doneChecks }: Stepping, rules: readonly DoneRule[]): PropertyProblem[] {
  const checked = new Set(doneChecks.map(({ ruleId }) => ruleId));
  return [
    ...rules
      .filter((rule) => !checked.has(rule.id))
      .map((rule) => ({ path: `${id}.doneChecks.${rule.id}`, code: 'isChecked', message: `${key}: ${rule.text}` })),
    ...criteria
      .filter(({ isMet }) => !isMet)
      .map((criterion) => ({ path: `${id}.criteria.${criterion.id}`, code: 'isMet', message: `${key}: ${criterion.text}` })),
  ];
}
