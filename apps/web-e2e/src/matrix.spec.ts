import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './journey';
import type { Person, Product } from './people';
import { PHONE, middleOf, type Point } from './touch';
import { expectFrench } from './words';

/** Title, estimate, value, time criticality, risk reduced. */
const QUAY = [
  ['Repair the bollards', 2, 13, 5, 2],
  ['Grease the winch', 8, 8, 5, 3],
  ['Rope that frays', 5, 1, 1, 2],
] as const;

async function score(owner: Person, product: Product): Promise<string> {
  await product.add(...QUAY.map(([title]) => title), 'Paint the quay');
  const { items } = await product.snapshot();
  const path = `products/${product.key}`;
  for (const [index, [, estimate, value, criticality, risk]] of QUAY.entries()) {
    await owner.post(`${path}/items/edit`, { items: [items[index]?.id], set: { estimate } });
    await owner.post(`${path}/scores`, { items: [{ id: items[index]?.id, scores: { wsjf: { value, criticality, risk } } }] });
  }
  return `${product.path}/matrix`;
}

function pointOf(page: Page, title: string): Locator {
  return page.getByRole('button', { name: new RegExp(`, ${title},`) });
}

/** Takes something with the mouse and holds it over a place of the window. */
async function carry(page: Page, what: Locator, to: Point): Promise<void> {
  const from = await middleOf(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

test('a point is dragged to other figures, seen by a colleague, and taken back', async ({ product, owner, visit }) => {
  const path = await score(owner, product);
  const noor = await product.join('Noor Haddad', 'member');
  const [mine, theirs] = [await visit(owner, path), await visit(noor, path)];
  const winch = pointOf(mine, 'Grease the winch');
  await expect(winch).toHaveAccessibleName(/Cost of delay 16, Estimate 8 pts, WSJF 2, Big bets/);
  await expectAccessible(mine);

  // Under the bollards at two points, as high as it was.
  const { y } = await middleOf(winch.locator('.body'));
  const { x } = await middleOf(pointOf(mine, 'Repair the bollards').locator('.body'));
  await carry(mine, winch.locator('.body'), { x, y });
  const card = mine.locator('ordo-matrix-change');
  await expect(card).toContainText('8 pts 2 pts');
  await expect(card).toContainText('WSJF');
  await mine.mouse.up();
  await expect(pointOf(theirs, 'Grease the winch')).toHaveAccessibleName(/Cost of delay 16, Estimate 2 pts, WSJF 8/);
  await mine.keyboard.press('ControlOrMeta+z');
  await expect(pointOf(theirs, 'Grease the winch')).toHaveAccessibleName(/Estimate 8 pts/);

  await carry(mine, mine.locator('[data-unplaced]').filter({ hasText: 'Paint the quay' }), { x, y });
  await expect(card).toContainText('Paint the quay');
  await mine.mouse.up();
  await expect(pointOf(theirs, 'Paint the quay')).toHaveAccessibleName(/Cost of delay 16, Estimate 2 pts/);
  await expect(mine.locator('[data-unplaced]')).toHaveCount(0);
});

test('the matrix needs no pointer', async ({ product, owner, visit }) => {
  const path = await score(owner, product);
  const page = await visit(owner, product.path);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('2');
  await expect(pointOf(page, 'Repair the bollards')).toBeVisible();
  await page.keyboard.press('j');
  await expect(pointOf(page, 'Repair the bollards')).toBeFocused();
  await page.keyboard.press('j');
  const winch = pointOf(page, 'Grease the winch');
  await expect(winch).toBeFocused();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(page.locator('ordo-matrix-change')).toContainText('Value8 9');
  await expect(page.locator('.cdk-live-announcer-element')).toContainText('Estimate 5 pts, Cost of delay 18, WSJF 3.6');
  await page.keyboard.press('Enter');
  await expect(winch).toHaveAccessibleName(/Cost of delay 18, Estimate 5 pts, WSJF 3.6/);
  await expect(winch).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(winch).toHaveAccessibleName(/Cost of delay 18/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(winch).toHaveAccessibleName(/Cost of delay 16, Estimate 8 pts/);

  await page.locator('[data-unplaced]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Place / });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  for (const name of ['Value', 'Time criticality', 'Risk reduced']) await dialog.getByRole('textbox', { name }).fill('3');
  await dialog.getByRole('button', { name: /^Estimate/ }).press('Enter');
  await page.getByRole('option', { name: '3 pts', exact: true }).click();
  await dialog.getByRole('button', { name: 'Place it' }).press('Enter');
  await expect(pointOf(page, 'Paint the quay')).toHaveAccessibleName(/Cost of delay 9, Estimate 3 pts, WSJF 3/);

  await page.getByRole('button', { name: 'As a table' }).press('Enter');
  await expect(page.getByRole('row')).toHaveCount(5);
  await expectAccessible(page);
  await page.goto(`${path}?up=wsjf.risk&size=estimate`);
  await expect(pointOf(page, 'Grease the winch')).toHaveAccessibleName(/Risk reduced \(WSJF\) 3/);
});

test('on a phone, in French, the matrix is its quarters, and a stakeholder changes nothing', async ({ product, owner, visit }) => {
  const path = await score(owner, product);
  const page = await visit(owner, path, { ...PHONE, locale: 'fr-FR', viewport: { width: 360, height: 780 } });
  await expect(page.getByRole('region', { name: 'Gains rapides' })).toContainText('Repair the bollards');
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const guest = await product.join('Gil Roux', 'stakeholder');
  const theirs = await visit(guest, path, { locale: 'fr-FR' });
  await pointOf(theirs, 'Grease the winch').focus();
  await theirs.keyboard.press('ArrowUp');
  await expect(theirs.locator('ordo-matrix-change .card')).toBeHidden();
  await expectFrench(theirs);
  await expectAccessible(theirs);
});
