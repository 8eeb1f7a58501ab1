// What the machine can do without us: a bare HTTP server and a bare `pg`, in a process of their own.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
let bytes = Buffer.alloc(0);

/** The rows of a snapshot, written by hand. */
const ROWS = /* sql */ `
  SELECT json_agg(x)::text AS json FROM (
    SELECT id, number, 'K-' || number AS key, type, title, status, refinement, estimate, rank, parent_id AS "parentId", split_from_id AS "splitFromId",
      sprint_id AS "sprintId", step_id AS "stepId", release_id AS "releaseId", assignee_id AS "assigneeId", label_ids AS labels, story, criteria, web_links AS "webLinks", goals, scores, score_evidence AS "scoreEvidence", pinned_reason AS pin, blocked_reason AS "blockedReason",
      blocked_since AS "blockedSince", ready_checks AS "readyChecks", done_checks AS "doneChecks",
      done_override AS "doneOverride", wip_override AS "wipOverride", source, external_key AS "externalKey", version, created_at AS "createdAt",
      updated_at AS "updatedAt"
    FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL ORDER BY rank) x`;

/** The words of a product's items, in an index and nothing else. */
const TEXTS = /* sql */ `
  DROP TABLE IF EXISTS bare_text;
  CREATE TABLE bare_text AS SELECT id, title, to_tsvector('simple', title || ' ' || description) AS words FROM backlog_item WHERE product_id = '$product' AND deleted_at IS NULL;
  CREATE INDEX ON bare_text USING gin (words);
  ANALYZE bare_text`;
const FOUND = /* sql */ `
  SELECT coalesce(json_agg(x), '[]')::text AS json FROM (SELECT id, title FROM bare_text WHERE words @@ plainto_tsquery('simple', $1) LIMIT 20) x`;
const ESTIMATED = /* sql */ `
  SELECT coalesce(json_agg(x), '[]')::text AS json FROM (
    SELECT id, number, type, title, status, estimate, rank FROM backlog_item WHERE product_id = $1 AND estimate = 5 AND status <> 'done' AND deleted_at IS NULL
    ORDER BY rank LIMIT 50) x`;

/** What reports are folded from. */
const SPRINT_LOG = /* sql */ `
  SELECT json_agg(p)::text AS json FROM (
    SELECT revision, entity_id, before, after FROM change_patch WHERE product_id = $1
      AND entity_id IN (SELECT entity_id FROM change_patch WHERE product_id = $1 AND entered_sprint = ANY ($2::uuid[])) AND is_reported ORDER BY revision, seq) p`;
const FLOW_LOG = /* sql */ `
  SELECT json_agg(p)::text AS json FROM (
    SELECT revision, entity_id, before, after FROM change_patch WHERE product_id = $1 AND is_flow ORDER BY revision, seq) p`;

/** Refuses what is no id before it is put into a statement. */
const idIn = (text) => {
  if (!/^[0-9a-f-]{36}$/.test(text ?? '')) throw new Error(`${text} is no id`);
  return text;
};

const ROUTES = {
  'GET /blank': async () => ({ type: 'text/html', body: '<!doctype html><title>Blank</title><p>Blank' }),
  'GET /rows': async ({ searchParams }) => ({ body: (await pool.query({ name: 'rows', text: ROWS, values: [searchParams.get('product')] })).rows[0].json }),
  'PUT /texts': async ({ searchParams }) => (await pool.query(TEXTS.replace('$product', idIn(searchParams.get('product')))), {}),
  'GET /found': async ({ searchParams }) => ({ body: (await pool.query({ name: 'found', text: FOUND, values: [searchParams.get('words')] })).rows[0].json }),
  'GET /estimated': async ({ searchParams }) => ({
    body: (await pool.query({ name: 'estimated', text: ESTIMATED, values: [searchParams.get('product')] })).rows[0].json,
  }),
  'GET /sprint-log': async ({ searchParams }) => ({
    body: (await pool.query({ name: 'sprint-log', text: SPRINT_LOG, values: [searchParams.get('product'), searchParams.get('sprints').split(',')] })).rows[0]
      .json,
  }),
  'GET /flow-log': async ({ searchParams }) => ({
    body: (await pool.query({ name: 'flow-log', text: FLOW_LOG, values: [searchParams.get('product')] })).rows[0].json,
  }),
  'GET /bytes': async () => ({ body: bytes, headers: { 'content-encoding': 'gzip' } }),
  'GET /unchanged': async () => (await pool.query({ name: 'one', text: 'SELECT count FROM bare_counter WHERE id = $1', values: [1] }), { status: 304 }),
  'PUT /bytes': async (_, body) => ((bytes = body), {}),
  'POST /commit': async (_, body) => {
    const { row } = JSON.parse(body.toString());
    const { rows } = await pool.query({ name: 'commit', text: 'UPDATE bare_counter SET count = count + 1 WHERE id = $1 RETURNING count', values: [row] });
    return { body: JSON.stringify(rows[0]) };
  },
  'POST /insert': async (_, body) => {
    await pool.query({
      name: 'insert',
      text: 'INSERT INTO bare_item (id, number, title, description, estimate) SELECT gen_random_uuid(), number, title, description, estimate FROM jsonb_to_recordset($1) AS r (number int, title text, description text, estimate numeric)',
      values: [body.toString()],
    });
    return {};
  },
};

const unknown = async () => ({ status: 404 });

await pool.query(/* sql */ `
  CREATE TABLE IF NOT EXISTS bare_counter (id integer PRIMARY KEY, count integer NOT NULL);
  INSERT INTO bare_counter SELECT n, 0 FROM generate_series(1, 100) n ON CONFLICT DO NOTHING;
  CREATE TABLE IF NOT EXISTS bare_item (id uuid PRIMARY KEY, number integer, title text, description text, estimate numeric)`);

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const body = await Array.fromAsync(request);
  const {
    status = 200,
    type = 'application/json',
    headers = {},
    body: answer = '',
  } = await (ROUTES[`${request.method} ${url.pathname}`] ?? unknown)(url, Buffer.concat(body));
  response.writeHead(status, { 'content-type': type, ...(status === 304 ? {} : { 'content-length': Buffer.byteLength(answer) }), ...headers }).end(answer);
});
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
