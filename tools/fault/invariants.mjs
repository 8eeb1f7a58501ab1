import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { foldPatches } from './domain.mjs';

/** Changes whose request id is the server's own. */
const UNNUMBERED = new Set(['ranks.rebalance', 'member.join']);

const COLLECTIONS = { item: 'items', label: 'labels', member: 'members', invitation: 'invitations', import: 'imports', watch: 'watches' };

/** Compares what was asked, what was answered, what the log says and what the tables hold. Answers the figures; throws what does not fit. */
export async function verify(product) {
  const log = await product.log();
  checkRevisions(log);
  checkRequests(log, product.requests);
  checkCreatedOnce(log, product.requests);
  const snapshot = await product.snapshot();
  assert.equal(snapshot.revision, log.length, 'the snapshot is at the newest revision');
  await checkFold(log, snapshot, product);
  checkOrder(snapshot.items);
  checkForest(snapshot.items);
  assert.deepEqual(
    snapshot.items.map(({ id }) => id),
    await product.orderInDatabase(),
    'the snapshot shows the order of the database',
  );
  return { changes: log.length, items: snapshot.items.length, ...product.requests.counts() };
}

/** One line for people about how requests ended. */
export function tally({ ok, fail, unknown }) {
  return `${ok} acknowledged, ${fail} refused, ${unknown} unknown: 0 lost, 0 doubled`;
}

function checkRevisions(log) {
  log.forEach(({ revision, patches }, index) => {
    assert.equal(revision, index + 1, 'revisions are 1, 2, 3 … without a gap');
    assert.ok(patches.length > 0, `revision ${revision} changed something`);
  });
}

/** Every `ok` is there exactly once and as it was answered, no `fail` is, an `unknown` once or not at all; and there is nothing that nobody asked for. */
function checkRequests(log, { lines }) {
  const logged = Map.groupBy(log, ({ requestId }) => requestId);
  for (const [requestId, changes] of logged) {
    assert.equal(changes.length, 1, `request ${requestId} is in the log once`);
    if (!UNNUMBERED.has(changes[0].command)) assert.ok(lines.has(requestId), `revision ${changes[0].revision} was asked for by nobody`);
  }
  for (const line of lines.values()) {
    const [found] = logged.get(line.key) ?? [];
    const what = `${line.method} ${line.path} (${line.statuses.join(', ')})`;
    if (line.outcome === 'fail') assert.equal(found, undefined, `${what} was refused, and yet it is in the log`);
    // An import answers more than its change, and none when there was nothing to do.
    const answered = line.change?.report ? line.change.change : line.change;
    if (line.outcome !== 'ok' || !answered?.patches.length) continue;
    assert.ok(found, `${what} was acknowledged as revision ${answered.revision}, and it is lost`);
    assert.deepEqual(found, answered, `${what} is in the log as it was answered`);
  }
}

/** A repeat that made a second item would have a second id: titles tell. */
function checkCreatedOnce(log, { lines }) {
  const created = new Map();
  for (const { patches, command } of log) {
    if (command !== 'item.create') continue;
    for (const { after } of patches) created.set(after.title, (created.get(after.title) ?? 0) + 1);
  }
  for (const { key } of lines.values()) assert.ok((created.get(titleFor(key)) ?? 0) <= 1, `the item of request ${key} was made once`);
}

/** The title of an item that a request creates, which no other request uses. */
export function titleFor(key) {
  return `Made by ${key}`;
}

/** Replaying all patches from nothing gives the current rows, with what is fetched apart from the snapshot. */
async function checkFold(log, snapshot, product) {
  const folded = new Map();
  for (const { patches } of log) foldPatches(folded, patches);
  const texts = await product.world.database.query(
    'SELECT id, description, past_work AS "pastWork" FROM backlog_item WHERE product_id = $1 AND deleted_at IS NULL',
    [product.id],
  );
  const readApart = new Map(texts.map(({ id, ...rest }) => [id, rest]));
  for (const [entity, collection] of Object.entries(COLLECTIONS)) {
    const rows = new Map((snapshot[collection] ?? []).map((thing) => [thing.id, entity === 'item' ? { ...thing, ...readApart.get(thing.id) } : thing]));
    checkSame(entity, folded.get(entity) ?? new Map(), rows);
  }
  checkSame('product', folded.get('product'), new Map([[product.id, snapshot.product]]));
  const comments = Map.groupBy([...(folded.get('comment')?.values() ?? [])], ({ itemId }) => itemId);
  assert.deepEqual(Object.fromEntries([...comments].map(([item, said]) => [item, said.length])), snapshot.commentCounts, 'comments are counted');
}

function checkSame(entity, folded, rows) {
  assert.equal(folded.size, rows.size, `the log and the tables have as many of ${entity}`);
  for (const [id, thing] of folded) {
    if (!isDeepStrictEqual(thing, rows.get(id))) assert.deepEqual(thing, rows.get(id), `${entity} ${id} is as the log says`);
  }
}

function checkOrder(items) {
  items.forEach(({ rank }, index) => {
    if (index > 0) assert.ok(Buffer.compare(Buffer.from(items[index - 1].rank), Buffer.from(rank)) < 0, 'ranks are unique and in byte order as shown');
    assert.ok(rank.length <= 64, `rank ${rank} has at most 64 characters`);
  });
}

function checkForest(items) {
  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  for (const { id } of items) {
    const seen = new Set();
    for (let at = id; at; at = parents.get(at)) {
      assert.ok(!seen.has(at), `item ${id} is not above itself`);
      assert.ok(parents.has(at), `the parent of item ${id} exists`);
      seen.add(at);
    }
  }
}
