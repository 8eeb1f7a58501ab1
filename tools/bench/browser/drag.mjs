import { lift, recorded, shown } from './browser.mjs';

/** Frame times while a row is dragged through the list with the mouse, and while the same mouse moves over a blank page. */
export async function dragFrames(browser, { origin, yardstick }, product) {
  const context = await browser.fresh();
  const page = await context.newPage();
  await shown(page, `${origin}/p/${product.key}/backlog`);
  await page.waitForTimeout(1500);
  const from = await lift(page, 4);
  const ours = await recorded(page, () => wander(page, from));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await shown(page, `${yardstick.origin}/blank`);
  const bare = await recorded(page, () => wander(page, from));
  await context.close();
  return { ours, bare };
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
