import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sleep } from '../../postgres/process.mjs';
import { verify } from '../invariants.mjs';

export const name = 'an import killed on its way';

const SHARES = [0.1, 0.5, 0.9];

export async function run(world, { importedRows }) {
  const content = csvOf(importedRows);
  const whole = await undisturbed(world, content);
  const reached = [];
  for (const share of SHARES) reached.push(await killAt(world, content, importedRows, whole * share));
  const phases = reached.map(({ phase, done, total }) => (phase === 'writing' ? `${Math.round((done / total) * 100)} % written` : phase));
  return `${importedRows} rows in ${Math.round(whole)} ms, killed at 10, 50 and 90 % of that (${phases.join(', ')}): nothing was visible, and again it was one clean import`;
}

/** Milliseconds that the import takes a server that has just started, as after being killed, when nobody disturbs it. */
async function undisturbed(world, content) {
  const product = await world.product();
  const [importing] = world.instances;
  await importing.kill();
  await importing.start();
  const { answer } = await product.command(importing.origin, 'POST', '/imports', { source: 'csv', content });
  assert.ok(answer?.isDone, `an import is answered with ${answer?.status}: ${answer?.text}`);
  return answer.milliseconds;
}

async function killAt(world, content, rows, milliseconds) {
  const product = await world.product();
  const [importing, watching] = world.instances;
  const body = { id: randomUUID(), source: 'csv', content, fileName: 'killed.csv' };
  const request = product.command(importing.origin, 'POST', '/imports', body);
  await sleep(milliseconds);
  await importing.kill();
  const { answer } = await request;
  // Sometimes it is faster than it was.
  if (answer?.isDone) return importing.start().then(() => killAt(world, content, rows, milliseconds * 0.8));
  const progress = await product.read(`/imports/${body.id}/progress`, watching.origin);
  const { items: visible, imports } = await product.snapshot(watching.origin);
  assert.deepEqual([visible.length, imports.length], [0, 0], 'nothing of it is visible');
  await importing.start();
  await again(product, importing.origin, body);
  const { items } = await product.snapshot();
  assert.deepEqual(
    items.map(({ title }) => title),
    Array.from({ length: rows }, (_, index) => titleOf(index)),
    'again it is the whole file, in its order',
  );
  const third = await product.change(importing.origin, 'POST', '/imports', { ...body, id: randomUUID() });
  assert.equal(third.report.created, 0, 'a third time changes nothing');
  await verify(product);
  return progress;
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
