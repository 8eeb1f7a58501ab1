import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { tally, verify } from '../invariants.mjs';
import { Probes } from '../probes.mjs';

export const name = 'the database restarted, black-holed, slow, or with no connection left';

export async function run(world, amounts) {
  const product = await world.product({ items: 20 });
  const said = [];
  for (const [what, fault] of Object.entries(FAULTS)) said.push(`${what}: ${await during(world, product, () => fault(world, product, amounts))}`);
  return `${said.join('; ')}; ${tally(await verify(product))}`;
}

/** Each breaks something for a while. `isAway`: between `from` and `to` the server must say that it is not ready. */
const FAULTS = {
  restarted: async ({ database }) => {
    await database.stop();
    const from = performance.now();
    await sleep(1500);
    const to = performance.now();
    await database.start();
    return { isAway: true, from, to };
  },
  'black-holed': async ({ proxy }, _, { holeSeconds }) => {
    proxy.blackHole();
    const from = performance.now();
    await sleep(holeSeconds * 1000);
    const to = performance.now();
    proxy.heal();
    return { isAway: true, from, to };
  },
  slow: async ({ proxy }, _, { slowSeconds }) => {
    proxy.slow(100, 50);
    await sleep(slowSeconds * 1000);
    const to = performance.now();
    proxy.heal();
    return { isAway: false, to };
  },
  'no connection left': async ({ database }, product, { exhaustedSeconds }) => holdEveryConnection(database, product, exhaustedSeconds),
};

async function during(world, product, fault) {
  const probes = new Probes(product, world.instances);
  await sleep(500);
  const { isAway, from, to, crowd } = await fault();
  const back = performance.now();
  await sleep(500);
  while (probes.firstWriteAfter(back) === Infinity && performance.now() < back + 6000) await sleep(50);
  await probes.stop();
  await crowd;
  const complaints = probes.complaints();
  assert.equal(complaints.length, 0, `${complaints.length} answers were not as promised, such as:\n${complaints.slice(0, 5).join('\n')}`);
  assert.ok(probes.firstWriteAfter(back) <= 5000, 'something succeeds within 5 s after it is over');
  if (isAway) for (const { status } of probes.between(from, to, 'ready')) assert.equal(status, 503, 'it says that it is not ready while it is not');
  return `first write ${Math.round(probes.firstWriteAfter(back))} ms after`;
}

/** Somebody else holds the product's row, and more people than there are connections want to write it. */
async function holdEveryConnection(database, product, seconds) {
  return database.connected(async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT FROM product WHERE id = $1 FOR UPDATE', [product.id]);
    const crowd = Promise.all(
      Array.from({ length: 40 }, (_, index) => product.command(product.world.origins[index % 2], 'POST', '/items', { title: 'Waiting' })),
    );
    await sleep(seconds * 1000);
    const to = performance.now();
    await client.query('ROLLBACK');
    return { isAway: false, to, crowd };
  });
}
