import { expectAccessible } from './accessible';
import { expect, test } from './journey';

test('what done means and when the team works are set, seen at once by a colleague, and taken back', async ({ product, owner, visit }) => {
  const settings = product.path.replace(/backlog$/, 'settings');
  const mine = await visit(owner, settings);
  const theirs = await visit(await product.join('Noor Haddad', 'member'), settings);
  const done = mine.locator('ordo-done-rules-form');
  await expect(done.getByRole('textbox', { name: 'Rules' })).toHaveValue('');
  await done.getByRole('button', { name: 'Its tests pass' }).click();
  await expect(theirs.locator('ordo-done-rules-form').getByRole('listitem')).toHaveText(['Its tests pass']);
  await expectAccessible(theirs);

  const limits = mine.locator('ordo-board-limits-form');
  await limits.getByRole('textbox', { name: 'Limit of In progress' }).fill('2');
  await limits.getByRole('button', { name: 'Save' }).click();
  await expect(theirs.getByRole('textbox', { name: 'Limit of In progress' })).toHaveValue('2');

  const calendar = mine.locator('ordo-calendar-form');
  await calendar.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await calendar.getByRole('textbox', { name: 'Holidays' }).fill('25 December');
  await calendar.getByRole('button', { name: 'Save' }).click();
  await expect(calendar.getByText('Not a day, or its name is too long: 25 December')).toBeVisible();
  await expectAccessible(mine);
  await calendar.getByRole('textbox', { name: 'Holidays' }).fill('2026-12-25 Christmas');
  await calendar.getByRole('button', { name: 'Save' }).click();
  await expect(theirs.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();

  const cadence = mine.locator('ordo-cadence-form');
  await cadence.getByRole('textbox', { name: 'Length in days' }).fill('7');
  await cadence.getByRole('button', { name: 'Save' }).click();
  await expect(theirs.getByRole('textbox', { name: 'Length in days' })).toHaveValue('7');
  await mine.getByRole('button', { name: 'Undo' }).first().click();
  await expect(theirs.getByRole('textbox', { name: 'Length in days' })).toHaveValue('14');
});
