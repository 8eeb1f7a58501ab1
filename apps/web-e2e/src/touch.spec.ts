import { expectAccessible } from './accessible';
import { boxOf, expectOrder, listOf, rowOf, shownTitles } from './backlog';
import { expect, test } from './journey';
import { Finger, middleOf, PHONE } from './touch';

const LONG = 'Let visitors of the garden know when the tide will cover the lower path behind the mill';
const PATHS = ['Rake the upper path', LONG, 'Sign the lower path', 'Bench at the mill'];

test('a finger moves rows by a long press and by the sheet of moves', async ({ product, owner, visit }) => {
  await product.add(...PATHS);
  const page = await visit(owner, product.path, PHONE);
  await expectOrder(page, PATHS);
  await expectAccessible(page);

  // A long title takes two lines, and its row makes room for them.
  const [one, two] = [await boxOf(rowOf(page, 'Rake the upper path')), await boxOf(rowOf(page, LONG))];
  const lineHeight = (await boxOf(rowOf(page, 'Rake the upper path').locator('.title'))).height;
  expect((await boxOf(rowOf(page, LONG).locator('.title'))).height).toBeGreaterThan(1.7 * lineHeight);
  expect(two.height).toBeGreaterThan(one.height + 0.7 * lineHeight);

  const finger = await Finger.on(page, await middleOf(rowOf(page, 'Rake the upper path')));
  await finger.stay();
  await expect(page.getByText(/from 1 to/)).toBeVisible();
  const target = await boxOf(rowOf(page, 'Sign the lower path'));
  await finger.moveTo({ x: target.x + target.width / 2, y: target.y + target.height - 8 });
  await finger.leave();
  await expectOrder(page, [LONG, 'Sign the lower path', 'Rake the upper path', 'Bench at the mill']);
  await expect(page.getByText(`Moved ${product.key}-1 from 1 to 3`)).toBeVisible();
  await expectAccessible(page);

  await rowOf(page, 'Bench at the mill').getByRole('button', { name: 'Move' }).tap();
  const sheet = page.getByRole('dialog', { name: `Move ${product.key}-4` });
  await expect(sheet.getByRole('heading', { name: 'Bench at the mill' })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'To the top' }).tap();
  await expect(sheet).toBeHidden();
  const order = ['Bench at the mill', LONG, 'Sign the lower path', 'Rake the upper path'];
  await expectOrder(page, order);
  await expect.poll(() => product.titles()).toEqual(order);

  await page.getByRole('button', { name: 'Undo', exact: false }).first().tap();
  await expectOrder(page, [LONG, 'Sign the lower path', 'Rake the upper path', 'Bench at the mill']);
});

test('a long press that stays in its place opens the sheet of moves, a swipe scrolls', async ({ product, owner, visit }) => {
  const stones = Array.from({ length: 60 }, (_, index) => `Stone ${String(index + 1).padStart(2, '0')}`);
  await product.add(...stones);
  const page = await visit(owner, product.path, PHONE);
  await expect(rowOf(page, 'Stone 01')).toBeVisible();

  const swipe = await Finger.on(page, await middleOf(rowOf(page, 'Stone 08')));
  await swipe.moveTo(await middleOf(rowOf(page, 'Stone 01')), 6);
  await swipe.stay();
  await swipe.leave();
  await expect(rowOf(page, 'Stone 01')).not.toBeInViewport();
  expect(await product.titles()).toEqual(stones);

  const press = await Finger.on(page, await middleOf(rowOf(page, 'Stone 12')));
  await press.stay();
  await press.leave();
  await expect(page.getByRole('dialog', { name: `Move ${product.key}-12` })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await product.titles()).toEqual(stones);
});

test('a tap opens an item as a whole screen, edits it, and Back leads to the list', async ({ product, owner, visit }) => {
  await product.add(...PATHS);
  const page = await visit(owner, product.path, PHONE);
  await rowOf(page, 'Sign the lower path').tap();
  const sheet = page.getByRole('dialog', { name: 'Sign the lower path' });
  await expect(sheet).toBeVisible();
  expect((await boxOf(sheet)).width).toBeCloseTo(390);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'New', exact: true }).filter({ visible: true }).tap();
  await page.getByRole('option', { name: 'Done' }).tap();
  await expect(sheet.getByRole('button', { name: 'Done' }).filter({ visible: true })).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(rowOf(page, 'Sign the lower path')).toContainText('Done');

  // The message about the status leaves the button free.
  await expect(page.locator('ordo-toast')).toContainText('Done');
  await page.getByRole('button', { name: 'New item' }).tap({ timeout: 3000 });
  await page.getByRole('textbox', { name: 'Title of the new item' }).fill('Railing at the weir');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Railing at the weir')).toBeVisible();
  await expectAccessible(page);
  expect(await shownTitles(page)).toHaveLength(5);
  await expect(listOf(page)).toHaveJSProperty('scrollWidth', 390);

  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Settings' }).tap();
  await expect(page.getByRole('heading', { name: 'Export' })).toBeVisible();
  await expectAccessible(page);
});
