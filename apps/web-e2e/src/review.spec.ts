import { expectAccessible } from './accessible';
import { boardPath, runningSprint } from './board';
import { expect, test } from './journey';
import { expectFrench } from './words';

const QUAY = [
  { title: 'Repair the bollards', type: 'feature', estimate: 5 },
  { title: 'Grease the winch', type: 'task', estimate: 2 },
] as const;

test('a review keeps what people said, word for word, one thing about an item', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'The quay holds a ship.');
  const [bollards] = (await product.snapshot()).items;
  await owner.post(`products/${product.key}/items/move`, { items: [bollards?.id], status: 'done' });
  const noor = await product.join('Noor Haddad', 'member');
  const theirs = await visit(noor, boardPath(product).replace('board', 'review'));
  const mine = await visit(owner, boardPath(product).replace('board', 'review'));
  await expect(mine.getByRole('table', { name: 'Done 1 5 pts', exact: true })).toContainText('Repair the bollards');
  await expect(mine.getByRole('table', { name: 'Not done' })).toContainText('Grease the winch');

  await mine.keyboard.press('n');
  await expect(mine.getByRole('textbox', { name: 'What was said' })).toBeFocused();
  await mine.keyboard.type('“She moored  at once.”');
  await mine.keyboard.press('Shift+Enter');
  await mine.keyboard.type('Then the winch stuck');
  await mine.keyboard.press('Enter');
  await expect(mine.getByText('Say who said it.')).toBeVisible();
  await expect(mine.getByRole('combobox', { name: 'Who said it' })).toBeFocused();
  await mine.keyboard.type('Captain Ødegård');
  await mine.keyboard.press('Tab');
  await mine.keyboard.type('Coastal Lines');
  await mine.keyboard.press('Enter');
  const first = theirs.getByRole('listitem').filter({ hasText: 'Captain Ødegård' });
  await expect(first.locator('blockquote')).toHaveText('“She moored  at once.”\nThen the winch stuck', { useInnerText: true });
  await expect(first).toContainText('Coastal Lines');

  await expect(mine.getByRole('textbox', { name: 'What was said' })).toBeFocused();
  await mine.keyboard.type('Sturdy work');
  await mine.getByRole('combobox', { name: 'Who said it' }).fill('noor haddad');
  await expect(mine.getByRole('textbox', { name: 'Organisation' })).toHaveCount(0);
  await mine.getByRole('button', { name: 'About' }).click();
  await mine.getByRole('option', { name: 'Repair the bollards' }).click();
  await mine.getByRole('textbox', { name: 'What was said' }).press('Control+Enter');
  const second = theirs.getByRole('listitem').filter({ hasText: 'Sturdy work' });
  await expect(second.getByRole('link', { name: 'Repair the bollards' })).toBeVisible();
  await expect(second).toContainText('Noor Haddad');
  await expectAccessible(mine);

  await theirs.getByRole('button', { name: 'Correct what Noor Haddad said' }).click();
  const words = theirs.getByRole('listitem').getByRole('textbox', { name: 'What was said' });
  await expect(words).toBeFocused();
  await words.fill('Sturdy work indeed');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByText('Sturdy work indeed')).toBeVisible();
  await theirs.getByRole('button', { name: 'Delete what Captain Ødegård said' }).click();
  await expect(mine.getByText('Captain Ødegård')).toHaveCount(0);
  await theirs.getByRole('button', { name: 'Undo' }).last().click();
  await expect(mine.getByText('Then the winch stuck')).toBeVisible();
});

test('the goal is judged in the review, also when the sprint is over, and shown on a wall', async ({ product, owner, visit }) => {
  const id = await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'The quay holds a ship.');
  await owner.post(`products/${product.key}/sprints/${id}/complete`, { unfinished: 'backlog' });
  const page = await visit(owner, boardPath(product).replace('board', 'review'));
  await page.getByRole('radiogroup', { name: 'Was the goal reached?' }).getByRole('radio', { name: 'Partly' }).click();
  const note = page.getByRole('textbox', { name: 'What the team says about it' });
  await note.fill('The bollards hold, the winch does not.');
  await note.press('Control+Enter');

  const tide = await visit(await product.join('Tide Moreau', 'stakeholder'), boardPath(product).replace('board', 'review'));
  await expect(tide.getByText('The bollards hold, the winch does not.')).toBeVisible();
  await expect(tide.getByRole('heading', { name: 'Sprint goal Partly' })).toBeVisible();
  await expect(tide.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(tide);

  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByText('The bollards hold, the winch does not.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('p');
  await expect(note).toBeVisible();
});

test('a review in French, in the dark, on a phone', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'Le quai tient.');
  const page = await visit(owner, boardPath(product).replace('board', 'review'), {
    locale: 'fr-FR',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('textbox', { name: 'Ce qui a été dit' }).fill('Ça tient bon');
  await page.getByRole('combobox', { name: 'Qui l’a dit' }).fill('Yann');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.locator('blockquote')).toHaveText('Ça tient bon');
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
