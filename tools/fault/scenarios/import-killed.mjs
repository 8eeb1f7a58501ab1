import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sleep } from '../../postgres/process.mjs';
import { verify } from '../invariants.mjs';

export const name = 'an import killed on its way';

const SHARES = [0.1, 0.5, 0.9];

export async function run(world, { importedRows }) {
  const said = [];
  for (const share of SHARES) said.push(await killAt(world, importedRows, share));
  return `${importedRows} rows, killed at ${said.join(', ')}: nothing was visible, and again it was one clean import`;
}

async function killAt(world, rows, share) {
  const product = await world.product();
  const [importing, watching] = world.instances;
  const body = { id: randomUUID(), source: 'csv', content: csvOf(rows), fileName: 'killed.csv' };
  const request = product.command(importing.origin, 'POST', '/imports', body);
  const reached = await watch(world, product, watching.origin, body.id, share);
  await importing.kill();
  await request;
  const { items: visible, imports } = await product.snapshot(watching.origin);
  assert.ok(visible.length === 0, `nothing of it is visible, and not ${visible.length} items`);
  assert.equal(imports.length, 0, 'and no import is told of');
  await importing.start();
  await again(product, importing.origin, body);
  const { items } = await product.snapshot();
  assert.deepEqual(
    items.map(({ title }) => title),
    Array.from({ length: rows }, (_, index) => titleOf(index)),
    'again it is the whole file, in its order',
  );
  const second = await product.change(importing.origin, 'POST', '/imports', { ...body, id: randomUUID() });
  assert.equal(second.report.created, 0, 'a third time changes nothing');
  await verify(product);
  return `${Math.round(reached * 100)} %`;
}

/** Waits until so much of it is written, as another instance tells it. */
async function watch({ owner }, product, origin, id, share) {
  for (let done = 0, total = 1; ; await sleep(5)) {
    const { body } = await owner.send(origin, 'GET', `${product.path}/imports/${id}/progress`);
    if (body.phase === 'done') throw new Error('the import was done before it could be killed');
    if (body.phase === 'writing') ({ done, total } = body);
    if (body.phase === 'writing' && done / total >= share) return done / total;
  }
}

/** The lock of what was killed goes when PostgreSQL notices that nobody is there any more. */
async function again(product, origin, body) {
  for (let attempt = 1; ; attempt++) {
    const { answer } = await product.command(origin, 'POST', '/imports', body);
    if (answer?.isDone || attempt === 5) return assert.ok(answer?.isDone, `again it is answered with ${answer?.status}: ${answer?.text}`);
    await sleep(1000);
  }
}

function csvOf(rows) {
  const lines = Array.from({ length: rows }, (_, index) => `K-${index},${titleOf(index)},"Line one of ${index}\nline two",${(index % 8) + 1}`);
  return ['Key,Title,Description,Estimate', ...lines].join('\n');
}

function titleOf(index) {
  return `Imported item ${index}`;
}
