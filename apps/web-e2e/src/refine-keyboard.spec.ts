import { expectAccessible } from './accessible';
import { rowOf } from './backlog';
import { expect, test } from './journey';

test('an item is written, refined and called ready without a pointer', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(page.getByText('What should exist first?')).toBeVisible();
  await press('c');
  await expect(page.getByRole('textbox', { name: 'Title of the new item' })).toBeFocused();
  await page.keyboard.type('Unlock with a phone');
  await press('Enter');
  await expect(rowOf(page, 'Unlock with a phone')).toBeVisible();
  await press('Escape');
  await expect(rowOf(page, 'Unlock with a phone')).toBeFocused();

  await press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Unlock with a phone' });
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await press('F6');
  await expect(rowOf(page, 'Unlock with a phone')).toBeFocused();

  await press('d');
  await expect(sheet.locator('.ProseMirror')).toBeFocused();
  // Letters that are shortcuts elsewhere are letters here, from the first one on.
  await page.keyboard.type('Cyclists read e-mail? Yes.');
  await press('Control+Enter');
  await expect(sheet.getByRole('group', { name: 'Description' })).toHaveText('Cyclists read e-mail? Yes.');

  await press('r');
  await expect(sheet.getByRole('textbox', { name: 'Acceptance criterion' })).toBeFocused();
  await page.keyboard.type('It takes two seconds');
  await press('Enter', 'Escape');
  await expect(sheet.getByRole('checkbox', { name: 'It takes two seconds' })).toBeVisible();

  await press('F6');
  if (!(await rowOf(page, 'Unlock with a phone').evaluate((row) => row === document.activeElement))) await press('F6');
  await press('e');
  await expect(page.getByRole('listbox', { name: 'Estimate' })).toBeFocused();
  await page.keyboard.type('3');
  await press('Enter');
  await press('y');
  await expect(rowOf(page, 'Unlock with a phone')).toHaveAccessibleName(/Ready, 3 points/);
  await expect.poll(async () => (await product.snapshot()).items[0]?.refinement).toBe('ready');
  await expectAccessible(page);
});
