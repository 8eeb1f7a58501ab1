import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boxOf, dragOver, liftRow, rowOf } from './backlog';
import { expect, test } from './journey';
import type { Person, Product } from './people';
import { PHONE } from './touch';
import { expectFrench } from './words';

const BERTHS = Array.from({ length: 20 }, (_, index) => `Berth ${index + 1}`);

/** Two goals that weigh the same, twenty items of 5 points, and sprints that take 10 points, certainly. */
async function prepare(owner: Person, product: Product): Promise<void> {
  const path = `products/${product.key}`;
  await owner.post(`${path}/goals`, { name: 'Fast start', weight: 0.5 });
  await owner.post(`${path}/goals`, { name: 'Loyalty', weight: 0.5 });
  await owner.patch(`${path}/pace`, { pace: { low: 10, likely: 10, high: 10 } }, (await product.snapshot()).product.version);
  await product.add(...BERTHS);
  await edit(owner, product, BERTHS, { estimate: 5 });
}

/** One more item, which serves the goal of that name. */
async function addServing(owner: Person, product: Product, title: string, goal: string): Promise<void> {
  await product.add(title);
  const goalId = (await product.snapshot()).goals.find(({ name }) => name === goal)?.id;
  await edit(owner, product, [title], { estimate: 5, addGoals: [{ goalId, share: 1 }] });
}

async function edit(owner: Person, product: Product, titles: readonly string[], set: object): Promise<void> {
  const { items } = await product.snapshot();
  await owner.post(`products/${product.key}/items/edit`, { items: items.filter(({ title }) => titles.includes(title)).map(({ id }) => id), set });
}

function sideOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Alignment' });
}

async function expectFigure(page: Page, ...parts: string[]): Promise<void> {
  for (const part of parts) await expect(sideOf(page).locator('.figure')).toContainText(part);
}

/** Whether the line of the next sprint stands above that row. */
async function lineIsAbove(page: Page, title: string): Promise<boolean> {
  const line = page.getByRole('row', { name: 'Next sprint' });
  return (await boxOf(line)).y < (await boxOf(rowOf(page, title))).y;
}

test('twenty items get a goal at once, and alignment is seen before a row is put down', async ({ product, owner, visit }) => {
  await prepare(owner, product);
  const page = await visit(owner, `${product.path}?sprints=1`);
  await expectFigure(page, '0%');
  await rowOf(page, 'Berth 1').click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Control+a');
  await expect(page.getByText('20 selected')).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: 'Goals' }).click();
  await page.getByRole('option', { name: 'Fast start' }).click();
  // All of the effort serves one of two equal goals: 1 − ½ (0.5 + 0.5)
  await expectFigure(page, '50%', 'follows');
  await expect(sideOf(page).getByRole('listitem').filter({ hasText: 'Fast start' })).toContainText('100%');
  await page.keyboard.press('Escape');

  await addServing(owner, product, 'Ferry', 'Loyalty');
  await expect(page.getByText('21 items')).toBeVisible();
  await rowOf(page, 'Berth 1').focus();
  await page.keyboard.press('End');
  await expect(rowOf(page, 'Ferry')).toBeInViewport();
  await liftRow(page, rowOf(page, 'Ferry'));
  await dragOver(page, rowOf(page, 'Berth 2'), 'before', { wheel: -5000 });
  await expectFigure(page, '50%', '100%', 'if dropped here');
  await expect(page.getByText('Next sprint was here')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Next sprint' })).toContainText('1 row');
  await expect.poll(() => lineIsAbove(page, 'Berth 2')).toBe(true);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectFigure(page, '50%', 'follows');
  await expect(page.getByText('Next sprint was here')).toHaveCount(0);
  await expect.poll(() => lineIsAbove(page, 'Berth 2')).toBe(false);
  await expect.poll(() => product.titles()).toEqual([...BERTHS, 'Ferry']);
  await expectAccessible(page);

  await liftRow(page, rowOf(page, 'Berth 2'));
  await dragOver(page, rowOf(page, 'Berth 5'), 'after');
  await page.mouse.up();
  await expect.poll(async () => (await product.titles()).slice(0, 5)).toEqual(['Berth 1', 'Berth 3', 'Berth 4', 'Berth 5', 'Berth 2']);
});

test('alignment needs no pointer: a move is lifted, weighed and put back, what is suggested is applied and undone', async ({ product, owner, visit }) => {
  await prepare(owner, product);
  await edit(owner, product, BERTHS, { addGoals: [{ goalId: (await product.snapshot()).goals[0]?.id, share: 1 }], refinement: 'ready' });
  await edit(owner, product, ['Berth 1'], { refinement: 'refining' });
  await addServing(owner, product, 'Ferry', 'Loyalty');
  const page = await visit(owner, `${product.path}?sprints=1`);
  await expectFigure(page, '50%', 'follows');
  await rowOf(page, 'Berth 1').focus();
  await page.keyboard.press('End');
  await expect(rowOf(page, 'Ferry')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await expectFigure(page, '50%', '100%', 'if dropped here');
  await expect(page.locator('.cdk-live-announcer-element')).toHaveText('Alignment 50 to 100%. Fast start 100 to 50.');
  await expect(page.getByText('Next sprint was here')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectFigure(page, '50%', 'follows');
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await expectFigure(page, '100%', 'if dropped here');
  await page.keyboard.press('Space');
  await expectFigure(page, '100%', 'follows');
  await expect.poll(async () => (await product.titles())[0]).toBe('Ferry');
  await page.keyboard.press('Control+z');
  await expectFigure(page, '50%', 'follows');

  await sideOf(page)
    .getByRole('button', { name: `Apply the move of ${product.key}-21` })
    .press('Enter');
  await expectFigure(page, '100%', 'follows');
  await expect.poll(async () => (await product.titles()).indexOf('Ferry')).toBeLessThan(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => product.titles()).toEqual([...BERTHS, 'Ferry']);

  await sideOf(page)
    .getByRole('button', { name: `${product.key}-1: 1 item of the next sprint is not ready` })
    .press('Enter');
  await expect(page.getByRole('dialog', { name: 'Berth 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('loyal');
  await expect(page.getByRole('option', { name: 'Loyalty' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Loyalty' })).toBeVisible();
  await expect(page).toHaveURL(/\/goals\/2$/);
});

test('on a phone alignment is a sheet, and in French it is French', async ({ product, owner, visit }) => {
  await prepare(owner, product);
  const page = await visit(owner, `${product.path}?sprints=1`, { ...PHONE, locale: 'fr-FR' });
  await page.getByRole('button', { name: /d’alignement$/ }).tap();
  const sheet = page.getByRole('dialog', { name: 'Alignement' });
  await expect(sheet.getByText('de l’effort suit les poids des objectifs')).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await sheet
    .getByRole('button', { name: /^Afficher/ })
    .first()
    .tap();
  await expect(sheet).toHaveCount(0);
});
