import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf } from './backlog';

/** One of the two lists of a plan. */
export function pane(page: Page, name: 'backlog' | 'sprint'): Locator {
  return page.locator(`[data-pane=${name}]`);
}

export function rowIn(page: Page, name: 'backlog' | 'sprint', title: string): Locator {
  return pane(page, name).getByRole('row', { name: `, ${title},` });
}

/** Titles of a list, in their order. */
export async function expectIn(page: Page, name: 'backlog' | 'sprint', titles: string[]): Promise<void> {
  await expect
    .poll(() =>
      pane(page, name)
        .locator('[data-row]')
        .evaluateAll((rows) =>
          rows
            .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
            .map((row) => row.querySelector('.title')?.textContent?.trim() ?? ''),
        ),
    )
    .toEqual(titles);
}

/** Takes a row with the mouse and puts it onto a row or a list. */
export async function dragTo(page: Page, row: Locator, target: Locator, side: 'before' | 'after' | 'middle' = 'middle'): Promise<void> {
  // Rows glide to where the last drop put them; hovering waits until they have.
  await target.hover({ trial: true });
  await row.hover({ position: { x: 140, y: 18 } });
  const [from, to] = [await boxOf(row), await boxOf(target)];
  const share = { before: 0.2, middle: 0.5, after: 0.8 }[side];
  await page.mouse.down();
  await page.mouse.move(from.x + 140, from.y + from.height / 2 + 6, { steps: 3 });
  await page.mouse.move(to.x + 140, to.y + to.height * share, { steps: 8 });
  // The place is looked for once a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.mouse.up();
}
