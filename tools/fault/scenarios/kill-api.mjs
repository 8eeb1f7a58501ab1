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
    assert.ok(milliseconds <= 5000, `ready again within 5 s, and not after ${Math.round(milliseconds)} ms`);
  }
  await crowd.stop();
  return `${apiKills} times, ready again after at most ${Math.round(slowest)} ms; ${tally(await verify(product))}`;
}
