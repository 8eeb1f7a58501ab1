import { expectAccessible } from './accessible';
import { expect, test } from './journey';

test('figures are filled in by keyboard, an order by WSJF is applied and taken back, before the eyes of a colleague', async ({ product, owner, visit }) => {
  await product.add('Repair the bollards', 'Grease the winch');
  const noor = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, `${product.path}/scores`);
  const theirs = await visit(noor, product.path);
  const titles = theirs.locator('ordo-reorder-list [role=row] .title');
  await expect(titles).toHaveText(['Repair the bollards', 'Grease the winch']);

  const [first, second] = (await product.snapshot()).items;
  await mine.getByRole('textbox', { name: `Value of ${first?.key}` }).focus();
  for (const figure of ['2', 'Tab', '1', 'Tab', '1', 'Tab', '5']) await (figure === 'Tab' ? mine.keyboard.press(figure) : mine.keyboard.type(figure));
  await mine.keyboard.press('Enter');
  await mine.keyboard.type('0');
  await mine.keyboard.press('Tab');
  await expect(mine.getByRole('alert')).toHaveText(`Job size of ${second?.key}: 0 is too small`);
  await mine.getByRole('textbox', { name: `Job size of ${second?.key}` }).fill('2');
  await mine.getByRole('textbox', { name: `Value of ${second?.key}` }).focus();
  for (const figure of ['5-8-13', 'Tab', '3', 'Tab', '1', 'Tab']) await (figure === 'Tab' ? mine.keyboard.press(figure) : mine.keyboard.type(figure));
  await expect(mine.getByText('Every item has a score')).toBeVisible();
  await expectAccessible(mine);

  await mine.getByRole('button', { name: 'Order by score…' }).click();
  const dialog = mine.getByRole('dialog', { name: 'Order by score' });
  await expect(dialog.getByText('2 of 2 items move')).toBeVisible();
  await expect(dialog.getByText('No pair might as well stand the other way round')).toBeVisible();
  await expectAccessible(mine);
  await dialog.getByRole('button', { name: 'Apply the order' }).click();
  await expect(titles).toHaveText(['Grease the winch', 'Repair the bollards']);
  await mine.keyboard.press('ControlOrMeta+z');
  await expect(titles).toHaveText(['Repair the bollards', 'Grease the winch']);
});
