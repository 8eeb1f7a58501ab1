import { mayBeTold, type Entity, type Hearers, type Patch, type Role, type ToldChange } from '@ordo/domain';
import type { Reader } from '../../ledger/undo-rules';

/** A change with what can concern somebody. */
export interface News extends ToldChange {
  revision: string;
  at: string;
}

/**
 * The changes of a stretch of the log, without what was only moved. Descriptions come only where they mention somebody; of
 * an import, which can be of fifty thousand items, only whom they are given to.
 */
export async function newsBetween(tx: Reader, from: number, to: number): Promise<News[]> {
  const rows = await tx.query<Omit<News, 'patches'> & { patches: Patch[] | null }>(
    `SELECT c.revision, c.at, c.actor_id AS "actorId", c.command,
       (SELECT json_agg(json_build_object('entity', p.entity, 'id', p.entity_id, 'before', ${shortened('before')}, 'after', ${shortened('after')}) ORDER BY p.seq)
        FROM change_patch p WHERE p.product_id = c.product_id AND p.revision = c.revision AND p.entity IN ('item', 'comment', 'link', 'invitation')
          AND (p.before IS NULL OR p.after IS NULL OR p.after - 'rank' <> '{}') AND (c.command <> 'import' OR p.after ->> 'assigneeId' IS NOT NULL)) AS patches
     FROM change c WHERE c.product_id = $1 AND c.revision > $2 AND c.revision <= $3 AND c.command <> 'ranks.rebalance' ORDER BY c.revision`,
    [tx.product.productId, from, to],
  );
  return rows.map((row) => ({ ...row, patches: row.patches ?? [] }));
}

/** Answers, for each change, what else decides who is told of it: who is in the product and wants to hear, and who watched, said or invited what. */
export async function hearersOf(tx: Reader, news: readonly News[]): Promise<(change: News) => Hearers> {
  const patches = news.flatMap((change) => change.patches);
  const people = await peopleOf(tx);
  const itemByComment = await pairs(tx, 'SELECT id, item_id AS other FROM comment WHERE product_id = $1 AND id = ANY ($2::uuid[])', idsOf(patches, 'comment'));
  const inviters = await pairs(
    tx,
    'SELECT id, created_by AS other FROM invitation WHERE product_id = $1 AND id = ANY ($2::uuid[])',
    idsOf(patches, 'invitation'),
  );
  const watched = news.filter(({ command }) => command !== 'import').flatMap((change) => change.patches);
  const watchers = await watchersOf(tx, [...idsOf(watched, 'item'), ...itemByComment.values(), ...watched.flatMap(endsOf)]);
  return ({ revision }) => ({
    hears: (person, kind) => mayBeTold(people.get(person)?.role, kind) && people.get(person)?.deaf.includes(kind) === false,
    watchersOf: (item) => watchers(item, Number(revision)),
    itemOf: (comment) => itemByComment.get(comment),
    inviterOf: (invitation) => inviters.get(invitation),
  });
}

interface Person {
  id: string;
  role: Role | null;
  /** Kinds they do not want to hear of. */
  deaf: string[];
}

async function peopleOf(tx: Reader): Promise<Map<string, Person>> {
  const rows = await tx.query<Person>(
    `SELECT m.id, m.role, ARRAY(SELECT s.kind FROM notification_setting s WHERE s.account_id = m.id AND NOT s.is_on) AS deaf FROM member m WHERE m.product_id = $1`,
    [tx.product.productId],
  );
  return new Map(rows.map((person) => [person.id, person]));
}

async function pairs(tx: Reader, sql: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; other: string }>(sql, [tx.product.productId, ids]);
  return new Map(rows.map(({ id, other }) => [id, other]));
}

interface WatchPatch {
  revision: string;
  item: string;
  person: string;
  isOn: boolean;
}

/** Who watched an item when a change came: the last that the log says about it before. */
async function watchersOf(tx: Reader, items: string[]): Promise<(item: string, revision: number) => string[]> {
  if (items.length === 0) return () => [];
  const said = await tx.query<WatchPatch>(
    `SELECT p.revision, made.item, made.person, coalesce((p.after ->> 'isOn')::boolean, false) AS "isOn"
     FROM (SELECT DISTINCT entity_id AS id, (coalesce(after, before) ->> 'itemId')::uuid AS item, coalesce(after, before) ->> 'memberId' AS person
           FROM change_patch WHERE product_id = $1 AND entity = 'watch' AND coalesce(after, before) ->> 'itemId' = ANY ($2)) AS made
     JOIN change_patch p ON p.product_id = $1 AND p.entity_id = made.id ORDER BY p.revision`,
    [tx.product.productId, [...new Set(items)]],
  );
  const byItem = Map.groupBy(said, ({ item }) => item);
  return (item, revision) => {
    const last = new Map((byItem.get(item) ?? []).filter((each) => Number(each.revision) < revision).map(({ person, isOn }) => [person, isOn]));
    return [...last].flatMap(([person, isOn]) => (isOn ? [person] : []));
  };
}

function idsOf(patches: readonly Patch[], entity: Entity): string[] {
  return [...new Set(patches.filter((patch) => patch.entity === entity).map(({ id }) => id))];
}

function endsOf({ entity, before, after }: Patch): string[] {
  const { fromId, toId } = after ?? before ?? {};
  return entity === 'link' ? [String(fromId), String(toId)] : [];
}

function shortened(side: 'before' | 'after'): string {
  const text = `p.${side} ->> 'description'`;
  const whole = `CASE WHEN ${text} NOT LIKE '%](member:%' THEN p.${side} || '{"description": ""}' ELSE p.${side} END`;
  return `CASE WHEN c.command = 'import' THEN jsonb_build_object('assigneeId', p.${side} -> 'assigneeId') ELSE ${whole} END`;
}
