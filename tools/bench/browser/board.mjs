import { median } from '../measure.mjs';
import { recorded, shown } from './browser.mjs';

const TIMES = 5;

/** How many cards stand in each column. */
const COLUMNS = { todo: 200, 'in-progress': 100, 'in-review': 100, done: 100 };
export const CARDS = Object.values(COLUMNS).reduce((sum, cards) => sum + cards, 0);

/** Milliseconds until a board's cards can be taken, on a later visit and from the backlog, and frame times while one is dragged over it; beside a blank page. */
export async function board(browser, place) {
  const product = await boardOf(place);
  const context = await browser.fresh();
  const page = await context.newPage();
  const url = `${place.origin}/p/${product.key}/board`;
  await shown(page, url);
  // What is kept for the next visit is written when the browser has nothing else to do.
  await page.waitForTimeout(2500);
  const samples = { visit: [], inside: [], all: [], blank: [] };
  for (let turn = 0; turn < TIMES; turn++) {
    await page.goto('about:blank');
    samples.visit.push(await shown(page, url));
    await liftOnce(page);
    await page.goto(`${place.origin}/p/${product.key}/backlog`);
    await page.locator('[data-row]').first().waitFor();
    await page.waitForTimeout(500);
    const { first, all } = await opening(page);
    samples.inside.push(first);
    samples.all.push(all);
    await liftOnce(page);
    samples.blank.push(await shown(page, `${place.yardstick.origin}/blank`));
  }
  const frames = await dragFrames(page, url, place);
  await context.close();
  return { visit: median(samples.visit), inside: median(samples.inside), all: median(samples.all), blank: median(samples.blank), ...frames };
}

async function boardOf(place) {
  const product = await place.product('BOARD');
  await product.addItems(CARDS);
  let first = 0;
  for (const [status, cards] of Object.entries(COLUMNS)) {
    const items = product.items.slice(first, (first += cards));
    if (status !== 'todo') await product.change(place.origin, 'POST', '/items/move', { items, status });
  }
  const id = crypto.randomUUID();
  const today = new Date().toISOString().slice(0, 10);
  await product.change(place.origin, 'POST', '/sprints', { id, name: 'Sprint 1', startsOn: today, endsOn: today });
  await product.change(place.origin, 'POST', `/sprints/${id}/plan`, { items: product.items });
  await product.change(place.origin, 'POST', `/sprints/${id}/start`, {});
  return product;
}

/** From the key that leads to the board to the frame after the one in which cards are there, and after that in which all are. */
async function opening(page) {
  await page.evaluate((cards) => {
    window.bench.opened = {};
    addEventListener('keydown', ({ key }) => key === 'k' && (window.bench.pressedAt = performance.now()), { capture: true });
    const look = () => {
      const drawn = document.querySelectorAll('[data-card]').length;
      const note = (name) => requestAnimationFrame(() => (window.bench.opened[name] ??= performance.now() - window.bench.pressedAt));
      if (drawn > 0) note('first');
      if (drawn === cards) note('all');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, CARDS);
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.waitForFunction(() => window.bench.opened.all !== undefined, undefined, { timeout: 30_000 });
  return page.evaluate(() => window.bench.opened);
}

async function liftOnce(page) {
  await liftCard(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** A card is taken over all columns, down to the lower edge, where the board scrolls by itself, and back. */
async function dragFrames(page, url, { yardstick }) {
  await shown(page, url);
  await page.waitForTimeout(2500);
  const from = await liftCard(page);
  const ours = await recorded(page, () => wander(page, from));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await shown(page, `${yardstick.origin}/blank`);
  return { ours, bare: await recorded(page, () => wander(page, from)) };
}

/** Takes the third card, and fails when it does not come along. */
async function liftCard(page) {
  const box = await page.locator('[data-card]').nth(2).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + 20];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 12, { steps: 3 });
  await page.locator('.cdk-drag-preview').waitFor({ timeout: 5000 });
  return { x, y };
}

async function wander(page, { x, y }) {
  const { width, height } = page.viewportSize();
  for (let turn = 0; turn < 2; turn++) {
    await page.mouse.move(width - 100, y + 60, { steps: 60 });
    await page.mouse.move(width - 100, height - 150, { steps: 30 });
    await page.mouse.move(x, y, { steps: 60 });
  }
  await page.mouse.move(x, height - 20, { steps: 20 });
  await page.waitForTimeout(2000);
  await page.mouse.move(x, y, { steps: 20 });
  await page.waitForTimeout(1000);
}
