import { expectAccessible } from './accessible';
import { dragOver, expectOrder, liftRow, listOf, rowOf } from './backlog';
import { expect, test } from './journey';

const WORKS = ['Clean the fish ladder', 'Widen the lock', 'Light the pier'];

test('a stakeholder reads, and can order nothing by mouse, by keys or by hand-written requests', async ({ product, visit }) => {
  await product.add(...WORKS);
  const sam = await product.join('Sam Okafor', 'stakeholder');
  const page = await visit(sam, product.path);
  await expectOrder(page, WORKS);
  await expect(page.getByText('You are reading as a stakeholder.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click();

  await expect(listOf(page).locator('[data-grip], [data-select], [data-property]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New item' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await liftRow(page, rowOf(page, 'Clean the fish ladder'));
  await dragOver(page, rowOf(page, 'Light the pier'), 'after');
  await expect(page.getByText(/from 1 to/)).toBeHidden();
  await page.mouse.up();

  await rowOf(page, 'Widen the lock').focus();
  for (const key of ['Space', 'ArrowDown', 'Space', 'Alt+ArrowUp', 'Alt+Shift+ArrowUp', 'm', 'c', 's', 'Delete', 'F2', 'Control+z'])
    await page.keyboard.press(key);
  await expect(page.locator('.cdk-live-announcer-element')).toBeEmpty();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);

  await rowOf(page, 'Widen the lock').getByRole('button', { name: 'Actions' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([/^Open/, /^Copy the link/]);
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Open' }).click();
  const sheet = page.getByRole('dialog', { name: 'Widen the lock' });
  await expect(sheet.getByRole('heading', { name: 'Widen the lock' })).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: /Title|Description/ })).toHaveCount(0);
  await expect(sheet.locator('[data-property]')).toHaveCount(0);
  await expectAccessible(page);

  await expectOrder(page, WORKS);
  expect(await product.titles()).toEqual(WORKS);
});

for (const role of ['member', 'stakeholder'] as const) {
  test(`the server refuses an order from a ${role}`, async ({ product }) => {
    await product.add(...WORKS);
    const person = await product.join('Sam Okafor', role);
    const [first] = (await product.snapshot()).items;
    const answer = await person.ask(`products/${product.key}/items/move`, { items: [first?.id], place: { at: 'bottom' } });
    expect(answer.status()).toBe(403);
    expect(((await answer.json()) as { code: string }).code).toBe('forbidden');
    expect(await product.titles()).toEqual(WORKS);
  });
}

test('a member writes and edits, and orders nothing', async ({ product, visit }) => {
  await product.add(...WORKS);
  const page = await visit(await product.join('Noor Haddad', 'member'), product.path);
  await expectOrder(page, WORKS);
  await expect(listOf(page).locator('[data-grip]')).toHaveCount(0);
  await rowOf(page, 'Clean the fish ladder').focus();
  for (const key of ['Alt+ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Title of the new item' }).fill('Count the salmon');
  await page.keyboard.press('Enter');
  await expectOrder(page, [...WORKS, 'Count the salmon']);
  await expectAccessible(page);
  await expect.poll(() => product.titles()).toEqual([...WORKS, 'Count the salmon']);
});
