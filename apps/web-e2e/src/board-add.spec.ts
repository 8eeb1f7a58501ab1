import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boardPath, cardOf, expectColumn, runningSprint, setRules } from './board';
import { expect, test } from './journey';
import { PHONE } from './touch';
import { expectFrench } from './words';

const QUAY = [
  { title: 'Repair the bollards', type: 'feature', estimate: 5 },
  { title: 'Grease the winch', type: 'task', estimate: 2 },
] as const;

async function write(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title of the new card').fill(title);
  await page.keyboard.press('Enter');
}

test('cards are added in their column by the keyboard, seen by everybody, and taken back one by one', async ({ product, owner, visit }) => {
  await setRules(owner, product, ['Reviewed by somebody else'], []);
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  const noor = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, boardPath(product));
  const theirs = await visit(noor, boardPath(product));
  await cardOf(mine, 'Repair the bollards').focus();
  await mine.keyboard.press('c');
  await expect(mine.getByLabel('Title of the new card')).toBeFocused();
  await write(mine, 'Tar the planks');
  await expectColumn(mine, 'To do', ['Repair the bollards', 'Grease the winch', 'Tar the planks']);
  await expect(mine.getByLabel('Title of the new card')).toBeFocused();
  await write(mine, 'Buy tar');
  await expectColumn(theirs, 'To do', ['Repair the bollards', 'Grease the winch', 'Tar the planks', 'Buy tar']);
  await expectAccessible(mine);
  await mine.keyboard.press('Escape');
  await expect(cardOf(mine, 'Buy tar')).toBeFocused();
  await mine.keyboard.press('ControlOrMeta+z');
  await expectColumn(theirs, 'To do', ['Repair the bollards', 'Grease the winch', 'Tar the planks']);
  await expect(theirs.getByRole('button', { name: 'Add a card' })).toHaveCount(0);

  await mine.getByRole('button', { name: 'Add a card to “Done”' }).click();
  await write(mine, 'Sweep the quay');
  const dialog = mine.getByRole('dialog', { name: 'Move “Sweep the quay” to “Done”' });
  await dialog.getByRole('checkbox', { name: 'Reviewed by somebody else' }).check();
  await dialog.getByRole('button', { name: 'To “Done”' }).click();
  await expectColumn(theirs, 'Done', ['Sweep the quay']);
  await expect(cardOf(theirs, 'Sweep the quay')).toContainText('added day 8');
});

test('a sprint that is full asks what leaves, which comes back with the same undo', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  await owner.patch(`products/${product.key}/pace`, { pace: { low: 4, likely: 5, high: 6 } }, (await product.snapshot()).product.version);
  const page = await visit(owner, boardPath(product));
  await expectColumn(page, 'To do', ['Repair the bollards', 'Grease the winch']);
  await page.getByRole('button', { name: 'Add a card to “In progress”' }).click();
  await write(page, 'Stop the leak');
  const dialog = page.getByRole('dialog', { name: 'What leaves for it?' });
  await expect(dialog).toContainText('Sprint 1 holds 7 pts, and is likely to hold 4 to 6.');
  await dialog.getByRole('checkbox', { name: 'Grease the winch' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add it, 1 leaves' }).click();
  await expectColumn(page, 'In progress', ['Stop the leak']);
  await expectColumn(page, 'To do', ['Repair the bollards']);
  await page.getByLabel('Title of the new card').press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expectColumn(page, 'To do', ['Repair the bollards', 'Grease the winch']);
  await expectColumn(page, 'In progress', []);
});

test('a phone adds cards to the column in sight, in French', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  const page = await visit(owner, boardPath(product), { ...PHONE, locale: 'fr-FR' });
  await page.getByRole('radio', { name: 'À faire, 2' }).tap();
  await page.getByRole('button', { name: 'Ajouter une carte', exact: true }).tap();
  await page.getByLabel('Titre de la nouvelle carte').fill('Goudronner');
  await page.keyboard.press('Enter');
  await expectColumn(page, 'À faire', ['Repair the bollards', 'Grease the winch', 'Goudronner']);
  await expectFrench(page);
  await expectAccessible(page);
});
