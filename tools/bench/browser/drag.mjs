import { lift, recorded, shown } from './browser.mjs';

/**
 * Frame times while a row is dragged through the list with the mouse, and while the same mouse moves over a blank page. With `isAimed` alignment and the lines
 * of sprints follow what is held, or it fails.
 */
export async function dragFrames(browser, { origin, yardstick }, product, { isAimed = false } = {}) {
  const context = await browser.fresh();
  const page = await context.newPage();
  await shown(page, `${origin}/p/${product.key}/backlog`);
  await page.waitForTimeout(1500);
  if (isAimed) await page.locator('ordo-sprint-line-row').first().waitFor({ timeout: 5000 });
  const from = await lift(page, 4);
  const ours = await recorded(page, () => wander(page, from));
  if (isAimed) await expectConsequence(page, from);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await shown(page, `${yardstick.origin}/blank`);
  const bare = await recorded(page, () => wander(page, from));
  await context.close();
  return { ours, bare };
}

/** What is held is carried to where alignment is told to change. */
async function expectConsequence(page, { x, y }) {
  await page.mouse.move(x, y + 300, { steps: 10 });
  await page.locator('ordo-alignment-panel .figure em').waitFor({ timeout: 5000 });
}

/** Up and down over what is in sight, then to the lower edge, where the list scrolls by itself, and back. */
async function wander(page, { x, y }) {
  const { height } = page.viewportSize();
  for (let turn = 0; turn < 3; turn++) {
    await page.mouse.move(x + 40, height - 150, { steps: 40 });
    await page.mouse.move(x, y, { steps: 40 });
  }
  await page.mouse.move(x, height - 20, { steps: 20 });
  await page.waitForTimeout(2000);
  await page.mouse.move(x, y, { steps: 20 });
  await page.waitForTimeout(1000);
}
