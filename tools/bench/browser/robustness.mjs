import { quantile } from '../measure.mjs';
import { recorded, shown } from './browser.mjs';

export const [ITEMS, DRAWS] = [500, 2000];
const TIMES = 5;

/** Milliseconds from opening the suggested order until it says how sure it is, and frame times from its first row on; beside as many bare draws, sorted, in the same browser, and frame times of a blank page beside a worker that does so. */
export async function robustnessTimes(browser, place) {
  const product = await guessed(place);
  const context = await browser.fresh();
  const page = await context.newPage();
  await shown(page, `${place.origin}/p/${product.key}/backlog`);
  await page.goto(`${place.origin}/p/${product.key}/backlog/scores`);
  await page.locator('tbody tr').first().waitFor();
  await page.waitForTimeout(2500);
  const [times, frames] = [[], []];
  for (let turn = 0; turn < TIMES; turn++) {
    const sure = await ask(page);
    frames.push(await recorded(page, async () => times.push(await sure())));
    await page.keyboard.press('Escape');
    await page.locator('ordo-order-dialog').waitFor({ state: 'detached' });
  }
  await shown(page, `${place.yardstick.origin}/blank`);
  const bare = [];
  for (let turn = 0; turn < TIMES; turn++) bare.push(await page.evaluate(bareDraws, { items: ITEMS, draws: DRAWS }));
  const beside = await recorded(page, () => page.evaluate(drawBeside, { source: String(bareDraws), items: ITEMS, draws: DRAWS * 10 }));
  await context.close();
  return {
    ours: quantile(times, 1),
    bare: quantile(bare, 0.5),
    beside,
    p95: Math.max(...frames.map((each) => each.p95)),
    max: Math.max(...frames.map((each) => each.max)),
  };
}

/** A product whose every figure of WSJF is a guess. */
async function guessed(place) {
  const product = await place.product('SURE');
  await product.addItems(ITEMS);
  const guess = (seed) => {
    const likely = 3 + ((seed * 7919) % 13);
    return { low: likely - 2, likely, high: likely + 4 };
  };
  const figures = (at) => ({ value: guess(at), criticality: guess(at + 5), risk: guess(at + 11), size: guess(at + 17) });
  await product.change(place.origin, 'POST', '/scores', { items: product.items.map((id, at) => ({ id, scores: { wsjf: figures(at) } })) });
  return product;
}

/** Opens the order, waits for its first row, and hands out what waits for its answer: milliseconds from the click, as the page sees it. It has to come from a worker. */
async function ask(page) {
  const worker = page.waitForEvent('worker');
  await page.evaluate(watchAnswer);
  await page.getByRole('button', { name: 'Order by score…' }).click();
  await page.locator('ordo-order-table tbody tr').first().waitFor();
  return async () => {
    await worker;
    await page.waitForFunction(() => window.bench.sureAfter !== undefined, undefined, { timeout: 60_000 });
    return page.evaluate(() => window.bench.sureAfter);
  };
}

/** Notes how long after the next click the answer is drawn; runs in the page. */
function watchAnswer() {
  window.bench.sureAfter = undefined;
  addEventListener('click', () => (window.bench.clickedAt = performance.now()), { capture: true, once: true });
  const look = () => {
    if (document.querySelector('ordo-order-dialog [data-sure]'))
      requestAnimationFrame(() => (window.bench.sureAfter = performance.now() - window.bench.clickedAt));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Draws and sorts as many figures with nothing around it; runs in the page. */
function bareDraws({ items, draws }) {
  const begun = performance.now();
  const scores = new Float64Array(items);
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < items; at++) scores[at] = (Math.random() + Math.random() + Math.random()) / (1 + Math.random());
    scores.sort();
  }
  return performance.now() - begun;
}

/** The same in a worker; runs in the page. */
function drawBeside({ source, items, draws }) {
  const worker = new Worker(URL.createObjectURL(new Blob([`(${source})(${JSON.stringify({ items, draws })}); postMessage(0)`])));
  return new Promise((resolve) => (worker.onmessage = () => resolve(worker.terminate())));
}
