import assert from 'node:assert/strict';
import { verify } from '../invariants.mjs';
import { any } from '../writers.mjs';

export const name = 'bulk commands that name the same items in opposite order';

export async function run(world, { oppositeSeconds }) {
  const product = await world.product({ items: 200 });
  const label = (await product.change(world.origins[0], 'POST', '/labels', { name: 'Everywhere' })).patches[0].id;
  const end = performance.now() + oppositeSeconds * 1000;
  let sent = 0;
  const send = async (index) => {
    while (performance.now() < end) {
      const half = product.items.slice(0, 100 + Math.floor(Math.random() * 100));
      const items = index % 2 ? half.toReversed() : half;
      const [rest, body] = any([
        ['/items/edit', { items, set: { estimate: any([1, 2, 3, 5]) } }],
        ['/items/edit', { items, set: any([{ addLabels: [label] }, { removeLabels: [label] }]) }],
        ['/items/edit', { items: items.slice(0, -1), set: { parentId: items.at(-1) } }],
        ['/items/edit', { items, set: { parentId: null } }],
        ['/items/move', { items, place: { at: any(['top', 'bottom']) } }],
      ]);
      const { answer } = await product.command(world.origins[index % 2], 'POST', rest, body);
      const isCycle = answer?.body?.errors?.[0]?.code === 'parentCycle';
      assert.ok(answer?.isDone || isCycle, `${rest} is answered with ${answer?.status}: ${answer?.text}`);
      sent += 1;
    }
  };
  await Promise.all([0, 1, 2, 3].map(send));
  await verify(product);
  return `${sent} commands in ${oppositeSeconds} s, no deadlock came through`;
}
