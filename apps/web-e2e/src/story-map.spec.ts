import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { cardOf, columnOf, dragInto, expectColumn } from './board';
import { expect, test } from './journey';
import type { Person, Product } from './people';
import { PHONE } from './touch';
import { expectFrench } from './words';

const QUAY = ['Repair the bollards', 'Grease the winch', 'Rope that frays'];

function mapPath(product: Product): string {
  return `${product.path}/map`;
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function headOf(page: Page, name: string): Locator {
  return page.getByRole('group', { name });
}

/** Two activities of two steps each, and a release. */
async function draw(owner: Person, product: Product): Promise<void> {
  const path = `products/${product.key}`;
  await owner.post(`${path}/activities`, { activities: [{ name: 'Moor' }, { name: 'Load' }] });
  for (const { id, name } of (await product.snapshot()).activities)
    for (const part of ['Before', 'After']) await owner.post(`${path}/steps`, { activityId: id, name: `${part} ${name.toLowerCase()}ing` });
  await owner.post(`${path}/releases`, { name: 'Release 1', goal: 'A ship can moor', targetOn: '2026-12-18' });
}

test('a map is drawn from nothing, by two people at once, and taken back', async ({ product, owner, visit }) => {
  await product.add(...QUAY);
  const noor = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, product.path);
  const theirs = await visit(noor, mapPath(product));
  await mine.getByRole('link', { name: 'Story map' }).click();
  await expectAccessible(mine);
  await mine.getByRole('textbox', { name: 'Activity 1' }).fill('Moor');
  for (const place of [3, 4, 5]) await mine.getByRole('textbox', { name: `Activity ${place}` }).fill('');
  await mine.getByRole('button', { name: 'Begin with these' }).click();
  await expect(headOf(theirs, 'Activity: Start')).toBeVisible();
  await mine.getByRole('button', { name: 'Add a step' }).first().click();
  await mine.getByRole('textbox', { name: 'Add a step' }).fill('Throw a rope');
  await press(mine, 'Enter');
  await expect(headOf(theirs, 'Step: Throw a rope, of Moor')).toBeVisible();

  await mine.getByRole('button', { name: 'Slice a release' }).click();
  const dialog = mine.getByRole('dialog', { name: 'Slice a release' });
  await dialog.getByRole('button', { name: 'Slice it' }).click();
  await expect(dialog.getByText('A release needs a name, such as Release 7.')).toBeVisible();
  await expectAccessible(mine);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Release 1');
  await dialog.getByLabel('What is it for?').fill('A ship can moor');
  await dialog.getByRole('button', { name: 'Slice it' }).click();
  await expect(dialog).toBeHidden();
  await expect(headOf(theirs, 'Release: Release 1')).toContainText('A ship can moor');

  await dragInto(mine, mine.locator('[data-off]').filter({ hasText: 'Rope that frays' }), columnOf(mine, 'Release 1, Throw a rope'));
  await expectColumn(theirs, 'Release 1, Throw a rope', ['Rope that frays']);
  await dragInto(theirs, theirs.locator('[data-off]').filter({ hasText: 'Grease the winch' }), columnOf(theirs, 'Later, Throw a rope'));
  await expectColumn(mine, 'Later, Throw a rope', ['Grease the winch']);
  await dragInto(mine, cardOf(mine, 'Grease the winch'), columnOf(mine, 'Release 1, Throw a rope'), 8);
  await expectColumn(theirs, 'Release 1, Throw a rope', ['Grease the winch', 'Rope that frays']);
  await expect.poll(() => product.titles()).toEqual(['Repair the bollards', 'Grease the winch', 'Rope that frays']);
  await expectAccessible(mine);

  await headOf(mine, 'Step: Throw a rope, of Moor').hover();
  await mine.getByRole('button', { name: 'What can be done with Throw a rope' }).click();
  await mine.getByRole('menuitem', { name: 'Delete the step' }).click();
  await expect(headOf(theirs, 'Step: Throw a rope, of Moor')).toBeHidden();
  await mine.getByRole('button', { name: 'Undo' }).first().click();
  await expectColumn(theirs, 'Release 1, Throw a rope', ['Grease the winch', 'Rope that frays']);
});

