import { expectAccessible } from './accessible';
import { boxOf, dragOver, liftRow, listOf, rowOf, shownTitles } from './backlog';
import { jiraExport } from './jira-export';
import { expect, test } from './journey';
import { ADMIN, PASSWORD } from './people';

/** On a server that nobody has used yet: this file runs before all others. */
test.describe.configure({ mode: 'serial' });

for (const [role, may] of Object.entries({ owner: 'order', member: 'write', stakeholder: 'read' })) {
  test(`on the first visit one click leads into the sample product as ${role}`, async ({ visit }) => {
    const page = await visit(null, '/');
    await expect(page).toHaveURL(/\/setup$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Ordo');
    if (role === 'owner') await expectAccessible(page);

    await page.getByRole('button', { name: role, exact: false }).click();

    await expect(page).toHaveURL(/\/p\/cyc\/backlog$/);
    await expect(listOf(page)).toHaveAttribute('aria-rowcount', '61');
    await expect(page.getByRole('button', { name: 'New item' })).toHaveCount(may === 'read' ? 0 : 1);
    await listOf(page).getByRole('row').nth(1).hover();
    await expect(listOf(page).locator('[data-grip]')).not.toHaveCount(may === 'order' ? 0 : -1);
    await expectAccessible(page);
  });
}

test('an account, a first product, an import of a file and a drag end in an order that stays', async ({ visit }) => {
  const page = await visit(null, '/');
  await page.getByLabel('Your name').fill(ADMIN.name);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Create your account' }).click();
  await expect(page.getByText('At least 15 characters', { exact: true })).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create your account' }).click();

  await page.getByLabel('Name of the product').fill('Tidal gardens');
  await expect(page.getByLabel('Key')).not.toHaveValue('');
  await page.getByLabel('Key').fill('TIDE');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the product' }).click();

  await expect(page).toHaveURL(/\/p\/tide\/backlog$/);
  await expect(page.getByText('What should exist first?')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Jira' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import from Jira' });
  await expectAccessible(page);
  await dialog.locator('input[type=file]').setInputFiles({ name: 'issues.csv', mimeType: 'text/csv', buffer: Buffer.from(jiraExport(300)) });
  await expect(dialog.getByText('300')).toBeVisible();
  await expectAccessible(page);
});
