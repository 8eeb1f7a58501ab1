import { hiddenProperties, SEARCH_PLACES, type Role } from '@ordo/domain';
import { asJson } from '../../ledger/shape';
import { ITEM } from '../items/backlog-item.entity';

const COMMENT = SEARCH_PLACES.indexOf('comment') + 1;
const DESCRIPTION = SEARCH_PLACES.indexOf('description') + 1;

/** As much of a description as is looked through for an excerpt, and as many comments. */
const LETTERS = 20_000;
const COMMENTS = 5;

/** Words taken into account for one that was typed. */
const MOST_CANDIDATES = 200;

/**
 * Words of the product that may be meant by typed ones: product, lookups. Those of the same stem begin nearly as it does;
 * those at one slip are one of few, or fit a pattern and begin or end as typed.
 */
export const CANDIDATES = /* sql */ `
  SELECT t.at, k.word, true AS "isKin"
  FROM jsonb_to_recordset($2) AS t (at integer, typed text),
    LATERAL (SELECT ts_lexize('ordo_english', t.typed) AS english, ts_lexize('ordo_french', t.typed) AS french) AS s,
    LATERAL (SELECT left(t.typed, greatest(2, least(length(s.english[1]), length(s.french[1])) - 1)) AS lead) AS l,
    LATERAL (
      SELECT w.word FROM search_word w
      WHERE w.product_id = $1 AND w.word >= l.lead AND w.word < l.lead || chr(1114111)
        AND (ts_lexize('ordo_english', w.word) = s.english OR ts_lexize('ordo_french', w.word) = s.french) LIMIT ${MOST_CANDIDATES}
    ) AS k
  UNION ALL
  SELECT t.at, n.word, false
  FROM jsonb_to_recordset($2) AS t (at integer, begins text, ends text, variants text[], patterns text[]),
    LATERAL (
      SELECT w.word FROM search_word w WHERE w.product_id = $1 AND w.word = ANY (t.variants)
      UNION
      SELECT w.word FROM search_word w WHERE w.product_id = $1 AND w.word >= t.begins AND w.word < t.begins || chr(1114111) AND w.word LIKE ANY (t.patterns)
      UNION
      SELECT w.word FROM search_word w WHERE w.product_id = $1 AND w.backwards >= t.ends AND w.backwards < t.ends || chr(1114111) AND w.word LIKE ANY (t.patterns)
      LIMIT ${MOST_CANDIDATES}
    ) AS n
  WHERE t.variants IS NOT NULL`;

/**
 * Items that have every word, looked up one by one since PostgreSQL cannot know how many there are: product, queries wide and exact, places, most texts a query, number of words, number of an item, most items.
 * A text is worth its place, ten more when only a slip makes it fit; an item what its worst word is worth in the best text, or all
 * words together in one. The exact key is worth most.
 */
export function foundSql(role: Role): string {
  return /* sql */ `
  WITH texts AS MATERIALIZED (
    SELECT q.n, t.place, t.is_exact, c.id AS comment_id, coalesce(c.item_id, t.id) AS item_id
    FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS q (wide, exact, n), LATERAL search_texts(q.wide::tsquery, q.exact::tsquery, $4, $5) AS t
    LEFT JOIN LATERAL (SELECT c.id, c.item_id FROM comment c WHERE t.place = ${COMMENT} AND c.product_id = $1 AND c.id = t.id LIMIT 1) AS c ON true
  ), words AS (
    SELECT item_id, n, min(place + CASE WHEN is_exact THEN 0 ELSE 10 END) AS worth, bool_or(place = ${DESCRIPTION}) AS is_described FROM texts GROUP BY item_id, n
  ), found AS (
    SELECT item_id AS id, least(min(worth) FILTER (WHERE n > $6), max(worth) FILTER (WHERE n <= $6)) AS worth, bool_or(is_described) AS is_described
    FROM words GROUP BY item_id HAVING count(*) FILTER (WHERE n <= $6) = $6 OR bool_or(n > $6)
    UNION ALL
    SELECT id, 0, false FROM backlog_item WHERE product_id = $1 AND number = $7
  ), top AS MATERIALIZED (
    SELECT i.id, i.rank, min(f.worth) AS worth, bool_or(f.is_described) AS is_described
    FROM found f, LATERAL (SELECT i.id, i.rank FROM backlog_item i WHERE i.product_id = $1 AND i.id = f.id AND i.deleted_at IS NULL LIMIT 1) AS i
    GROUP BY i.id, i.rank ORDER BY min(f.worth), i.rank LIMIT $8
  ), said AS (
    SELECT x.item_id, json_agg(json_build_object('id', c.id, 'body', c.body)) AS comments
    FROM (
      SELECT t.item_id, t.comment_id, row_number() OVER (PARTITION BY t.item_id ORDER BY max(t.n) DESC, t.comment_id) AS nth
      FROM texts t JOIN top ON top.id = t.item_id WHERE t.comment_id IS NOT NULL GROUP BY t.item_id, t.comment_id
    ) x JOIN comment c ON c.product_id = $1 AND c.id = x.comment_id WHERE x.nth <= ${COMMENTS} GROUP BY x.item_id
  )
  SELECT ${asJson(ITEM, 'i', [...(ITEM.onOpen ?? []), ...hiddenProperties(role, 'item')])} AS item, top.worth = 0 AS "isKey",
    CASE WHEN top.is_described THEN left(i.description, ${LETTERS}) END AS description, said.comments
  FROM top JOIN backlog_item i ON i.product_id = $1 AND i.id = top.id LEFT JOIN said ON said.item_id = top.id ORDER BY top.worth, top.rank`;
}
