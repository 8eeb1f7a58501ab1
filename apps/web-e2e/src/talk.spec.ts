import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { rowOf } from './backlog';
import { expect, test } from './journey';
import { expectFrench } from './words';

const TIDE = 'Show the tide at the mooring';

function bell(page: Page, unread = 0) {
  return page.getByRole('banner').getByRole('button', { name: unread ? `Notifications, ${unread} unread` : 'Notifications', exact: true });
}

function panel(page: Page) {
  return page.getByRole('dialog', { name: 'Notifications' });
}

test('a mention is told, opened and answered from the keyboard', async ({ product, owner, visit }) => {
  await product.add('Ring the fog bell', TIDE);
  const noor = await product.join('Noor Haddad', 'member');
  const theirs = await visit(noor, product.path);
  await expect(rowOf(theirs, TIDE)).toBeVisible();
  await theirs.keyboard.press('g');
  await theirs.keyboard.press('n');
  await expect(panel(theirs).getByText('Nothing yet')).toBeVisible();
  await expectAccessible(theirs);
  await theirs.keyboard.press('Escape');
  await expect(bell(theirs)).toBeFocused();

  const mine = await visit(owner, product.path);
  await rowOf(mine, TIDE).click();
  const sheet = mine.getByRole('dialog', { name: TIDE });
  const field = sheet.getByRole('textbox', { name: 'New comment' });
  await field.pressSequentially('Ask @noo');
  await expect(mine.getByRole('listbox', { name: 'People' }).getByRole('option')).toHaveText(['Noor Haddad']);
  await expectAccessible(mine);
  await mine.keyboard.press('Enter');
  await field.pressSequentially('whether #fog');
  await expect(mine.getByRole('listbox', { name: 'Items' }).getByRole('option')).toHaveText([/Ring the fog bell/]);
  await mine.keyboard.press('Escape');
  await expect(mine.getByRole('listbox')).toHaveCount(0);
  await expect(sheet).toBeVisible();
  await field.pressSequentially(' or not');
  await mine.keyboard.press('Control+Enter');
  await expect(sheet.locator('mark')).toHaveText('@Noor Haddad');

  await expect(bell(theirs, 1)).toBeVisible();
  await theirs.keyboard.press('Escape');
  await theirs.keyboard.press('g');
  await theirs.keyboard.press('n');
  const told = panel(theirs).getByRole('link', { name: 'Olga Lind mentioned you' });
  await expect(told).toContainText(`${product.key}-2 ${TIDE}`);
  await expect(told).toContainText('Ask @Noor Haddad whether #fog or not');
  await expectAccessible(theirs);
  await expect(told).toBeFocused();
  await theirs.keyboard.press('Enter');
  const opened = theirs.getByRole('dialog', { name: TIDE });
  await expect(opened.getByRole('listitem').filter({ hasText: 'whether #fog' }).first()).toBeFocused();
  await expect(bell(theirs)).toBeVisible();
  await expectAccessible(theirs);
  await theirs.keyboard.press('n');
  await expect(opened.getByRole('textbox', { name: 'New comment' })).toBeFocused();
  await theirs.keyboard.type('At low water');
  await theirs.keyboard.press('Control+Enter');

  await expect(sheet.getByRole('listitem').filter({ hasText: 'At low water' }).first()).toBeVisible();
  await bell(mine, 1).click();
  await expect(panel(mine).getByRole('link', { name: 'Noor Haddad commented' })).toContainText('At low water');
  await panel(mine).getByRole('button', { name: 'Mark all as read' }).click();
  await expect(bell(mine)).toBeVisible();
  await expect(panel(mine).getByText('Unread')).toHaveCount(0);
});

