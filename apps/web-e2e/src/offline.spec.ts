import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expectOrder, rowOf } from './backlog';
import { expect, test } from './journey';

const NETS = ['Mend the nets', 'Sort the floats', 'Weigh the catch', 'Ice the hold'];
const OFFLINE = /ERR_INTERNET_DISCONNECTED/;

async function moveToTop(page: Page, title: string): Promise<void> {
  await rowOf(page, title).focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
}

test('what is moved offline waits, is sent on return, and reaches the others', async ({ product, owner, visit, tolerate }) => {
  tolerate(OFFLINE);
  await product.add(...NETS);
  const noor = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, product.path);
  const theirs = await visit(noor, product.path);
  await expectOrder(mine, NETS);
  await expectOrder(theirs, NETS);

  await mine.context().setOffline(true);
  await expect(mine.getByText('You are offline')).toBeVisible();
  await moveToTop(mine, 'Weigh the catch');
  await moveToTop(mine, 'Ice the hold');
  const banner = mine.getByText('You are offline. 2 changes will be sent when you are back.');
  await expect(banner).toBeVisible();
  await expectOrder(mine, ['Ice the hold', 'Weigh the catch', 'Mend the nets', 'Sort the floats']);
  await expect(rowOf(mine, 'Ice the hold').getByTitle('Kept here until the server can be reached')).toBeVisible();
  await expectAccessible(mine);

  await rowOf(theirs, 'Sort the floats').focus();
  await theirs.keyboard.press('F2');
  await theirs.getByRole('textbox', { name: 'Rename' }).fill('Sort the red floats');
  await theirs.keyboard.press('Enter');
  await expect.poll(() => product.titles()).toEqual(['Mend the nets', 'Sort the red floats', 'Weigh the catch', 'Ice the hold']);

  await mine.context().setOffline(false);
  await expect(banner).toBeHidden();
  const order = ['Ice the hold', 'Weigh the catch', 'Mend the nets', 'Sort the red floats'];
  await expectOrder(mine, order);
  await expectOrder(theirs, order);
  await expect(mine.getByText('You are offline')).toBeHidden();
  expect(await product.titles()).toEqual(order);
});

/** How many changes the browser itself has kept: a window that closes before takes what it only showed with it. */
function keptIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    const opening = indexedDB.open(database?.name ?? '');
    await new Promise((opened) => (opening.onsuccess = opened));
    const counting = opening.result.transaction('outbox').objectStore('outbox').count();
    await new Promise((counted) => (counting.onsuccess = counted));
    opening.result.close();
    return counting.result;
  });
}

test('what waits outlives the window', async ({ product, owner, visit, tolerate }) => {
  tolerate(OFFLINE);
  await product.add(...NETS);
  const before = await visit(owner, product.path);
  await expectOrder(before, NETS);
  await before.context().setOffline(true);
  await expect(before.getByText('You are offline')).toBeVisible();
  await moveToTop(before, 'Ice the hold');
  await rowOf(before, 'Sort the floats').focus();
  await before.keyboard.press('Delete');
  await expect(before.getByText('You are offline. 2 changes will be sent when you are back.')).toBeVisible();
  await expect.poll(() => keptIn(before)).toBe(2);
  await before.close();
  expect(await product.titles()).toEqual(NETS);

  await before.context().setOffline(false);
  const after = await before.context().newPage();
  await after.goto(product.path);
  await expectOrder(after, ['Ice the hold', 'Mend the nets', 'Weigh the catch']);
  await expect.poll(() => product.titles()).toEqual(['Ice the hold', 'Mend the nets', 'Weigh the catch']);
});
