import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { tally, verify } from '../invariants.mjs';
import { Writers } from '../writers.mjs';

export const name = 'kill -9 of PostgreSQL under writers, and of both at once';

export async function run(world, { writers, databaseKills, bothKills }) {
  const product = await world.product({ items: 50 });
  const crowd = new Writers(product, world.origins, writers);
  let slowest = 0;
  for (let cycle = 0; cycle < databaseKills + bothKills; cycle++) {
    await sleep(200 + Math.random() * 400);
    const back = cycle < databaseKills ? await killDatabase(world) : await killBoth(world);
    await sleep(200);
    for (const end = performance.now() + 6000; crowd.firstSuccessAfter(back) === Infinity && performance.now() < end;) await sleep(50);
    slowest = Math.max(slowest, crowd.firstSuccessAfter(back));
    assert.ok(slowest <= 5000, 'something succeeds within 5 s after the database is back');
  }
  await crowd.stop();
  return `${databaseKills} + ${bothKills} times, first success at most ${Math.round(slowest)} ms after its return; ${tally(await verify(product))}`;
}

async function killDatabase({ database }) {
  await database.kill();
  await database.start();
  return performance.now();
}

/** The servers come back first and wait for their database. */
async function killBoth({ database, instances }) {
  await Promise.all([database.kill(), ...instances.map((instance) => instance.kill())]);
  for (const instance of instances) instance.spawn();
  await sleep(1000);
  await database.start();
  await instances[0].becomesReady();
  return performance.now();
}
