import { expect, type Page } from '@playwright/test';

/** All that the report says, charts as tables. */
export async function reportOf(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { name: 'Burndown' })).toBeVisible();
  for (const chart of ['Burndown', 'Velocity']) await page.getByRole('group', { name: chart }).getByRole('button', { name: 'As a table' }).click();
  return page.locator('.tile, ordo-chart table, ordo-report-list').allInnerTexts();
}
