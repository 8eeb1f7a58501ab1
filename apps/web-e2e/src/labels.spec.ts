import { expectAccessible } from './accessible';
import { rowOf } from './backlog';
import { expect, test } from './journey';

test('labels are written, coloured, renamed, merged and deleted without the mouse, and a colleague sees it as it happens', async ({
  product,
  owner,
  visit,
}) => {
  await product.add('Repair the slipway', 'Order the timber');
  const { items } = await product.snapshot();
  const [sea, shore] = ['01900000-0000-7000-8000-00000000cc01', '01900000-0000-7000-8000-00000000cc02'];
  await owner.post(`products/${product.key}/labels`, { id: sea, name: 'sea', hue: 'sky' });
  await owner.post(`products/${product.key}/labels`, { id: shore, name: 'shore', hue: 'olive' });
  await owner.post(`products/${product.key}/items/edit`, { items: items.map(({ id }) => id), set: { labels: [sea] } });
  const theirs = await visit(await product.join('Noor Haddad', 'member'), product.path);
  const mine = await visit(owner, product.path);
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/#sea/);

  await expect(rowOf(mine, 'Repair the slipway')).toBeVisible();
  await mine.keyboard.press('Control+k');
  await expect(mine.getByRole('combobox')).toBeFocused();
  await mine.keyboard.type('Manage labels');
  await mine.keyboard.press('Enter');
  const labels = mine.getByRole('list', { name: 'Labels' });
  await expect(labels.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(mine);

  await labels.getByRole('button', { name: '#sea', exact: true }).press('Enter');
  const field = labels.getByRole('textbox', { name: 'Name of the label' });
  await field.fill('Shore');
  await mine.keyboard.press('Enter');
  await expect(labels.getByRole('alert')).toContainText('There is #shore already');
  await expectAccessible(mine);
  await field.fill('open sea');
  await mine.keyboard.press('Enter');
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/#open sea/);

  await labels.getByRole('button', { name: 'Colour of #open sea: Sky' }).press('Enter');
  await mine.getByRole('option', { name: 'Rose' }).click();
  await expect(labels.getByRole('button', { name: 'Colour of #open sea: Rose' })).toBeFocused();

  await labels.getByRole('button', { name: 'Merge #open sea into another label' }).press('Enter');
  await expectAccessible(mine);
  await mine.getByRole('combobox', { name: 'Merge #open sea into' }).fill('shore');
  await mine.keyboard.press('Enter');
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/#shore/);
  await expect(mine.locator('ordo-toast')).toContainText('#open sea is now #shore, in 2 items');
  await mine.keyboard.press('Control+z');
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/#open sea/);

  await labels.getByRole('button', { name: 'Delete #open sea' }).press('Enter');
  await expect(rowOf(theirs, 'Repair the slipway')).not.toHaveAccessibleName(/#/);
  await mine.locator('ordo-toast').getByRole('button', { name: /Undo/ }).click();
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/#open sea/);
  await labels.getByRole('link', { name: '2 items' }).click();
  await expect(rowOf(mine, 'Repair the slipway')).toBeVisible();
});
