import { expect, type Locator, type Page } from '@playwright/test';

export function listOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Backlog' });
}

/** A row is named "4. CYC-151, Unlock a bike, Feature, New". */
export function rowOf(page: Page, title: string): Locator {
  return listOf(page).getByRole('row', { name: `, ${title},` });
}

/** Titles of the rows drawn, in their order. A long list draws only what is in sight. */
export function shownTitles(page: Page): Promise<string[]> {
  return page
    .locator('[data-row]:not([data-row=new], [data-row^="sprint:"])')
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelector('.title')?.textContent?.trim() ?? ''),
    );
}

export async function expectOrder(page: Page, titles: string[]): Promise<void> {
  await expect.poll(() => shownTitles(page)).toEqual(titles);
}

/** Takes a row with the mouse. */
export async function liftRow(page: Page, row: Locator): Promise<void> {
  const { x, y, height } = await boxOf(row);
  await page.mouse.move(x + 200, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + height / 2 + 6, { steps: 3 });
}

/** Where the list scrolls by itself as long as something is held there. */
export async function holdAtLowerEdge(page: Page): Promise<void> {
  const { x, y, height } = await boxOf(listOf(page));
  await page.mouse.move(x + 200, y + height - 8, { steps: 5 });
}

/** How far the list is scrolled, in pixels. */
export function scrolledTo(page: Page): Promise<number> {
  return listOf(page)
    .getByRole('rowgroup')
    .evaluate(({ scrollTop }) => scrollTop);
}

/** Brings what is held into the upper or the lower half of a row, which the wheel may have to bring into sight. */
export async function dragOver(page: Page, row: Locator, side: 'before' | 'after', { wheel = 0 } = {}): Promise<void> {
  const list = await boxOf(listOf(page));
  if (wheel !== 0) {
    await page.mouse.move(list.x + 200, list.y + list.height / 2);
    await page.mouse.wheel(0, wheel);
  }
  await expect(row).toBeInViewport();
  const { y, height } = await boxOf(row);
  await page.mouse.move(list.x + 200, y + height * (side === 'before' ? 0.25 : 0.75), { steps: 5 });
}

export async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return box;
}
