import { expectAccessible } from './accessible';
import { expectOrder, listOf, rowOf } from './backlog';
import { expect, test } from './journey';
import { PASSWORD } from './people';

test('who follows an invitation joins, and sees a move, an edit and a new item as they happen', async ({ product, owner, visit }) => {
  await product.add('Repair the slipway', 'Paint the lighthouse', 'Buy a second crane');
  const mine = await visit(owner, product.path);
  await mine.getByRole('link', { name: 'Members' }).click();
  await mine.getByRole('button', { name: 'Invite' }).click();
  const dialog = mine.getByRole('dialog', { name: `Invite to ${product.name}` });
  await dialog.getByRole('radio', { name: 'Member' }).check();
  await expectAccessible(mine);
  await dialog.getByRole('button', { name: 'Create the link' }).click();
  const link = await dialog.getByLabel('Link for a member').inputValue();
  await expectAccessible(mine);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(mine.getByRole('heading', { name: 'Open invitations' })).toBeVisible();
  await expectAccessible(mine);

  const theirs = await visit(null, link);
  await expect(theirs.getByRole('heading', { name: `Join ${product.name}` })).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByLabel('Your name').fill('Noor Haddad');
  await theirs.getByLabel('E-mail').fill(`noor-${product.key}@example.org`);
  await theirs.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await theirs.getByRole('button', { name: 'Create your account and join' }).click();
  await expectOrder(theirs, ['Repair the slipway', 'Paint the lighthouse', 'Buy a second crane']);
  expect(new URL(theirs.url()).pathname).toBe(product.path);

  await expect(mine.getByRole('main').getByText('Noor Haddad')).toBeVisible();
  await mine.getByRole('link', { name: 'Backlog' }).click();
  await expect(mine.getByRole('img', { name: 'Here now: Noor Haddad' })).toBeVisible();
  await expect(theirs.getByRole('img', { name: `Here now: ${owner.name}` })).toBeVisible();

  await rowOf(mine, 'Buy a second crane').focus();
  await mine.keyboard.press('Alt+Shift+ArrowUp');
  await expectOrder(theirs, ['Buy a second crane', 'Repair the slipway', 'Paint the lighthouse']);
  await expect(rowOf(theirs, 'Buy a second crane').getByTitle(owner.name)).toBeVisible();

  await mine.keyboard.press('F2');
  await mine.getByRole('textbox', { name: 'Rename' }).fill('Rent a second crane');
  await mine.keyboard.press('Enter');
  await expect(rowOf(theirs, 'Rent a second crane')).toBeVisible();

  await theirs.getByRole('button', { name: 'New item' }).click();
  await theirs.getByRole('textbox', { name: 'Title of the new item' }).fill('Dredge the channel');
  await theirs.keyboard.press('Enter');
  await expect(rowOf(mine, 'Dredge the channel')).toHaveAccessibleName(new RegExp(`^4\\. ${product.key}-4, `));
  await expectAccessible(theirs);

  await theirs.keyboard.press('Escape');
  await rowOf(theirs, 'Repair the slipway').getByRole('button', { name: 'Status' }).click();
  await theirs.getByRole('option', { name: 'In review' }).click();
  await expect(rowOf(mine, 'Repair the slipway')).toHaveAccessibleName(/In review$/);
  await expect(listOf(mine).locator('[data-grip]')).toHaveCount(4);
  await expect(listOf(theirs).locator('[data-grip]')).toHaveCount(0);
  expect(await product.titles()).toEqual(['Rent a second crane', 'Repair the slipway', 'Paint the lighthouse', 'Dredge the channel']);

  await theirs.context().close();
  await expect(mine.getByRole('img', { name: 'Here now: Noor Haddad' })).toBeHidden();
});

test('an invitation works once', async ({ product, owner, visit, tolerate }) => {
  tolerate(/status of 4\d\d .*\/api\/invitations\/preview/);
  const page = await visit(owner, product.path.replace('backlog', 'members'));
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('button', { name: 'Create the link' }).click();
  const link = await page.getByLabel('Link for a member').inputValue();
  const token = link.split('#')[1] ?? '';
  await product.welcome('Noor Haddad', token);
  const late = await visit(null, link);
  await expect(late.getByText('This invitation does not work')).toBeVisible();
  await expectAccessible(late);
});
