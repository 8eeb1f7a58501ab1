import { expectAccessible } from './accessible';
import { dragOver, expectOrder, liftRow, rowOf } from './backlog';
import { expect, test } from './journey';

const BOATS = ['Ferry to the island', 'Night ferry', 'Tug for the mouth', 'Pilot boat', 'Dredger'];

test('a move and a deletion are taken back from their messages', async ({ product, owner, visit }) => {
  await product.add(...BOATS);
  const page = await visit(owner, product.path);
  await expectOrder(page, BOATS);

  await liftRow(page, rowOf(page, 'Ferry to the island'));
  await dragOver(page, rowOf(page, 'Tug for the mouth'), 'after');
  await expect(page.getByText('from 1 to 3')).toBeVisible();
  await page.mouse.up();
  await expectOrder(page, ['Night ferry', 'Tug for the mouth', 'Ferry to the island', 'Pilot boat', 'Dredger']);
  const toast = page.locator('ordo-toast');
  await expect(toast).toContainText(`Moved ${product.key}-1 from 1 to 3`);
  await expectAccessible(page);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expectOrder(page, BOATS);
  await expect(toast).toContainText('Taken back');

  await rowOf(page, 'Night ferry').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expectOrder(page, ['Ferry to the island', 'Tug for the mouth', 'Pilot boat', 'Dredger']);
  await expect(toast).toContainText(`Deleted ${product.key}-2`);
  await expect.poll(() => product.titles()).toHaveLength(4);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expectOrder(page, BOATS);
  await expect.poll(() => product.titles()).toEqual(BOATS);
});

test('a drag that is given up changes nothing', async ({ product, owner, visit }) => {
  await product.add(...BOATS);
  const page = await visit(owner, product.path);
  await expectOrder(page, BOATS);
  await liftRow(page, rowOf(page, 'Dredger'));
  await dragOver(page, rowOf(page, 'Night ferry'), 'before');
  await expect(page.getByText('from 5 to 2')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByText('from 5 to 2')).toBeHidden();
  await expectOrder(page, BOATS);
  await expect(page.locator('ordo-toast')).toHaveCount(0);
  expect((await product.snapshot()).items.every(({ version }) => version === 1)).toBe(true);
});

test('several items are edited, moved and taken back as one', async ({ product, owner, visit }) => {
  await product.add(...BOATS);
  const page = await visit(owner, product.path);
  await rowOf(page, 'Night ferry').click({ modifiers: ['ControlOrMeta'] });
  await rowOf(page, 'Pilot boat').click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'Selection' });
  await expect(bar).toContainText('3 selected');

  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'In review' }).click();
  await expect(page.getByRole('row', { name: 'In review' })).toHaveCount(3);
  await bar.getByRole('button', { name: 'Estimate' }).click();
  await page.getByRole('option', { name: '8 pts' }).click();
  await expect(page.getByRole('row', { name: 'In review, 8 points' })).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: '8 points' })).toHaveCount(0);

  await liftRow(page, rowOf(page, 'Tug for the mouth'));
  await dragOver(page, rowOf(page, 'Ferry to the island'), 'before');
  await page.mouse.up();
  const order = ['Night ferry', 'Tug for the mouth', 'Pilot boat', 'Ferry to the island', 'Dredger'];
  await expectOrder(page, order);
  await expect.poll(() => product.titles()).toEqual(order);

  await bar.getByRole('button', { name: 'Delete' }).click();
  await expectOrder(page, ['Ferry to the island', 'Dredger']);
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expectOrder(page, order);
  await expect(page.getByRole('row', { name: 'In review' })).toHaveCount(3);
});

test('a list that is pasted becomes items', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  const field = page.getByRole('textbox', { name: 'Title of the new item' });
  await field.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, '- Buoy at the bar\n* Buoy at the rock\n\n3. Buoy at the shoal');
  await expectOrder(page, ['Buoy at the bar', 'Buoy at the rock', 'Buoy at the shoal']);
  await expect.poll(() => product.titles()).toHaveLength(3);
});

test('an item is written in its sheet, and its history tells who did what', async ({ product, owner, visit }) => {
  await product.add(...BOATS);
  const page = await visit(owner, product.path);
  await rowOf(page, 'Pilot boat').click();
  const sheet = page.getByRole('dialog', { name: 'Pilot boat' });
  await sheet.getByRole('button', { name: 'Add a description' }).click();
  await sheet.getByRole('radio', { name: 'Markdown' }).click();
  await sheet.locator('textarea[aria-label="Description"]').fill('Meets ships at the **outer** buoy.\n\n<img src=x onerror="alert(1)">');
  await sheet.getByRole('textbox', { name: 'Title' }).fill('Pilot boat for the bar');
  await page.keyboard.press('Enter');
  const renamed = page.getByRole('dialog', { name: 'Pilot boat for the bar' });
  await expect(renamed.locator('strong', { hasText: 'outer' })).toBeVisible();
  await expect(renamed.locator('img')).toHaveCount(0);
  await expect(renamed.getByText('Title: Pilot boat → Pilot boat for the bar')).toBeVisible();
  await expectAccessible(page);
  await expect(rowOf(page, 'Pilot boat for the bar')).toBeVisible();
});
