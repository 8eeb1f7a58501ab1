import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { verify } from '../invariants.mjs';

export const name = 'twenty people edit one item';

const EDITORS = 20;

export async function run(world, { editRounds }) {
  const product = await world.product({ items: 2 });
  const [item, parent] = product.items;
  for (let round = 0; round < editRounds; round++) {
    await sameField(world, product, item);
    await differentFields(world, product, item, parent);
  }
  await verify(product);
  return `${editRounds} rounds: one winner per version and 412 for the others; what was edited apart all stayed`;
}

async function sameField({ origins }, product, item) {
  const { version } = await product.read(`/items/${item}`);
  const edit = (index) =>
    product.command(origins[index % 2], 'PATCH', `/items/${item}`, { title: `Title of editor ${index} in ${version}` }, { ifMatch: version });
  const lines = await Promise.all(Array.from({ length: EDITORS }, (_, index) => edit(index)));
  const winners = lines.filter(({ outcome }) => outcome === 'ok');
  assert.equal(winners.length, 1, 'one editor wins');
  const now = await product.read(`/items/${item}`);
  assert.equal(now.title, winners[0].body.title, 'what is there is what the winner wrote');
  assert.equal(now.version, version + 1, 'which is one new version');
  for (const { answer, outcome } of lines) {
    if (outcome === 'ok') continue;
    assert.equal(answer.status, 412, 'every other editor is told that they are late');
    assert.deepEqual(answer.body.current, now, 'and is shown the item as it is');
  }
}

/** Each sets something else, without having read what the others do. */
async function differentFields({ origins }, product, item, parent) {
  const wish = randomUUID();
  const labels = await Promise.all(
    Array.from({ length: EDITORS - 4 }, (_, index) => product.change(origins[index % 2], 'POST', '/labels', { name: `${index} ${wish}`.slice(0, 60) })),
  );
  const ids = labels.map(({ patches }) => patches[0].id);
  const { labels: before } = await product.read(`/items/${item}`);
  if (before.length > 0) await product.change(origins[0], 'POST', '/items/edit', { items: [item], set: { labels: [] } });
  const sets = [{ type: 'bug' }, { status: 'in-review' }, { estimate: 13 }, { parentId: parent }, ...ids.map((id) => ({ addLabels: [id] }))];
  await Promise.all(sets.map((set, index) => product.change(origins[index % 2], 'POST', '/items/edit', { items: [item], set })));
  const now = await product.read(`/items/${item}`);
  assert.deepEqual([now.type, now.status, now.estimate, now.parentId], ['bug', 'in-review', 13, parent]);
  assert.deepEqual(new Set(now.labels), new Set(ids), 'every label is there');
  await product.change(origins[0], 'POST', '/items/edit', { items: [item], set: { type: 'task', status: 'todo', estimate: null, parentId: null } });
}
