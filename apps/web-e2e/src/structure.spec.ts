import { expectAccessible } from './accessible';
import type { Locator, Page } from '@playwright/test';
import { expectOrder, listOf, rowOf, shownTitles } from './backlog';
import { expect, test } from './journey';

/** By its key: the name of an epic is in the names of its children too. */
function rowOfKey(page: Page, key: string): Locator {
  return listOf(page).getByRole('row', { name: ` ${key},` });
}

test('an item is split without the mouse, a colleague sees the parts, and one undo makes it one again', async ({ product, owner, visit }) => {
  await product.add({ title: 'Repair the slipway', estimate: 8 }, 'Order the timber');
  const mine = await visit(owner, `${product.path}?item=${product.key}-1`);
  await mine.getByRole('button', { name: 'Add', exact: true }).click();
  await mine.getByRole('textbox', { name: 'Acceptance criterion' }).fill('It carries ten tonnes');
  await mine.keyboard.press('Enter');
  await mine.keyboard.press('Escape');
  await mine.keyboard.press('Escape');
  const theirs = await visit(await product.join('Noor Haddad', 'member'), product.path);
  await expectOrder(theirs, ['Repair the slipway', 'Order the timber']);

  await rowOf(mine, 'Repair the slipway').focus();
  await mine.keyboard.press('Shift+S');
  const dialog = mine.getByRole('dialog', { name: `Split ${product.key}-1` });
  await expect(dialog.getByRole('textbox', { name: 'Title of the original' })).toBeFocused();
  await expect(dialog.getByText('Was 8 pts')).toBeVisible();
  await mine.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Name at least two parts')).toBeVisible();
  await expectAccessible(mine);
  await mine.keyboard.type('Lay new rails');
  await mine.keyboard.press('Enter');
  await mine.keyboard.type('Paint the cradle');
  await dialog.getByRole('button', { name: 'Goes to: It carries ten tonnes' }).press('Enter');
  await expect(mine.getByRole('listbox')).toBeFocused();
  await mine.keyboard.press('ArrowDown');
  await mine.keyboard.press('Enter');
  await dialog.getByRole('button', { name: `Estimate of ${product.key}-1` }).press('Enter');
  await mine.getByRole('option', { name: '3 pts', exact: true }).click();
  await expect(dialog.getByText('Was 8 pts, now 3 pts, 2 not estimated')).toBeVisible();
  await mine.keyboard.press('Control+Enter');
  await expect(mine.locator('ordo-toast')).toContainText(`${product.key}-1 split; new: ${product.key}-3 and ${product.key}-4`);
  await expectOrder(theirs, ['Repair the slipway', 'Lay new rails', 'Paint the cradle', 'Order the timber']);
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/3 points/);
  const { items } = await product.snapshot();
  expect(items.find(({ title }) => title === 'Lay new rails')?.criteria.map(({ text }) => text)).toEqual(['It carries ten tonnes']);

  await expect(rowOf(mine, 'Repair the slipway')).toBeFocused();
  await mine.keyboard.press('Control+z');
  await expectOrder(theirs, ['Repair the slipway', 'Order the timber']);
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/8 points/);
});

test('an item is cloned, and its copy opens', async ({ product, owner, visit }) => {
  await product.add({ title: 'Repair the slipway', estimate: 8 }, 'Order the timber');
  const page = await visit(owner, product.path);
  await rowOf(page, 'Repair the slipway').getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Clone' }).click();
  await expect(page.getByRole('dialog', { name: `${product.key}-3, Repair the slipway` })).toBeVisible();
  await expectOrder(page, ['Repair the slipway', 'Repair the slipway', 'Order the timber']);
  await expect(page.locator('ordo-toast')).toContainText(`${product.key}-1 cloned as ${product.key}-3`);
  await page.locator('ordo-toast').getByRole('button', { name: /Undo/ }).click();
  await expectOrder(page, ['Repair the slipway', 'Order the timber']);
});

test('who deletes an epic says what becomes of what is in it, and undo brings all of it back', async ({ product, owner, visit }) => {
  const [harbour, slip] = ['01900000-0000-7000-8000-00000000aa01', '01900000-0000-7000-8000-00000000aa02'];
  await product.add(
    { id: harbour, title: 'Harbour' },
    { id: slip, title: 'Slipway', parentId: harbour },
    { title: 'Rails', parentId: slip },
    { title: 'Cradle', parentId: slip },
  );
  const page = await visit(owner, product.path);
  await rowOfKey(page, `${product.key}-2`).focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: `Delete ${product.key}-2` });
  await expect(dialog.getByText('2 items are in it. What becomes of them?')).toBeVisible();
  await expectAccessible(page);
  await expect(dialog.getByRole('radio', { name: `They move up to ${product.key}-1 Harbour` })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete 1 item' }).click();
  await expect.poll(() => shownTitles(page)).toEqual(['Harbour', 'Rails', 'Cradle']);
  await expect(rowOf(page, 'Rails')).toHaveAccessibleName(/Harbour/);
  await expect(page.locator('ordo-toast')).toContainText(`Deleted ${product.key}-2; 2 items kept`);
  await page.keyboard.press('Control+z');
  await expectOrder(page, ['Harbour', 'Slipway', 'Rails', 'Cradle']);
  await expect(rowOf(page, 'Rails')).toHaveAccessibleName(/Slipway/);

  await rowOfKey(page, `${product.key}-1`).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('radio', { name: 'They stand without an epic' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Delete 4 items' }).click();
  await expect.poll(() => product.titles()).toEqual([]);
  await page.locator('ordo-toast').getByRole('button', { name: /Undo/ }).click();
  await expectOrder(page, ['Harbour', 'Slipway', 'Rails', 'Cradle']);
});

test('an epic shows how far it is, in its row and in its sheet, where children are added and open', async ({ product, owner, visit }) => {
  const [harbour, slip] = ['01900000-0000-7000-8000-00000000bb01', '01900000-0000-7000-8000-00000000bb02'];
  await product.add(
    { id: harbour, title: 'Harbour', estimate: 40 },
    { id: slip, title: 'Slipway', parentId: harbour },
    { title: 'Rails', parentId: slip, estimate: 3, status: 'done' },
    { title: 'Cradle', parentId: slip, estimate: 5, refinement: 'ready' },
  );
  const page = await visit(owner, product.path);
  const theirs = await visit(await product.join('Noor Haddad', 'member'), product.path);
  await expect(rowOfKey(page, `${product.key}-1`)).toHaveAccessibleName(/3 of 8 pts done, 100% of the rest is ready$/);
  await expect(page.getByText('4 items · 8 pts')).toBeVisible();
  await rowOfKey(page, `${product.key}-2`).click();
  const sheet = page.getByRole('dialog', { name: 'Slipway' });
  await expect(sheet.getByText('3 of 8 pts done')).toBeVisible();
  await sheet.getByRole('button', { name: 'Add a child' }).click();
  await sheet.getByRole('textbox', { name: 'Title of the new child' }).fill('Winch');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(sheet.getByText('1 of 3 items done')).toBeVisible();
  await expect(rowOf(theirs, 'Winch')).toHaveAccessibleName(/Slipway/);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: /Cradle/ }).click();
  const path = page.getByRole('navigation', { name: 'Epics above it' });
  await expect(path.getByRole('button')).toHaveText([new RegExp('Harbour'), new RegExp('Slipway')]);
  await expectAccessible(page);
  await path.getByRole('button', { name: 'Harbour' }).click();
  await expect(page.getByRole('dialog', { name: 'Harbour' })).toBeVisible();
});