test('the map needs no pointer', async ({ product, owner, visit }) => {
  await product.add(...QUAY);
  await draw(owner, product);
  const page = await visit(owner, product.path);
  await expect(page.getByRole('grid')).toBeVisible();
  await press(page, '3');
  const moor = headOf(page, 'Activity: Moor');
  await expect(moor).toBeVisible();
  await moor.focus();
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await page.keyboard.type('Sweep the quay');
  await press(page, 'Enter');
  await expect(cardOf(page, 'Sweep the quay')).toBeFocused();
  await press(page, 'n');
  await page.keyboard.type('Paint the quay');
  await press(page, 'Enter');
  await expectColumn(page, 'Release 1, Before mooring', ['Sweep the quay', 'Paint the quay']);
  await expect(cardOf(page, 'Paint the quay')).toBeFocused();
  await press(page, 'Alt+ArrowUp');
  await expectColumn(page, 'Release 1, Before mooring', ['Paint the quay', 'Sweep the quay']);
  await expect.poll(async () => (await product.titles()).slice(-2)).toEqual(['Paint the quay', 'Sweep the quay']);
  await press(page, 'Alt+ArrowRight', 'Alt+ArrowDown');
  await expectColumn(page, 'Later, After mooring', ['Paint the quay']);
  await expect(page.locator('.cdk-live-announcer-element')).toContainText('Later, After mooring, 1 of 1.');
  await press(page, 'Control+z');
  await expectColumn(page, 'Release 1, After mooring', ['Paint the quay']);
  await expect(cardOf(page, 'Sweep the quay')).toBeVisible();
  await cardOf(page, 'Sweep the quay').focus();
  await press(page, 'Alt+Shift+ArrowRight');
  await expect(page.locator('.step .name')).toHaveText(['After mooring', 'Before mooring', 'Before loading', 'After loading']);
  await expect(cardOf(page, 'Sweep the quay')).toBeFocused();
  await press(page, 'm');
  await expect(page.getByRole('option', { name: 'After loading' })).toBeVisible();
  await page.keyboard.type('After load');
  await press(page, 'Enter');
  await expect(page.getByRole('option', { name: 'Later' })).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await expectColumn(page, 'Later, After loading', ['Sweep the quay']);
  await cardOf(page, 'Sweep the quay').focus();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Sweep the quay' })).toBeVisible();
  await press(page, 'Escape');
  await expect(cardOf(page, 'Sweep the quay')).toBeFocused();
  await headOf(page, 'Step: After loading').focus();
  await press(page, 'Enter');
  await page.keyboard.type('Weigh');
  await press(page, 'Enter');
  await expect(headOf(page, 'Step: Weigh, of Load')).toBeFocused();
  await press(page, '1');
  await expect(page.getByRole('grid')).toBeVisible();
});

test('on a phone one activity is a page, and releases are its sections', async ({ product, owner, visit }) => {
  await product.add(...QUAY);
  await draw(owner, product);
  const { steps, items, releases } = await product.snapshot();
  await owner.post(`products/${product.key}/items/edit`, { items: [items[0]?.id], set: { stepId: steps[0]?.id, releaseId: releases[0]?.id } });
  const page = await visit(owner, mapPath(product), { ...PHONE, viewport: { width: 360, height: 780 } });
  await expectColumn(page, 'Release 1, Before mooring', ['Repair the bollards']);
  await expect(headOf(page, 'Activity: Load')).toBeHidden();
  await expectAccessible(page);
  await cardOf(page, 'Repair the bollards').getByRole('button').tap();
  await page.getByRole('menuitem', { name: 'Move to…' }).tap();
  await page.getByRole('option', { name: 'After loading' }).tap();
  await page.getByRole('option', { name: 'Later' }).tap();
  await page.getByRole('button', { name: /^Activity: Moor/ }).tap();
  await page.getByRole('option', { name: 'Load' }).tap();
  await expectColumn(page, 'Later, After loading', ['Repair the bollards']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a map in French is French, and a stakeholder moves nothing on it', async ({ product, owner, visit }) => {
  await product.add(...QUAY);
  await draw(owner, product);
  const { steps, items, releases } = await product.snapshot();
  await owner.post(`products/${product.key}/items/edit`, { items: [items[0]?.id], set: { stepId: steps[0]?.id, releaseId: releases[0]?.id } });
  const guest = await product.join('Gil Roux', 'stakeholder');
  const page = await visit(guest, mapPath(product), { locale: 'fr-FR' });
  await expectColumn(page, 'Release 1, Before mooring', ['Repair the bollards']);
  await expectFrench(page);
  await expectAccessible(page);
  await dragInto(page, cardOf(page, 'Repair the bollards'), columnOf(page, 'Plus tard, Before mooring'));
  await expectColumn(page, 'Release 1, Before mooring', ['Repair the bollards']);
});
