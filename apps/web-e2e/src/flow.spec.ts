import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boardPath, runningSprint } from './board';
import { expect, test } from './journey';
import { expectFrench } from './words';

/** Real public data that a checkout for users does not have. */
const REAL = path.resolve(__dirname, '../../../../shared/data/flow/cycle-times.csv');

const CHARTS = ['Cumulative flow', 'Cycle time', 'Throughput', 'Work-item age'];

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** Finished work of the last weeks, one of it with days that cannot be, and one that goes on. */
function fileOfWork(): string {
  const rows = [
    ['Caulk the hull', daysAgo(12), daysAgo(10), ''],
    ['Splice the line', daysAgo(20), daysAgo(9), ''],
    ['Scrape the keel', '', daysAgo(8), '-1'],
    ['Rig the boom', daysAgo(40), '', ''],
  ];
  return ['title,started,finished,cycle time', ...rows.map((row) => row.join(','))].join('\n');
}

async function importFile(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Continue to the check' }).click();
}

function chartOf(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true });
}

test('finished work is imported with its days, and the charts of flow tell of it', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await importFile(page, 'work.csv', fileOfWork());
  await expect(page.getByRole('region', { name: '1 row comes without its days' })).toHaveText('Lines 4');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import 4 items' }).click();
  await expect(page.getByText('1 of them came without its days')).toBeVisible();
  await page.getByRole('button', { name: 'Show the backlog' }).click();

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/sprints\/flow/);
  // 12 − 10 + 1 = 3 days, and 20 − 9 + 1 = 12
  await expect(chartOf(page, 'Cycle time')).toContainText('half within 3, 85% within 12 days');
  await expect(chartOf(page, 'Work-item age')).toContainText('1 item in work, 1 older than 85% ever got');
  for (const name of CHARTS) await chartOf(page, name).getByRole('button', { name: 'As a table' }).click();
  await expect(chartOf(page, 'Cycle time').getByRole('row', { name: /Splice the line/ })).toContainText('12');
  await expectAccessible(page);
  for (const name of CHARTS) await chartOf(page, name).getByRole('button', { name: 'As a table' }).click();

  await chartOf(page, 'Cycle time').locator('[data-point][tabindex="0"]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Caulk the hull/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Older than 85%' })
    .getByRole('button', { name: /Rig the boom/ })
    .click();
  await expect(page.getByRole('dialog', { name: /Rig the boom/ })).toBeVisible();
});

test('a service level is stated, counted, seen by others and taken back', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await importFile(page, 'work.csv', fileOfWork());
  await page.getByRole('button', { name: 'Import 4 items' }).click();
  await page.goto(product.path.replace('backlog', 'sprints/flow'));
  const noor = await product.join('Noor Haddad', 'member');
  const theirs = await visit(noor, product.path.replace('backlog', 'sprints/flow'));
  await page.getByRole('button', { name: 'State a target' }).click();
  const dialog = page.getByRole('dialog', { name: 'Service level' });
  await dialog.getByRole('textbox', { name: 'Days' }).fill('0');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Enter a number from 1 to 366.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Days' }).fill('5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  for (const each of [page, theirs]) await expect(each.locator('.tiles')).toContainText('1 of 2 kept it (50%)');
  await expect(theirs.getByRole('button', { name: 'Change the target' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  for (const each of [page, theirs]) await expect(each.locator('.tiles')).toContainText('nobody has stated a target');
});

test('the link of a chart leads to that chart, as it was chosen', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [{ title: 'Tar the deck', type: 'task', estimate: 3 }, 'Oil the hatch']);
  const grants = { permissions: ['clipboard-read', 'clipboard-write'] };
  const page = await visit(owner, boardPath(product).replace('board', 'report'), grants);
  await page.getByRole('radio', { name: 'Items' }).click();
  await expect(chartOf(page, 'Burndown')).toContainText('2 items left');
  await expect(chartOf(page, 'Burnup')).toContainText('0 items of 2 done');
  await chartOf(page, 'Burnup').getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Link to “Burnup” copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/sprints\/1\/report\?count=items#burnup$/);

  const noor = await product.join('Noor Haddad', 'member');
  const theirs = await visit(noor, link, { viewport: { width: 390, height: 780 } });
  await expect(chartOf(theirs, 'Burnup')).toBeFocused();
  await expect(chartOf(theirs, 'Burnup')).toBeInViewport({ ratio: 0.8 });
  await expect(chartOf(theirs, 'Burnup')).toContainText('0 items of 2 done');

  await page.getByRole('link', { name: 'Flow of work' }).click();
  await page.getByRole('radio', { name: '30 days' }).click();
  await expect(page).toHaveURL(/days=30/);
  await page.reload();
  await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked();
  for (const name of CHARTS.slice(0, 1)) {
    await chartOf(page, name).getByRole('button', { name: 'Download' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Drawing (SVG)' }).click()]);
    expect(download.suggestedFilename()).toBe('cumulative-flow.svg');
  }
});

test('the flow of work in French fits into 360 px', async ({ product, owner, visit }) => {
  await product.add('Tar the deck');
  const page = await visit(owner, product.path.replace('backlog', 'sprints/flow'), {
    locale: 'fr-FR',
    colorScheme: 'dark',
    viewport: { width: 360, height: 780 },
  });
  await expect(page.getByRole('heading', { name: 'Flux cumulé' })).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('thousands of finished tasks of two real projects are drawn, and those without days named', async ({ product, owner, visit }) => {
  test.info().skip(!existsSync(REAL), 'There are no real files beside this checkout.');
  const page = await visit(owner, product.path);
  await importFile(page, 'cycle-times.csv', readFileSync(REAL, 'utf8'));
  await expect(page.getByRole('heading', { name: '1,662 rows come without their days' })).toBeVisible();
  await page.getByRole('button', { name: 'Import 4,123 items' }).click();
  await expect(page.getByRole('heading', { name: '4,123 items imported' })).toBeVisible();
  await page.goto(`${product.path.replace('backlog', 'sprints/flow')}?days=all`);
  await expect(chartOf(page, 'Cycle time')).toContainText('within 5, 85% within 19 days');
  expect(await chartOf(page, 'Cycle time').locator('circle').count()).toBe(0);
  await chartOf(page, 'Cycle time').locator('[data-point][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});
