import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sleep } from '../../postgres/process.mjs';
import { verify } from '../invariants.mjs';

export const name = 'an import killed on its way';

const SHARES = [0.1, 0.5, 0.9];

/** So often the import may be done before it could be killed. */
const TRIES = 10;

export async function run(world, { importedRows }) {
  const content = csvOf(importedRows);
  const reached = [];
  // By turns, so that the one that was killed can come back meanwhile.
  let [importing, watching] = world.instances;
  for (const share of SHARES) {
    reached.push(await killAt({ world, importing, watching }, content, importedRows, share));
    [importing, watching] = [watching, importing];
  }
  const percent = reached.map((share) => `${Math.round(share * 100)} %`);
  return `${importedRows} rows, killed when ${percent.join(', ')} were written: nothing was visible, and again it was one clean import`;
}

async function killAt({ world, importing, watching }, content, rows, share, tries = TRIES) {
  const product = await world.product();
  const body = { id: randomUUID(), source: 'csv', content, fileName: 'killed.csv' };
  const request = product.command(importing.origin, 'POST', '/imports', body);
  const reached = await watch(product, watching.origin, body.id, share);
  await importing.kill();
  const { answer } = await request;
  const restarted = importing.start();
  const { items: visible, imports } = await product.snapshot(watching.origin);
  // Its last step is one commit: killed right behind that, it is done though nobody was told.
  const isWhole = visible.length === rows && imports.length === 1;
  if (reached === undefined || answer?.isDone || isWhole) {
    await restarted;
    assert.ok(tries > 1, `an import could be killed at ${share * 100} % in ${TRIES} tries`);
    return killAt({ world, importing, watching }, content, rows, share, tries - 1);
  }
  assert.deepEqual([visible.length, imports.length], [0, 0], 'nothing of it is visible');
  await again(product, watching.origin, body);
  const { items } = await product.snapshot(watching.origin);
  assert.deepEqual(
    items.map(({ title }) => title),
    Array.from({ length: rows }, (_, index) => titleOf(index)),
    'again it is the whole file, in its order',
  );
  await restarted;
  const third = await product.change(importing.origin, 'POST', '/imports', { ...body, id: randomUUID() });
  assert.equal(third.report.created, 0, 'a third time changes nothing');
  await verify(product);
  return reached;
}

/** Waits until so much of it is written, as another instance tells it, and answers how much; undefined when it was done before. */
async function watch(product, origin, id, share) {
  for (;;) {
    const { phase, done, total } = await product.read(`/imports/${id}/progress`, origin);
    if (phase === 'done') return undefined;
    if (phase === 'writing' && done / total >= share) return done / total;
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
