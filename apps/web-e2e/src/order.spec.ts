import type { Page } from '@playwright/test';
import type { KeptScores } from '@ordo/domain';
import { expectAccessible } from './accessible';
import { expectOrder, rowOf } from './backlog';
import { expect, test } from './journey';
import type { Person, Product } from './people';
import { expectFrench } from './words';

const QUAY = ['Repair the bollards', 'Grease the winch', 'Rope that frays', 'Paint the crane'];

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Figures for the items in their order. */
async function score(product: Product, person: Person, figures: readonly KeptScores[]): Promise<void> {
  await product.add(...QUAY);
  const { items } = await product.snapshot();
  await person.post(`products/${product.key}/scores`, {
    items: figures.map((scores, at) => ({ id: items.find(({ title }) => title === QUAY[at])?.id, scores })),
  });
}

test('an item is pinned with its reason, a part of the order is applied by keyboard alone, before the eyes of a colleague, and taken back as one', async ({
  product,
  owner,
  visit,
}) => {
  const wsjf = (value: number | { low: number; likely: number; high: number }): KeptScores => ({ wsjf: { value, criticality: 1, risk: 1, size: 1 } });
  await score(product, owner, [wsjf(2), wsjf({ low: 3, likely: 5, high: 8 }), wsjf(8), wsjf(13)]);
  const theirs = await visit(await product.join('Noor Haddad', 'member'), product.path);
  const mine = await visit(owner, product.path);
  await expectOrder(mine, QUAY);

  await rowOf(mine, 'Repair the bollards').focus();
  await press(mine, 'ControlOrMeta+k');
  await mine.keyboard.type('Pin in place');
  await press(mine, 'Enter');
  const pin = mine.getByRole('dialog', { name: /Pin .* in place/ });
  await expect(pin.getByLabel('Why here')).toBeFocused();
  await press(mine, 'Enter');
  await expect(pin.getByText('Say why it stays')).toBeVisible();
  await mine.keyboard.type('Promised to city hall');
  await press(mine, 'Enter');
  await expect(rowOf(theirs, 'Repair the bollards').getByTitle('Pinned in place: Promised to city hall')).toBeVisible();

  await mine.goto(`${product.path}/scores`);
  await mine.getByRole('button', { name: 'Order by score…' }).focus();
  const worker = mine.waitForEvent('worker');
  await press(mine, 'Enter');
  await worker;
  const dialog = mine.getByRole('dialog', { name: 'Order by score' });
  await expect(dialog.getByText('No pair might as well stand the other way round')).toBeVisible();
  const titles = dialog.locator('ordo-order-table .title');
  await expect(titles).toHaveText(['Repair the bollards', 'Paint the crane', 'Rope that frays', 'Grease the winch']);
  await expectAccessible(mine);

  // Space leaves the crane where it is; the arrows lead there.
  const { items } = await product.snapshot();
  const keyOf = (title: string): string => items.find((item) => item.title === title)?.key ?? '';
  await dialog.getByRole('checkbox', { name: `Take over the place of ${keyOf('Repair the bollards')}` }).focus();
  await press(mine, 'ArrowDown', 'Space');
  await expect(titles).toHaveText(['Repair the bollards', 'Rope that frays', 'Grease the winch', 'Paint the crane']);
  await expect(dialog.getByText('2 of 4 items move')).toBeVisible();
  await press(mine, 'ControlOrMeta+Enter');
  await expectOrder(theirs, ['Repair the bollards', 'Rope that frays', 'Grease the winch', 'Paint the crane']);
  await press(mine, 'ControlOrMeta+z');
  await expectOrder(theirs, QUAY);

  await mine.goto(product.path);
  await mine.getByRole('button', { name: 'Order by score…' }).press('Enter');
  await dialog.getByRole('switch', { name: 'Pinned items in place' }).press('Space');
  await expect(titles).toHaveText(['Paint the crane', 'Rope that frays', 'Grease the winch', 'Repair the bollards']);
  await dialog.getByRole('slider', { name: 'Move only when confidence is at least' }).press('ArrowRight');
  await expect(dialog.getByText('4 of 4 items', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: `No longer pin ${keyOf('Repair the bollards')} in place` }).press('Enter');
  await expect(rowOf(theirs, 'Repair the bollards').getByTitle('Pinned in place: Promised to city hall')).toBeHidden();
});

test('CD3 says in money what the order costs, and frameworks are compared; all of it in French, too', async ({ product, owner, visit }) => {
  const figures = (costOfDelay: number, duration: number, impact: number): KeptScores => ({
    cd3: { costOfDelay, duration },
    ice: { impact, confidence: 5, ease: 5 },
  });
  await score(product, owner, [figures(1000, 2, 9), figures(3000, 4, 3)]);
  const page = await visit(owner, `${product.path}/scores`, { locale: 'fr-FR' });
  await page.getByRole('button', { name: 'Ordonner par score…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ordonner par score' });
  await dialog.getByRole('radio', { name: /^CD3/ }).check();
  // Today 1,000·2 + 3,000·6 = 20,000; the best 3,000·4 + 1,000·6 = 18,000
  const amounts = dialog.locator('ordo-delay-note dd');
  await expect(amounts).toHaveText([/20\s000/, /18\s000/, /18\s000/, /2\s000/]);
  await expect(dialog.getByText('Non comptés, faute d’un chiffre')).toContainText(/-\d+ et .*-\d+$/);
  await expectFrench(page);
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: /^Tout comparer/ }).check();
  await expect(dialog.getByText(/2 sur 4 éléments ont un score dans chacune/)).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
});

test('on a phone the order is a list of what moves', async ({ product, owner, visit }) => {
  const rice = (reach: number): KeptScores => ({ rice: { reach, impact: 1, confidence: 1, effort: 1 } });
  await score(product, owner, [rice(2), rice(5), rice(3)]);
  const page = await visit(owner, `${product.path}/scores`, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.getByRole('button', { name: 'Order by score…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Order by score' });
  await dialog.getByRole('radio', { name: /^RICE/ }).check();
  await expect(dialog.locator('ordo-order-table .title')).toHaveText(['Grease the winch', 'Rope that frays', 'Repair the bollards']);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Apply the order' }).tap();
  await expect.poll(() => product.titles()).toEqual(['Grease the winch', 'Rope that frays', 'Repair the bollards', 'Paint the crane']);
});
