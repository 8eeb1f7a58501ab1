import { expectAccessible } from './accessible';
import { listOf, rowOf, shownTitles } from './backlog';
import { expect, test } from './journey';

test('a filter is saved as a view, shared, and opened by a colleague, who sees it renamed as it happens', async ({ product, owner, visit }) => {
  await product.add('Handrail', 'Weir', 'Sluice');
  const mine = await visit(owner, product.path);
  const rail = mine.getByRole('navigation', { name: 'Product', exact: true });
  await expect(rowOf(mine, 'Handrail')).toBeVisible();
  await mine.keyboard.press('/');
  await mine.keyboard.type('weir');
  await expect(listOf(mine).getByRole('row', { name: /Handrail/ })).toHaveCount(0);
  await mine.getByRole('button', { name: 'Save view…' }).click();
  const dialog = mine.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('Give it a name')).toBeVisible();
  await expectAccessible(mine);
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('At the weir');
  await dialog.getByText('Share with the product').click();
  await mine.keyboard.press('Enter');
  await expect(mine.getByText('Saved the view “At the weir”')).toBeVisible();
  await expect(rail.getByRole('link', { name: /At the weir/ })).toHaveAttribute('aria-current', 'page');
  await expect(mine.getByRole('button', { name: 'Save view…' })).toBeHidden();

  const colleague = await product.join('Tim Berg', 'member');
  const theirs = await visit(colleague, product.path);
  await expect(rowOf(theirs, 'Handrail')).toBeVisible();
  const theirRail = theirs.getByRole('navigation', { name: 'Product', exact: true });
  await theirRail.getByRole('link', { name: /At the weir/ }).click();
  await expect.poll(() => shownTitles(theirs)).toEqual(['Weir']);

  await rail.getByRole('button', { name: 'More about the view “At the weir”' }).click();
  await mine.getByRole('menuitem', { name: 'Rename…' }).click();
  await mine.getByRole('textbox', { name: 'Name of the view' }).fill('Weir and water');
  await mine.keyboard.press('Enter');
  await expect(theirRail.getByRole('link', { name: /Weir and water/ })).toBeVisible();
  await expectAccessible(theirs);

  await rail.getByRole('button', { name: 'More about the view “Weir and water”' }).click();
  await mine.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(theirRail.getByRole('link', { name: /Weir and water/ })).toHaveCount(0);
  await mine.locator('ordo-toast').getByRole('button', { name: /Undo/ }).click();
  await expect(theirRail.getByRole('link', { name: /Weir and water/ })).toBeVisible();
});

test('a view that is kept for oneself is seen by nobody else', async ({ product, owner, visit }) => {
  await product.add('Handrail', 'Weir');
  const mine = await visit(owner, `${product.path}?filter=${encodeURIComponent('title:weir')}`);
  await expect.poll(() => shownTitles(mine)).toEqual(['Weir']);
  await mine.getByRole('button', { name: 'Save view…' }).click();
  await mine.getByRole('textbox', { name: 'Name of the view' }).fill('Only mine');
  await mine.keyboard.press('Enter');
  await expect(mine.getByRole('link', { name: 'Only mine' })).toBeVisible();
  const theirs = await visit(await product.join('Tim Berg', 'member'), product.path);
  await expect(rowOf(theirs, 'Handrail')).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Only mine' })).toHaveCount(0);
  await mine.reload();
  await expect(mine.getByRole('link', { name: 'Only mine' })).toBeVisible();
});
