import assert from 'node:assert/strict';
import { sleep } from '../../postgres/process.mjs';
import { EventStream } from '../event-stream.mjs';

export const name = 'a page reloaded at every moment';

/** More than one person may have open at one instance. */
const IMPATIENT = 60;

export async function run(world, { reloads }) {
  const product = await world.product({ items: 1 });
  const [origin] = world.origins;
  await leaveBeforeTheAnswer(world, product, origin);
  let page = await opened(product, origin);
  let { revision } = await product.snapshot();
  // So that a new page is still catching up when the old one's stream goes, a little earlier or later each time.
  world.proxy.slow(4);
  for (let turn = 0; turn < reloads; turn++) {
    const next = opened(product, origin, revision - 1);
    await sleep((turn % 12) * 4);
    page.stream.cut();
    page = await next;
    ({ revision } = await product.change(world.origins[1], 'POST', '/items', { title: `After reload ${turn}` }));
    await until(() => page.revisions.has(revision), `the page of reload ${turn} hears of the next change within 3 s`);
  }
  world.proxy.heal();
  page.stream.cut();
  return `${IMPATIENT} left before they were answered, ${reloads} reloads: every page hears of the next change`;
}

/** Whoever goes while the database thinks leaves nothing behind. */
async function leaveBeforeTheAnswer({ proxy }, product, origin) {
  proxy.slow(40);
  const gone = Array.from({ length: IMPATIENT }, () => new EventStream(product.world.owner, origin, `${product.path}/stream`));
  await sleep(60);
  for (const stream of gone) stream.cut();
  await sleep(500);
  proxy.heal();
  const { stream } = await opened(product, origin);
  stream.cut();
}

async function opened(product, origin, after) {
  const stream = new EventStream(product.world.owner, origin, `${product.path}/stream${after === undefined ? '' : `?after=${after}`}`);
  const revisions = new Set();
  let failure;
  (async () => {
    for await (const { type, data } of stream) if (type === 'change') revisions.add(data.revision);
  })().catch((error) => (failure = error));
  await until(() => stream.isOpened || failure, 'a stream opens within 3 s');
  assert.ok(stream.isOpened, `a stream opens, and is not refused: ${failure?.message}`);
  return { stream, revisions };
}

async function until(isSo, what) {
  for (const end = performance.now() + 3000; !isSo(); await sleep(5)) assert.ok(performance.now() < end, what);
}
