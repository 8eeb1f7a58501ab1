import type { Locale, Sprint } from '@ordo/contract';
import { ranksBetween } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { idsOf, removeAdded } from './put-back';
import { bringGoals, resetGoals } from './reset-goals';
import { sampleComments, sampleLinks, sampleWatches } from './sample-crafted';
import { sprintRow } from './sample-history';
import { sampleId } from './sample-ids';
import { sampleKanoAnswers } from './sample-kano';
import { resetMap } from './sample-map';
import { sampleItems, sampleLabels } from './sample-rows';
import { resetRetros } from './sample-retro';
import { sampleStatements } from './sample-review';
import { ACTIVE_SPRINT, SAMPLE_SPRINTS } from './sample-sprints';
import { sampleViews } from './sample-views';

/** What visitors leave behind, besides items and labels. Their private views stay: a change shows all of itself to who made it. */
const LEFT = {
  comment: 'comment',
  link: 'item_link',
  watch: 'watch',
  view: 'saved_view',
  import: 'import',
  statement: 'statement',
  'kano-answer': 'kano_answer',
  'retro-action': 'retro_action',
  'retro-vote': 'retro_vote',
} as const;

/** Puts items, labels and what was said about them back as they were made. What visitors added goes, and numbers stay what they were. */
export async function resetBacklog(tx: Transaction, locale: Locale): Promise<void> {
  const items = sampleItems(locale, tx.at);
  const ids = items.map(({ id }) => id);
  const own = [tx.product.productId, ids];
  const added = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND id <> ALL ($2::uuid[]) AND deleted_at IS NULL', own);
  const deleted = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NOT NULL', own);
  await bringGoals(tx, locale);
  await resetSprints(tx, locale);
  await tx.remove('item', added);
  await bringBack(tx, deleted);
  await resetMap(tx, locale);
  // Labels are swapped while nothing carries them: two of them may have taken each other's name.
  await tx.updateMany(
    'item',
    ids.map((id) => ({ id, labels: [] })),
  );
  await removeAdded(tx, 'label', 'label');
  await tx.insert('label', sampleLabels(locale));
  await tx.updateMany('item', await fitSprints(tx, locale, items));
  await resetGoals(tx, locale);
  for (const [entity, table] of Object.entries(LEFT) as [keyof typeof LEFT, string][]) await removeAdded(tx, entity, table);
  await tx.insert('link', sampleLinks(locale));
  await tx.insert('watch', sampleWatches(locale));
  await tx.insert('kano-answer', sampleKanoAnswers(locale, tx.at));
  // What was only put aside keeps its version.
  await tx.restore(
    'comment',
    sampleComments(locale, tx.at).map(({ version: _, ...comment }) => comment as Values),
  );
  await tx.insert('view', sampleViews(locale));
  const [reviewed] = await tx.find<Sprint>('sprint', [sampleId(locale, 'sprint', ACTIVE_SPRINT - 1)]);
  await tx.insert('statement', sampleStatements(locale, reviewed?.completedAt ?? tx.at));
  await resetRetros(tx, locale, reviewed?.completedAt ?? tx.at);
}

/** What visitors planned goes with its sprints; those of the story run as they did. What they completed stays as it is. */
async function resetSprints(tx: Transaction, locale: Locale): Promise<void> {
  const own = SAMPLE_SPRINTS.map((sprint) => sprintRow(locale, sprint));
  const closed = own.slice(0, -2).map(({ id }) => id);
  const params = [tx.product.productId, closed];
  const planned = await idsOf(tx, 'SELECT id FROM backlog_item WHERE product_id = $1 AND sprint_id <> ALL ($2::uuid[]) AND deleted_at IS NULL', params);
  await tx.updateMany(
    'item',
    planned.map((id) => ({ id, sprintId: null, doneChecks: [], doneOverride: null, wipOverride: null })),
  );
  await removeAdded(tx, 'sprint', 'sprint', own);
  // The one that runs comes last: there is never another beside it.
  for (const sprint of SAMPLE_SPRINTS.slice(-2).reverse()) {
    const row = sprintRow(locale, sprint);
    const [now] = await tx.find<Sprint>('sprint', [row.id]);
    if (now === undefined) await tx.restore('sprint', [{ ...row, state: 'planned' }]);
    const isActive = sprint.number === ACTIVE_SPRINT;
    const started = isActive ? { startedAt: now?.startedAt ?? tx.at, commitment: now?.commitment ?? [], doneDefinition: [] } : NOT_STARTED;
    await tx.update('sprint', { ...row, ...started, ...OPEN, state: isActive ? 'active' : 'planned' });
  }
}

const NOT_STARTED = { startedAt: null, commitment: null, doneDefinition: null };
const OPEN = { completedAt: null, outcome: null, outcomeNote: '', capacity: [] };

/** Nothing comes into a sprint that is over, not even what was in it. */
async function fitSprints(tx: Transaction, locale: Locale, items: Values[]): Promise<Values[]> {
  const open = new Set(SAMPLE_SPRINTS.slice(-2).map(({ number }) => sampleId(locale, 'sprint', number)));
  const inside = await tx.query<{ id: string; sprintId: string }>(
    'SELECT id, sprint_id AS "sprintId" FROM backlog_item WHERE product_id = $1 AND sprint_id IS NOT NULL AND deleted_at IS NULL',
    [tx.product.productId],
  );
  const now = new Map(inside.map(({ id, sprintId }) => [id, sprintId]));
  return items.map((item) => {
    const sprintId = item['sprintId'] as string | null;
    const mayStand = sprintId === null || open.has(sprintId) || now.get(item.id) === sprintId;
    return { ...item, sprintId: mayStand ? sprintId : null, doneChecks: [], doneOverride: null, wipOverride: null };
  });
}

/** At the bottom for the moment: every rank is set afterwards, in one statement. */
async function bringBack(tx: Transaction, ids: string[]): Promise<void> {
  const [last] = await tx.query<{ rank: string | null }>('SELECT max(rank) AS rank FROM backlog_item WHERE product_id = $1', [tx.product.productId]);
  const ranks = ranksBetween(last?.rank ?? null, null, ids.length);
  await tx.restore(
    'item',
    ids.map((id, index) => ({ id, rank: ranks[index], labels: [], stepId: null, releaseId: null })),
  );
}
