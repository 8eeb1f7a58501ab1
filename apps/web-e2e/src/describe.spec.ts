import { expectAccessible } from './accessible';
import { rowOf } from './backlog';
import { expect, test } from './journey';

test('an item gets criteria, what it waits for, what blocks it and an answer, and a colleague sees it as it happens', async ({
  product,
  owner,
  visit,
  tolerate,
}) => {
  // Browsers note every refusal: here that of a link which would close a cycle.
  tolerate(/status of 409 .*\/links$/);
  await product.add('Repair the slipway', 'Order the timber');
  const colleague = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, `${product.path}?item=${product.key}-1`);
  const theirs = await visit(colleague, `${product.path}?item=${product.key}-1`);

  await mine.getByRole('button', { name: 'Add', exact: true }).click();
  await mine.getByRole('textbox', { name: 'Acceptance criterion' }).fill('It carries ten tonnes');
  await mine.keyboard.press('Enter');
  await mine.keyboard.type('It lasts twenty years');
  await mine.keyboard.press('Enter');
  await mine.keyboard.press('Escape');
  await expect(theirs.getByRole('checkbox', { name: 'It lasts twenty years' })).toBeVisible();
  await theirs.getByRole('checkbox', { name: 'It carries ten tonnes' }).check();
  await expect(mine.getByText('1 of 2', { exact: true })).toBeVisible();

  await mine.getByRole('button', { name: 'Link', exact: true }).click();
  await mine.getByRole('combobox', { name: 'Find the other item' }).fill('timber');
  await mine.keyboard.press('Enter');
  await expect(theirs.getByRole('button', { name: `${product.key}-2 Order the timber` })).toBeVisible();
  await expect(rowOf(mine, 'Repair the slipway')).toHaveAccessibleName(new RegExp(`Stands before ${product.key}-2, which it needs`));

  await mine
    .getByRole('button', { name: `Actions on ${product.key}-1` })
    .last()
    .click();
  await mine.getByRole('menuitem', { name: 'Mark as blocked' }).click();
  await mine.getByRole('textbox', { name: 'Why can nobody go on with it?' }).fill('The timber is late');
  await mine.keyboard.press('Enter');
  await expect(theirs.getByRole('button', { name: 'Unblock' })).toBeVisible();
  await expect(rowOf(theirs, 'Repair the slipway')).toHaveAccessibleName(/Blocked: The timber is late/);

  await theirs.getByRole('textbox', { name: 'New comment' }).fill('It comes on **Friday**.');
  await theirs.keyboard.press('Control+Enter');
  await expect(mine.getByRole('strong').filter({ hasText: 'Friday' })).toBeVisible();
  await expectAccessible(mine);
  await expectAccessible(theirs);

  await mine.keyboard.press('Escape');
  await mine.goto(`${product.path}?item=${product.key}-2`);
  await mine.getByRole('button', { name: 'Link', exact: true }).click();
  await mine.getByRole('combobox', { name: 'Find the other item' }).fill('slipway');
  await mine.keyboard.press('Enter');
  await expect(mine.getByRole('alert')).toContainText('wait for each other');
});
