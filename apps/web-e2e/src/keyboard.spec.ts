import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expectOrder, rowOf } from './backlog';
import { expect, test } from './journey';
import { PASSWORD } from './people';

const BEDS = ['Kelp bed', 'Oyster bed', 'Mussel bed', 'Seagrass bed', 'Sponge bed'];

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What a screen reader was told last. */
function said(page: Page) {
  return expect(page.locator('.cdk-live-announcer-element'));
}

/** Presses Tab until a row has the focus. */
async function tabIntoList(page: Page): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await press(page, 'Tab');
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))) return;
  }
  throw new Error('Tab does not reach the list.');
}

test('signing in, writing items and giving them an order need no pointer', async ({ product, owner, visit }) => {
  const page = await visit(null, product.path);
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.keyboard.type(owner.email);
  await press(page, 'Tab');
  await page.keyboard.type(PASSWORD);
  await press(page, 'Enter');
  await expect(page.getByText('What should exist first?')).toBeVisible();

  await press(page, 'c');
  await expect(page.getByRole('textbox', { name: 'Title of the new item' })).toBeFocused();
  for (const bed of BEDS) {
    await page.keyboard.type(bed);
    await press(page, 'Enter');
  }
  await press(page, 'Escape');
  await expectOrder(page, BEDS);

  await expect(rowOf(page, 'Sponge bed')).toBeFocused();

  await press(page, 'Home');
  await expect(rowOf(page, 'Kelp bed')).toBeFocused();
  await press(page, 'j', 'j', 'k');
  await expect(rowOf(page, 'Oyster bed')).toBeFocused();

  await press(page, 'Space');
  await said(page).toHaveText(`Lifted ${product.key}-2, rank 2 of 5. Arrows move, Space puts down, Escape cancels.`);
  await press(page, 'ArrowDown', 'ArrowDown');
  await said(page).toHaveText(`Rank 4, before ${product.key}-5.`);
  // The row in its old place is a shadow of the one that is held.
  await expectAccessible(page, { without: '.is-behind' });
  await press(page, 'Space');
  await said(page).toHaveText('Put down at rank 4. Control Z to undo.');
  await expectOrder(page, ['Kelp bed', 'Mussel bed', 'Seagrass bed', 'Oyster bed', 'Sponge bed']);
  await expect(rowOf(page, 'Oyster bed')).toBeFocused();

  await press(page, 'Space', 'Home', 'Escape');
  await said(page).toHaveText('Back at rank 4.');
  await press(page, 'Space', '1', 'Enter');
  await expectOrder(page, ['Oyster bed', 'Kelp bed', 'Mussel bed', 'Seagrass bed', 'Sponge bed']);
  await press(page, 'Alt+ArrowDown');
  await expectOrder(page, ['Kelp bed', 'Oyster bed', 'Mussel bed', 'Seagrass bed', 'Sponge bed']);
  await press(page, 'Alt+ArrowUp', 'Alt+Shift+ArrowDown');
  await expectOrder(page, ['Kelp bed', 'Mussel bed', 'Seagrass bed', 'Sponge bed', 'Oyster bed']);
  await press(page, 'Alt+Shift+ArrowUp');
  await expectOrder(page, ['Oyster bed', 'Kelp bed', 'Mussel bed', 'Seagrass bed', 'Sponge bed']);

  await press(page, 'm');
  await expect(page.getByRole('menuitem', { name: 'Up one' })).toBeFocused();
  await expectAccessible(page);
  await press(page, ...Array<string>(4).fill('ArrowDown'));
  await expect(page.getByRole('menuitem', { name: 'To rank…' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Rank, from 1 to 5' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('3');
  await press(page, 'Enter');
  await expectOrder(page, ['Kelp bed', 'Mussel bed', 'Oyster bed', 'Seagrass bed', 'Sponge bed']);
  await expect(rowOf(page, 'Oyster bed')).toBeFocused();

  await press(page, 'Control+z');
  await expectOrder(page, ['Oyster bed', 'Kelp bed', 'Mussel bed', 'Seagrass bed', 'Sponge bed']);
  await press(page, 'Control+Shift+z');
  const order = ['Kelp bed', 'Mussel bed', 'Oyster bed', 'Seagrass bed', 'Sponge bed'];
  await expectOrder(page, order);
  await expect.poll(() => product.titles()).toEqual(order);
});

test('editing, selecting, finding and asking for help need no pointer', async ({ product, owner, visit }) => {
  await product.add(...BEDS);
  const page = await visit(owner, product.path);
  await expectOrder(page, BEDS);
  await tabIntoList(page);

  await press(page, 's');
  await expect(page.getByRole('listbox', { name: 'Status' })).toBeFocused();
  await expectAccessible(page);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(rowOf(page, 'Kelp bed')).toHaveAccessibleName(/In progress$/);
  await expect(rowOf(page, 'Kelp bed')).toBeFocused();
  await press(page, 'e');
  await expect(page.getByRole('listbox', { name: 'Estimate' })).toBeFocused();
  await page.keyboard.type('5');
  await press(page, 'Enter');
  await expect(rowOf(page, 'Kelp bed')).toHaveAccessibleName(/In progress, 5 points$/);
  await press(page, 'Control+z');
  await expect(rowOf(page, 'Kelp bed')).toHaveAccessibleName(/In progress$/);
  await press(page, 'a');
  await expect(page.getByRole('combobox', { name: 'Assignee' })).toBeFocused();
  await page.keyboard.type('Olga');
  await press(page, 'Enter');
  await expect(rowOf(page, 'Kelp bed')).toHaveAccessibleName(/In progress, Olga Lind$/);
  await press(page, 'l');
  await expect(page.getByRole('combobox', { name: 'Labels' })).toBeFocused();
  await page.keyboard.type('salt');
  await press(page, 'Enter', 'Escape');
  await expect(rowOf(page, 'Kelp bed')).toHaveAccessibleName(/#salt$/);
  await press(page, 'F2');
  await expect(page.getByRole('textbox', { name: 'Rename' })).toBeFocused();
  await page.keyboard.type('Kelp forest');
  await press(page, 'Enter');
  await expect(rowOf(page, 'Kelp forest')).toBeFocused();

  await press(page, 'x', 'Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('2 selected');
  await expectAccessible(page);
  await press(page, 'Alt+Shift+ArrowDown');
  await expectOrder(page, ['Mussel bed', 'Seagrass bed', 'Sponge bed', 'Kelp forest', 'Oyster bed']);
  await press(page, 'F8');
  await expect(page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Status' })).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeHidden();
  await expect(rowOf(page, 'Oyster bed')).toBeFocused();

  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused();
  await page.keyboard.type('sponge');
  await expect(page.getByRole('option', { name: 'Sponge bed' })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await press(page, 'Enter');
  const sheet = page.getByRole('dialog', { name: `${product.key}-5, Sponge bed` });
  await expect(sheet).toBeVisible();
  await press(page, 'Escape');
  await expect(sheet).toBeHidden();
  await expect(rowOf(page, 'Oyster bed')).toBeFocused();
  await press(page, 'k', 'k', 'Enter');
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expectAccessible(page);
  await press(page, 'F6');
  await expect(rowOf(page, 'Sponge bed')).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(page.getByRole('dialog', { name: 'Seagrass bed' })).toBeVisible();
  await press(page, 'Escape');

  await press(page, '?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(help.getByRole('searchbox', { name: 'Find a shortcut' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('undo');
  await expect(help.getByRole('term')).toHaveText(['Undo']);
  await press(page, 'Escape');
  await expect(help).toBeHidden();
  await expect(rowOf(page, 'Seagrass bed')).toBeFocused();
});
