import type { BacklogItemDetail, Criterion, PropertyProblem } from '@ordo/contract';
import { passedLimits, type DoneCheck, type DoneRule, type StatusCategory, type WipLimits } from '@ordo/domain';
import type { BoardStep } from '../../ledger/lent-by-backlog';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { Problem } from '../../platform/problem';

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
 * What a step on the board of the active sprint, or into that sprint, asks for: room in the status, and of what becomes done that everything is
 * met. Answers, for each item, what has to be written of the reasons that were given. Items outside that sprint step as they like.
 */
export async function stepOnBoard(tx: Transaction, items: readonly Stepping[], step: BoardStep, byId: string): Promise<Map<string, Partial<Values>>> {
  const written = new Map<string, Partial<Values>>(items.map((item) => [item.id, leaving(item, step)]));
  if (!items.some((item) => changesStatus(item, step) || (step.sprintId != null && step.sprintId !== item.sprintId))) return written;
  const [board] = await tx.query<Board & Record<string, unknown>>(BOARD, [tx.product.productId]);
  if (board === undefined) return written;
  const entering = items.filter((item) => isEntering(item, step, board.sprintId));
  const passed = await passLimits(tx, board, entering, step);
  const done = passDone(board, entering, step, { byId, at: tx.at });
  const why = step.override === undefined ? {} : { wipOverride: { reason: step.override.trim(), byId, at: tx.at } };
  for (const item of entering) written.set(item.id, { ...written.get(item.id), ...(passed.has(statusAfter(item, step)) && why), ...done });
  return written;
}

/** What has to be written of the reason why an item of the active sprint is done. Refuses with `done-unmet`. Room is not asked for. */
export async function becomeDone(tx: Transaction, item: Stepping, step: BoardStep, byId: string): Promise<Partial<Values>> {
  const [board] = await tx.query<Board & Record<string, unknown>>(BOARD, [tx.product.productId]);
  return board === undefined ? {} : passDone(board, [item], step, { byId, at: tx.at });
}

/** Writes what `stepOnBoard` answered, after the step itself. */
export async function writeReasons(tx: Transaction, reasons: ReadonlyMap<string, Partial<Values>>): Promise<void> {
  const rows = [...reasons].filter(([, set]) => Object.keys(set).length > 0).map(([id, set]): Values => ({ ...set, id }));
  for (const same of Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()) await tx.updateMany('item', same);
}

function statusAfter({ status }: Stepping, step: BoardStep): string {
  return step.status ?? status;
}

function changesStatus(item: Stepping, step: BoardStep): boolean {
  return statusAfter(item, step) !== item.status;
}

/** It comes into a column of the board: from another one, or from outside of the sprint. */
function isEntering(item: Stepping, step: BoardStep, active: string): boolean {
  const sprintId = step.sprintId === undefined ? item.sprintId : step.sprintId;
  return sprintId === active && (changesStatus(item, step) || item.sprintId !== active);
}

/** A reason ends with what it was given for. */
function leaving(item: Stepping, step: BoardStep): Partial<Values> {
  const isElsewhere = step.sprintId !== undefined && step.sprintId !== item.sprintId;
  return {
    ...(item.doneOverride && changesStatus(item, step) && { doneOverride: null }),
    ...(item.wipOverride && (changesStatus(item, step) || isElsewhere) && { wipOverride: null }),
  };
}

/** The statuses whose limit is passed. */
async function passLimits(tx: Transaction, board: Board, entering: readonly Stepping[], step: BoardStep): Promise<ReadonlySet<string>> {
  const coming = entering.map((item) => ({ status: statusAfter(item, step) }));
  const limited = [...new Set(coming.map(({ status }) => status))].filter((status) => board.limits[status] !== undefined);
  if (limited.length === 0) return new Set();
  const rows = await tx.query<{ status: string; count: number }>(
    `SELECT status, count(*)::integer AS count FROM backlog_item
     WHERE product_id = $1 AND sprint_id = $2 AND status = ANY ($3::text[]) AND deleted_at IS NULL AND id <> ALL ($4::uuid[]) GROUP BY status`,
    [tx.product.productId, board.sprintId, limited, entering.map(({ id }) => id)],
  );
  const passed = passedLimits(board.limits, new Map(rows.map(({ status, count }) => [status, count])), coming);
  const walls = passed.filter(({ isHard }) => isHard && step.override === undefined);
  if (walls.length === 0) return new Set(passed.map(({ status }) => status));
  throw new Problem('wip-limit-reached', {
    errors: walls.map(({ status, limit, count }) => ({ path: 'override', code: 'wipLimit', message: `${status} has room for ${limit}, and holds ${count}` })),
  });
}

function passDone(board: Board, entering: readonly Stepping[], step: BoardStep, by: { byId: string; at: string }): Partial<Values> {
  const isDone = (status: string): boolean => board.categories[status] === 'done';
  const fresh = entering.filter((item) => isDone(statusAfter(item, step)) && !isDone(item.status));
  const errors = fresh.flatMap((item) => unmetOf(item, board.doneDefinition ?? []));
  if (errors.length === 0) return {};
  if (step.doneOverride !== undefined) return { doneOverride: { reason: step.doneOverride.trim(), ...by } };
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
