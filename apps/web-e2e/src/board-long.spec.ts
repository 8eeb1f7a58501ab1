import { boxOf } from './backlog';
import { boardPath, cardOf, columnOf, runningSprint } from './board';
import { expect, test } from './journey';

test('a long board is drawn to its end, and scrolls by itself under a card that is held at its edge', async ({ product, owner, visit }) => {
  const stones = Array.from({ length: 60 }, (_, index) => `Stone ${String(index + 1).padStart(2, '0')}`);
  await runningSprint(owner, product, 'Sprint 1', stones);
  const page = await visit(owner, boardPath(product));
  await expect(columnOf(page, 'To do').locator('li .title')).toHaveText(stones);
  const { x, y } = await boxOf(cardOf(page, 'Stone 01'));
  await page.mouse.move(x + 60, y + 20);
  await page.mouse.down();
  const height = page.viewportSize()?.height ?? 0;
  await page.mouse.move(x + 60, height - 20, { steps: 10 });
  await expect(cardOf(page, 'Stone 60')).toBeInViewport();
  await page.mouse.move(x + 61, height - 40, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await product.titles()).indexOf('Stone 01')).toBeGreaterThan(50);
});
