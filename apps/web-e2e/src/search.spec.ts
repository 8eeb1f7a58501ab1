import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './journey';

const UNLOCK = 'Déverrouiller un vélo en NFC';

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(text);
}

function found(page: Page, name: string | RegExp) {
  return page.getByRole('option', { name });
}

/** The sheet of an item, closed again by its key. */
async function expectOpened(page: Page, title: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: title });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
}

test('an item is found without accents, with a slip, by its key, and by a word that only a comment has', async ({ product, owner, visit }) => {
  await product.add('Payer un trajet', { title: UNLOCK, description: 'Sans sortir le **téléphone** de sa poche.' }, 'Afficher la carte');
  const { items } = await product.snapshot();
  const item = items.find(({ title }) => title === UNLOCK);
  await owner.post(`products/${product.key}/items/${item?.id}/comments`, { body: 'Le fournisseur livre les serrures en mars.' });
  const page = await visit(owner, product.path);
  await expect(page.getByRole('grid', { name: 'Backlog' })).toBeVisible();

  for (const typed of ['deverrouiller velo', 'DEVEROUILLER', `${product.key.toLowerCase()}2`]) {
    await search(page, typed);
    await expect(found(page, UNLOCK)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expectOpened(page, UNLOCK);
  }

  await search(page, 'serrure');
  const line = found(page, /In a comment: “…?.*les serrures en mars/);
  await expect(line).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: UNLOCK }).getByText('Le fournisseur livre les serrures en mars.')).toBeVisible();
  await expectOpened(page, UNLOCK);

  await search(page, 'telephones');
  await expect(found(page, /In the description: “Sans sortir le téléphone/)).toBeVisible();

  await search(page, 'Un vélo cargo');
  await expect(found(page, 'Create an item with this title')).toBeVisible();
});

test('what only long texts say is not looked for while offline, and says so', async ({ product, owner, visit, tolerate }) => {
  tolerate(/net::ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await product.add({ title: UNLOCK, description: 'Sans sortir le téléphone de sa poche.' });
  const page = await visit(owner, product.path);
  await expect(page.getByRole('grid', { name: 'Backlog' })).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText(/You are offline/).first()).toBeVisible();
  await search(page, 'telephone');
  await expect(page.getByText('You are offline: descriptions and comments are not searched.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(found(page, /In the description/)).toBeVisible();
});
