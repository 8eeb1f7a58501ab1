import { expectAccessible } from './accessible';
import { expect, test } from './journey';
import { expectFrench } from './words';

test('a sprint is made, refused where it is wrong, started and cancelled, and a second browser sees it', async ({ product, owner, visit }) => {
  await product.add({ title: 'Dredge the channel', estimate: 5 });
  const page = await visit(owner, product.path);
  const other = await visit(await product.join('Noor Haddad', 'member'), product.path.replace('backlog', 'sprints'));
  await expect(other.getByText('No sprint yet')).toBeVisible();
  await expect(other.getByRole('button', { name: 'New sprint' })).toHaveCount(0);
  await expectAccessible(other);

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByText('No sprint yet')).toBeVisible();
  await page.getByRole('button', { name: 'New sprint' }).first().click();
  const form = page.getByRole('dialog', { name: 'New sprint' });
  await expect(form.getByLabel('Name')).toHaveValue('Sprint 1');
  await form.getByLabel('Sprint goal').fill('Ships with a deep draught reach the quay');
  await form.getByLabel('First day').fill('2026-11-23');
  await form.getByLabel('Last day').fill('2026-11-20');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form.getByText('Not before the first day')).toBeVisible();
  await expect(form.getByLabel('Last day')).toBeFocused();
  await expectAccessible(page);
  await form.getByLabel('Last day').fill('2027-12-27');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form.getByText('A sprint lasts 366 days at most')).toBeVisible();
  await expect(form.getByLabel('Sprint goal')).toHaveValue('Ships with a deep draught reach the quay');
  await form.getByLabel('Last day').fill('2026-12-04');
  await form.getByRole('button', { name: 'Create' }).click();
  await expect(form).toBeHidden();

  const line = page.getByRole('region', { name: 'Planned' }).getByRole('listitem');
  await expect(line).toContainText('Ships with a deep draught reach the quay');
  await expect(line).toContainText('23 Nov – 4 Dec');
  await expect(other.getByRole('region', { name: 'Planned' })).toContainText('Sprint 1');
  await expectAccessible(page);

  await line.getByRole('button', { name: 'More on Sprint 1' }).click();
  await page.getByRole('menuitem', { name: 'Start…' }).click();
  const start = page.getByRole('dialog', { name: 'Start Sprint 1' });
  await expect(start.getByText('Nothing is in the sprint')).toBeVisible();
  await expectAccessible(page);
  await start.getByRole('button', { name: 'Start the sprint' }).click();
  await expect(page.getByRole('region', { name: 'In progress' })).toContainText('Sprint 1');
  await expect(other.getByRole('region', { name: 'In progress' })).toContainText('Sprint 1');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'More on Sprint 1' }).click();
  await page.getByRole('menuitem', { name: 'Cancel the sprint…' }).click();
  await page.getByRole('dialog', { name: 'Cancel Sprint 1?' }).getByRole('button', { name: 'Cancel the sprint' }).click();
  await expect(other.getByRole('region', { name: 'Cancelled' })).toContainText('Sprint 1');
  await page.getByRole('radio', { name: 'FR' }).click();
  await expect(page.getByRole('button', { name: 'Nouveau sprint' })).toBeVisible();
  // What was told before stays in the language it was told in.
  await page.reload();
  await expect(page.getByRole('region', { name: 'Annulés' })).toContainText('Sprint 1');
  await expectFrench(page);
});
