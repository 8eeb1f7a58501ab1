import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expectAccessible } from './accessible';
import { dragOver, expectOrder, liftRow, listOf, rowOf } from './backlog';
import { expect, test } from './journey';

/** Real public data that a checkout for users does not have. */
const REAL = path.resolve(__dirname, '../../../../shared/data/jira/storypoints-springxd.csv');

async function choose(page: Page, name: string, content: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

test('thousands of items of a real project come in, are dragged, and do not come twice', async ({ product, owner, visit }) => {
  test.info().skip(!existsSync(REAL), 'There are no real files beside this checkout.');
  const content = readFileSync(REAL, 'utf8');
  const titles = parse<{ title: string }>(content, { columns: true }).map(({ title }) => title);
  const count = titles.length.toLocaleString('en');
  const page = await visit(owner, product.path);
  await page.getByRole('button', { name: 'Jira' }).click();
  await choose(page, 'springxd.csv', content);
  await page.getByRole('button', { name: 'Continue to the check' }).click();
  await page.getByRole('button', { name: `Import ${count} items` }).click();
  await expect(page.getByRole('heading', { name: `${count} items imported` })).toBeVisible();
  await page.getByRole('button', { name: 'Show the backlog' }).click();
  await expect(listOf(page)).toHaveAttribute('aria-rowcount', String(titles.length + 1));
  expect(await product.titles()).toEqual(titles);
  await expectAccessible(page);

  const [first = '', second = '', third = '', ...others] = titles;
  await liftRow(page, rowOf(page, first));
  await dragOver(page, rowOf(page, third), 'after');
  await page.mouse.up();
  await expect.poll(() => product.titles()).toEqual([second, third, first, ...others]);
  await page.reload();
  await expect(rowOf(page, first)).toHaveAccessibleName(/^3\. /);

  await page.getByRole('button', { name: 'More about the backlog' }).click();
  await page.getByRole('menuitem', { name: 'Import' }).click();
  await page.getByRole('radio', { name: 'Jira' }).click();
  await choose(page, 'springxd.csv', content);
  await page.getByRole('button', { name: 'Continue to the check' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing new in this file' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(listOf(page)).toHaveAttribute('aria-rowcount', String(titles.length + 1));
});

test('a file with faults says where they are and changes nothing', async ({ product, owner, visit, tolerate }) => {
  tolerate(/status of 4\d\d .*\/imports$/);
  const page = await visit(owner, product.path);
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a CSV file' });
  await choose(page, 'broken.csv', 'title,points\nDyke at the ford,3\n"Dyke at the bend,5\nDyke,1\n');
  await expect(dialog.getByText('A quote opened in the record of line 3 is not closed.')).toBeVisible();
  await expectAccessible(page);

  await choose(page, 'untitled.csv', 'title;points;owner\nDyke at the ford;2,5;Olga Lind\n;8;Zoe\nDyke at the bend;;Zoe\n');
  await dialog.getByRole('button', { name: 'Continue to the check' }).click();
  await expect(dialog.getByText('1 line stops the import')).toBeVisible();
  await expect(dialog.getByText('Line 3', { exact: true }).first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Correct the file first' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog.getByText('3 columns found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await product.titles()).toEqual([]);
});

test('stories that are pasted come in, and go again with one Undo', async ({ product, owner, visit }) => {
  await product.add('Already here');
  const page = await visit(owner, product.path);
  await page.getByRole('button', { name: 'More about the backlog' }).click();
  await page.getByRole('menuitem', { name: 'Import' }).click();
  await page.getByRole('radio', { name: 'Text' }).click();
  await page.getByLabel('Or paste the text').fill('As a skipper, I want to book a berth\nAs a warden, I want to see who is late\n');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Import 2 items' }).click();
  await expect(page.getByRole('heading', { name: '2 items imported' })).toBeVisible();
  await expectOrder(page, ['Already here', 'As a skipper, I want to book a berth', 'As a warden, I want to see who is late']);
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expectOrder(page, ['Already here']);
  await expect.poll(() => product.titles()).toEqual(['Already here']);
});
