import { expect, type Locator, type Page } from '@playwright/test';

export function listOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Backlog' });
}

/** A row is named "4. CYC-151, Unlock a bike, feature, To do". */
export function rowOf(page: Page, title: string): Locator {
  return listOf(page).getByRole('row', { name: `, ${title},` });
}

/** Titles of the rows drawn, in their order. A long list draws only what is in sight. */
export function shownTitles(page: Page): Promise<string[]> {
  return page
    .locator('[data-row]:not([data-row=new])')
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelector('.title')?.textContent?.trim() ?? ''),
    );
}

export async function expectOrder(page: Page, titles: string[]): Promise<void> {
  await expect.poll(() => shownTitles(page)).toEqual(titles);
}

/** Takes a row with the mouse and holds it over another place of the list. */
export async function liftRow(page: Page, row: Locator): Promise<void> {
  const box = await boxOf(row);
  await page.mouse.move(box.x + 200, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + box.height / 2 + 6, { steps: 3 });
}

/** Brings what is held just below or above the middle of a row. */
export async function dragOver(page: Page, row: Locator, side: 'before' | 'after'): Promise<void> {
  const box = await boxOf(row);
  await page.mouse.move(box.x + 200, box.y + box.height * (side === 'before' ? 0.25 : 0.75), { steps: 5 });
}

export async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return box;
}
