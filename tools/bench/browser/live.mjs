import { sleep } from '../../postgres/process.mjs';
import { quantile } from '../measure.mjs';
import { shown } from './browser.mjs';

const MOVES = 40;

/** Milliseconds from the answer that a colleague gets for a move to the frame in which my screen shows it. */
export async function colleaguesMoves(browser, { origin }, product) {
  const context = await browser.fresh();
  const page = await context.newPage();
  await shown(page, `${origin}/p/${product.key}/backlog`);
  await page.waitForTimeout(1500);
  await page.evaluate(watchTopRow);
  const delays = [];
  for (let turn = 0; turn < MOVES; turn++) {
    const item = product.items[10 + ((turn * 7) % 400)];
    await product.change(origin, 'POST', '/items/move', { items: [item], place: { at: 'top' } });
    const committed = Date.now();
    await page.waitForFunction((id) => window.bench.onTop.has(id), item, { timeout: 10_000 });
    delays.push(Math.max(0, (await page.evaluate((id) => window.bench.onTop.get(id), item)) - committed));
    await sleep(60);
  }
  await context.close();
  return { p95: quantile(delays, 0.95), median: quantile(delays, 0.5) };
}

/** Notes when each item was first drawn on top; runs in the page. */
function watchTopRow() {
  window.bench.onTop = new Map();
  const look = () => {
    const top = document.querySelector('[data-row][aria-rowindex="2"]')?.getAttribute('data-row');
    if (top && !window.bench.onTop.has(top)) window.bench.onTop.set(top, Date.now());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
