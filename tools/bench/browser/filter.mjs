import { quantile } from '../measure.mjs';
import { shown } from './browser.mjs';

const TURNS = 15;

/** Milliseconds from a letter typed into the filter to the frame in which the list is another one. */
export async function filterTimes(browser, { origin }, product) {
  const context = await browser.fresh();
  const page = await context.newPage();
  await shown(page, `${origin}/p/${product.key}/backlog`);
  await page.waitForTimeout(1500);
  await page.keyboard.press('/');
  await page.evaluate(watchCount);
  const times = [];
  for (let turn = 0; turn < TURNS; turn++) {
    // A number stands at the end of every title, so that each digit leaves fewer rows.
    for (const key of ['7', '3', 'Backspace', 'Backspace']) times.push(await answered(page, key));
  }
  await context.close();
  return { p95: quantile(times, 0.95), median: quantile(times, 0.5) };
}

async function answered(page, key) {
  await page.evaluate(() => (window.bench.answered = undefined));
  await page.keyboard.press(key);
  await page.waitForFunction(() => window.bench.answered !== undefined, undefined, { timeout: 10_000 });
  return page.evaluate(() => window.bench.answered);
}

/** Notes how long after the last letter the list had another number of rows; runs in the page. */
function watchCount() {
  const countOf = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
  let [typedAt, count] = [0, countOf()];
  document.addEventListener('keydown', () => (typedAt = performance.now()), { capture: true });
  const look = () => {
    if (countOf() !== count) {
      count = countOf();
      window.bench.answered = performance.now() - typedAt;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
