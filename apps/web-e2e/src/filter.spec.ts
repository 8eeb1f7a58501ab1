import { expectAccessible } from './accessible';
import { expectOrder, rowOf } from './backlog';
import { expect, test } from './journey';
import { PHONE } from './touch';

test.beforeEach(async ({ product }) => {
  await product.add(
    { title: 'Leak at the sluice', type: 'bug', estimate: 3 },
    { title: 'Gauge at the sluice', type: 'feature' },
    { title: 'Leak at the weir', type: 'bug', status: 'in-progress', estimate: 8 },
  );
});

test('a filter is written with what is offered, and its faults are pointed at', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Write a filter' }).click();
  const field = page.getByRole('combobox', { name: 'Written filter' });
  await page.keyboard.type('ty');
  await page.keyboard.press('Enter');
  await page.keyboard.type('b');
  await expect(page.getByRole('option', { name: 'bug Bug' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('type:bug ');
  await expectOrder(page, ['Leak at the sluice', 'Leak at the weir']);
  await page.keyboard.type('esitmate>5');
  await expect(page.getByText('“esitmate” is no field')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('mark')).toHaveText('esitmate');
  await field.fill('type:bug estimate>5');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expectOrder(page, ['Leak at the weir']);
  await expect(page.getByRole('button', { name: 'Type Bug' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove the filter Estimate' }).click();
  await expectOrder(page, ['Leak at the sluice', 'Leak at the weir']);
  await expectAccessible(page);
});

test('on a phone a sheet has everything to narrow, group and sort by', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path, PHONE);
  await page.getByRole('button', { name: 'Filter', exact: true }).tap();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('button', { name: 'Type', exact: true }).tap();
  await sheet.getByRole('option', { name: 'Bug' }).tap();
  await expect(sheet.getByRole('button', { name: 'Show 2 items' })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Sort by: The order of the backlog' }).tap();
  await page.getByRole('option', { name: 'Title' }).tap();
  await sheet.getByRole('radio', { name: 'Descending' }).tap();
  await sheet.getByRole('button', { name: 'Show 2 items' }).tap();
  await expectOrder(page, ['Leak at the weir', 'Leak at the sluice']);
  await expect(page.getByText('Sorted by Title, descending.')).toBeVisible();
  await expectAccessible(page);
});

test('many items are put under an epic at once, and it says how many', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await rowOf(page, 'Leak at the sluice').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'More to change' }).click();
  await page.getByRole('menuitem', { name: 'Put under an epic…' }).click();
  await expect(page.getByText('Changes 2 items')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('weir');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await product.snapshot()).items.filter(({ parentId }) => parentId !== null).length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await product.snapshot()).items.filter(({ parentId }) => parentId !== null).length).toBe(0);
});
