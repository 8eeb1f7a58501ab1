import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { tally, verify } from '../invariants.mjs';
import { Writers } from '../writers.mjs';

export const name = 'kill -9 of the server under writers';

export async function run(world, { writers, apiKills }) {
  const product = await world.product({ items: 50 });
  const crowd = new Writers(product, world.origins, writers);
  let slowest = 0;
  for (let cycle = 0; cycle < apiKills; cycle++) {
    await sleep(200 + Math.random() * 400);
    const victim = world.instances[cycle % world.instances.length];
    await victim.kill();
    const milliseconds = await victim.start();
    slowest = Math.max(slowest, milliseconds);
    // A machine that is busy with other things starts an undisturbed server slowly too.
    const allowed = Math.max(5000, 2 * victim.firstStart);
    assert.ok(milliseconds <= allowed, `ready again within ${Math.round(allowed)} ms, and not after ${Math.round(milliseconds)} ms`);
  }
  await crowd.stop();
  return `${apiKills} times, ready again after at most ${Math.round(slowest)} ms; ${tally(await verify(product))}`;
}