test('what is typed of a comment stays, also when it is refused', async ({ product, owner, visit, tolerate }) => {
  tolerate(/status of 404 .*\/comments$/);
  await product.add(TIDE);
  const stranger = '01900000-0000-7000-8000-000000000001';
  const page = await visit(owner, `${product.path}?item=${product.key}-1`);
  const field = page.getByRole('textbox', { name: 'New comment' });
  await field.fill('Half a thought');
  await page.reload();
  await expect(field).toHaveValue('Half a thought');
  const typed = `Ask @[Nobody](member:${stranger})`;
  await field.fill(typed);
  await field.press('Control+Enter');
  await expect(field).toHaveAccessibleDescription(/mentions somebody who is not in this product/);
  await expect(field).toHaveValue(typed);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expectAccessible(page);
});

test('a step of the history is taken back by who may, and told to everybody', async ({ product, owner, visit }) => {
  await product.add({ title: TIDE, estimate: 3 });
  const noor = await product.join('Noor Haddad', 'member');
  const address = `${product.path}?item=${product.key}-1`;
  const [{ id } = { id: '' }] = (await product.snapshot()).items;
  await noor.post(`products/${product.key}/items/edit`, { items: [id], set: { estimate: 8 } });
  await noor.post(`products/${product.key}/items/${id}/comments`, { body: 'It grew' });
  const page = await visit(owner, address);
  const steps = page.locator('ordo-item-history').getByRole('listitem');
  await expect(steps).toHaveText([/Noor Haddad.*commented: “It grew”/, /Noor Haddad.*Estimate: 3 pts → 8 pts/, /created it/]);
  // Their words are theirs, and what came of it since cannot be taken back alone.
  await expect(steps.nth(0).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(steps.nth(2).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const theirs = await visit(noor, product.path);
  await expect(rowOf(theirs, TIDE)).toHaveAccessibleName(/8 points/);
  await steps.nth(1).getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(theirs, TIDE)).toHaveAccessibleName(/3 points/);
  await expect(steps).toHaveCount(4);
  await expect(steps.first()).toHaveText(/Olga Lind.*Undone: Estimate: 8 pts → 3 pts/);
  await expectAccessible(page);
  await page.locator('ordo-toast').getByRole('button', { name: 'Redo' }).click();
  await expect(rowOf(theirs, TIDE)).toHaveAccessibleName(/8 points/);
});

test('what one is told is chosen in the account', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await bell(page).click();
  await panel(page).getByRole('link', { name: 'Notification settings' }).click();
  await expect(page.getByRole('heading', { name: 'Notification settings' })).toBeFocused();
  await expect(page.getByRole('switch', { name: 'Mentions' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('switch', { name: 'Items you watch' }).press('Space');
  await expect.poll(() => owner.get<{ watched: boolean }>('me/notification-settings')).toMatchObject({ mention: true, watched: false });
  await page.reload();
  await expect(page.getByRole('switch', { name: 'Items you watch' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Mentions' })).toBeChecked();
});

test('on a phone they are a screen, in French', async ({ product, owner, visit }) => {
  await product.add(TIDE);
  const noor = await product.join('Noor Haddad', 'member');
  const [{ id } = { id: '' }] = (await product.snapshot()).items;
  const { id: olga } = await owner.get<{ id: string }>('me');
  await noor.post(`products/${product.key}/items/${id}/comments`, { body: `@[Olga](member:${olga}) à quai ?` });
  const page = await visit(owner, product.path, { viewport: { width: 360, height: 780 }, locale: 'fr-FR', hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Notifications, 1 non lue' }).click();
  const screen = page.getByRole('dialog', { name: 'Notifications' });
  await expect(screen.getByRole('link', { name: 'Noor Haddad vous mentionne' })).toContainText('@Olga Lind à quai ?');
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await screen.getByRole('link', { name: 'Noor Haddad' }).click();
  const sheet = page.getByRole('dialog', { name: TIDE });
  await expect(sheet.getByText('à quai ?').first()).toBeInViewport();
  // Its own head is still there: only what is inside of it was scrolled.
  await expect(sheet.getByRole('button', { name: 'Fermer' })).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
});
