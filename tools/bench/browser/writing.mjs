import { quantile } from '../measure.mjs';
import { shown } from './browser.mjs';

const WORDS = 'The phone is held near the lock and the ride starts without a code. ';

/** Milliseconds until a long description is drawn after its row was pressed, and frame times while somebody types into it. */
export async function writing(browser, { origin }, product) {
  const description = `## Why\n\n${WORDS.repeat(20)}\n\n- **one**\n- two\n\n`.repeat(20);
  await product.change(origin, 'POST', '/items', { title: 'A long description', description, place: { at: 'top' } });
  const context = await browser.fresh();
  const page = await context.newPage();
  await shown(page, `${origin}/p/${product.key}/backlog`);
  await page.waitForTimeout(1500);
  const opened = [];
  for (let turn = 0; turn < 5; turn++) {
    opened.push(await opening(page));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
  await opening(page);
  await page.locator('ordo-item-description .read').dblclick();
  await page.locator('.ProseMirror').waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => window.bench.record());
  await page.keyboard.type(WORDS.repeat(5), { delay: 15 });
  const frames = await page.evaluate(() => ((window.bench.isRecording = false), window.bench.frames));
  await context.close();
  return { opened: quantile(opened, 0.5), p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), max: quantile(frames, 1) };
}

/** From the press to the frame in which the text is there. */
async function opening(page) {
  await page.evaluate(() => {
    window.bench.openedAt = undefined;
    addEventListener('pointerdown', () => (window.bench.pressedAt = performance.now()), { capture: true, once: true });
    const look = () => {
      if (document.querySelector('ordo-item-description ordo-markdown h2')) window.bench.openedAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page
    .locator('[data-row]')
    .first()
    .click({ position: { x: 300, y: 16 } });
  await page.waitForFunction(() => window.bench.openedAt !== undefined);
  return page.evaluate(() => window.bench.openedAt - window.bench.pressedAt);
}
