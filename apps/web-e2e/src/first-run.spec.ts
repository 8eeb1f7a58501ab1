import { expectAccessible } from './accessible';
import { dragOver, holdAtLowerEdge, liftRow, listOf, rowOf, scrolledTo, shownTitles } from './backlog';
import { jiraExport, jiraTitle } from './jira-export';
import { expect, test } from './journey';
import { ADMIN, PASSWORD } from './people';

/** On a server that nobody has used yet: this file runs before all others. */
test.describe.configure({ mode: 'serial' });

const MAY = { owner: { create: 1, order: 1 }, member: { create: 1, order: 0 }, stakeholder: { create: 0, order: 0 } };

for (const [role, may] of Object.entries(MAY)) {
  test(`one click leads from the first screen into the sample product as ${role}`, async ({ visit }) => {
    const page = await visit(null, '/');
    await expect(page).toHaveURL(/\/setup$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Ordo');
    if (role === 'owner') await expectAccessible(page);

    await page.getByRole('button', { name: role }).click();

    await expect(page).toHaveURL(/\/p\/cyc\/backlog$/);
    const row = rowOf(page, 'Unlock a bike with NFC');
    await expect(row).toBeVisible();
    await expect(row.locator('[data-grip]')).toHaveCount(may.order);
    await expect(page.getByRole('button', { name: 'New item' })).toHaveCount(may.create);
    await expect(page.getByText('You are reading as a stakeholder.')).toHaveCount(role === 'stakeholder' ? 1 : 0);
    await expectAccessible(page);
  });
}

test('what the sample has off its story map gets a new step there, in two releases', async ({ visit }) => {
  const page = await visit(null, '/');
  await page.getByRole('button', { name: 'owner' }).click();
  await expect(page).toHaveURL(/\/p\/cyc\/backlog$/);
  await page.getByRole('link', { name: 'Story map' }).click();
  const off = page.locator('[data-off]');
  await expect(off.nth(1)).toBeVisible();
  const titles = await off.locator('.trunc').allTextContents();
  const step = page.getByRole('group', { name: /^Step: / }).first();
  await step.hover();
  await step.getByRole('button', { name: /^What can be done with/ }).click();
  await page.getByRole('menuitem', { name: 'Add a step' }).click();
  await page.getByRole('textbox', { name: 'Add a step' }).fill('Find out');
  await page.keyboard.press('Enter');
  const column = (release: string) => page.getByRole('list', { name: `${release}, Find out`, exact: true });
  await expect(page.getByRole('group', { name: /^Step: Find out/ })).toBeVisible();
  const [first = '', second = ''] = titles;
  const place = async (title: string, release: string): Promise<void> => {
    await off
      .filter({ hasText: title })
      .getByRole('button', { name: /on the map/ })
      .click();
    await page.getByRole('option', { name: 'Find out' }).click();
    await page.getByRole('option', { name: release }).click();
    await expect(column(release).locator('.title')).toHaveText([title]);
  };
  const named = await page
    .getByRole('group', { name: /^Release: / })
    .first()
    .getAttribute('aria-label');
  await place(first, 'Later');
  await place(second, named?.replace(/^Release: /, '') ?? '');
  await expect(off.filter({ hasText: first })).toHaveCount(0);
  await expectAccessible(page);
});

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
  await expect(dialog.getByText('11 columns found')).toBeVisible();
  await expect(dialog.getByText(/first \d+ of 300/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Continue to the check' }).click();
  await expect(dialog.getByRole('heading', { name: '300 items will be created' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import 300 items' }).click();
  await expect(dialog.getByRole('heading', { name: '300 items imported' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Show the backlog' }).click();

  await expect(rowOf(page, jiraTitle(1))).toBeVisible();
  await expect(listOf(page)).toHaveAttribute('aria-rowcount', '301');

  await liftRow(page, rowOf(page, jiraTitle(3)));
  await holdAtLowerEdge(page);
  await expect.poll(() => scrolledTo(page)).toBeGreaterThan(500);
  await dragOver(page, rowOf(page, jiraTitle(300)), 'before', { wheel: 20_000 });
  await page.mouse.up();
  await expect(page.getByText('Moved TIDE-3 from 3 to 299')).toBeVisible();
  const landed = [298, 299, 3, 300].map(jiraTitle);
  expect((await shownTitles(page)).slice(-4)).toEqual(landed);
  await expectAccessible(page);

  await page.reload();
  await expect(rowOf(page, jiraTitle(1))).toBeVisible();
  await listOf(page).hover();
  await page.mouse.wheel(0, 20_000);
  await expect.poll(async () => (await shownTitles(page)).slice(-4)).toEqual(landed);
});
