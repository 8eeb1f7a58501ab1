import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { dragOver, expectOrder, liftRow } from './backlog';
import { expect, test } from './journey';
import type { Person, Product } from './people';
import { PHONE } from './touch';
import { expectFrench } from './words';

/** Title, estimate, cost of delay a week, weeks. */
const QUAY = [
  ['Repair the bollards', 5, 100, 1],
  ['Grease the winch', 5, 200, 1],
  ['Rope that frays', 5, 300, 1],
  ['Paint the quay', 3, null, null],
] as const;

/** Items with what delay costs, and a sprint that takes ten points. */
async function prepare(owner: Person, product: Product): Promise<string> {
  await product.add(...QUAY.map(([title]) => title));
  const { items, product: settings } = await product.snapshot();
  const path = `products/${product.key}`;
  for (const [index, [, estimate, costOfDelay, duration]] of QUAY.entries()) {
    await owner.post(`${path}/items/edit`, { items: [items[index]?.id], set: { estimate } });
    if (costOfDelay !== null) await owner.post(`${path}/scores`, { items: [{ id: items[index]?.id, scores: { cd3: { costOfDelay, duration } } }] });
  }
  await owner.patch(`${path}/pace`, { pace: { low: 10, likely: 10, high: 10 } }, settings.version);
  return `${product.path}/what-if`;
}

function rowOf(page: Page, title: string): Locator {
  return page.getByRole('row', { name: title });
}

function supposed(page: Page): Locator {
  return page.getByRole('region', { name: 'What you suppose' }).getByRole('listitem');
}

test('a scenario is made, survives a reload, is applied as one change and taken back, before the eyes of a colleague', async ({ product, owner, visit }) => {
  await prepare(owner, product);
  const noor = await product.join('Noor Haddad', 'member');
  const [mine, theirs] = [await visit(owner, product.path), await visit(noor, product.path)];
  const titles = QUAY.map(([title]) => title);
  await expectOrder(theirs, titles);
  await mine.getByRole('button', { name: 'More about the backlog' }).click();
  await mine.getByRole('menuitem', { name: 'What if…' }).click();
  await expect(mine.getByRole('heading', { name: 'What if' })).toBeVisible();
  await expect(rowOf(mine, 'Rope that frays')).toBeVisible();

  await liftRow(mine, rowOf(mine, 'Rope that frays'));
  await dragOver(mine, rowOf(mine, 'Repair the bollards'), 'before');
  await mine.mouse.up();
  await expect(supposed(mine)).toHaveText([/before/]);
  // 100 · 1 + 200 · 2 + 300 · 3 = 1,400; 300 · 1 + 100 · 2 + 200 · 3 = 1,100; at best 300 + 400 + 300 = 1,000
  await expect(mine.getByRole('region', { name: 'Cost of delay' })).toContainText('1,400 becomes 1,100-300 · at best 1,000');
  await mine
    .getByRole('button', { name: /^Take out/ })
    .nth(2)
    .click();
  await mine.getByRole('textbox', { name: 'Suppose a new item' }).fill('Tow a boat');
  await mine.getByRole('button', { name: 'Suppose it' }).click();
  await mine.getByRole('slider', { name: 'Capacity' }).press('ArrowLeft');
  await expect(supposed(mine)).toHaveCount(4);
  await expectAccessible(mine);
  await mine.reload();
  await expect(supposed(mine)).toHaveCount(4);
  await expectOrder(theirs, titles);

  await mine.getByRole('button', { name: /^Apply to/ }).click();
  await expect(mine.getByText('capacity stays as it is')).toBeVisible();
  await expect.poll(() => product.titles()).not.toContain('Grease the winch');
  const applied = await product.titles();
  expect(applied.filter((title) => title !== 'Tow a boat')).toEqual(['Rope that frays', 'Repair the bollards', 'Paint the quay']);
  await expectOrder(theirs, applied);
  await mine.keyboard.press('ControlOrMeta+z');
  await expectOrder(theirs, titles);
});

test('what if needs no pointer', async ({ product, owner, visit }) => {
  const path = await prepare(owner, product);
  const page = await visit(owner, path);
  await rowOf(page, 'Rope that frays').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(rowOf(page, 'Rope that frays')).toBeFocused();
  await page.keyboard.press('e');
  await page.getByRole('option', { name: '13 pts' }).click();
  await expect(supposed(page)).toHaveText([/before/, /5 pts → 13 pts/]);
  await rowOf(page, 'Paint the quay').focus();
  await page.keyboard.press('Delete');
  await expect(supposed(page)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Apply the scenario');
  await page.keyboard.press('Enter');
  await expect.poll(() => product.titles()).toEqual(['Rope that frays', 'Repair the bollards', 'Grease the winch']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => product.titles()).toEqual(QUAY.map(([title]) => title));
});

test('a scenario is not applied over what changed meanwhile, and says what that is', async ({ product, owner, visit, tolerate }) => {
  tolerate(/ERR_INTERNET_DISCONNECTED|status of 412/);
  const path = await prepare(owner, product);
  const page = await visit(owner, path);
  const quay = (await product.snapshot()).items.find(({ title }) => title === 'Paint the quay');
  await page.getByRole('button', { name: `Take out ${quay?.key}` }).click();
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await page.getByRole('button', { name: /^Apply to/ }).click();
  await owner.post(`products/${product.key}/items/edit`, { items: [quay?.id], set: { estimate: 8 } });
  await page.context().setOffline(false);
  await expect(page.getByRole('alert').filter({ hasText: `Nothing was applied: ${quay?.key} changed meanwhile` })).toBeVisible();
  await expect(supposed(page)).toHaveText([`Without ${quay?.key}`]);
  expect(await product.titles()).toContain('Paint the quay');
  await page.getByRole('button', { name: /^Apply to/ }).click();
  await expect.poll(() => product.titles()).not.toContain('Paint the quay');
});

test('on a phone and in French a scenario can be tried by who may not apply it', async ({ product, owner, visit }) => {
  const path = await prepare(owner, product);
  const guest = await product.join('Gil Roux', 'stakeholder');
  const page = await visit(guest, path, { ...PHONE, locale: 'fr-FR', viewport: { width: 360, height: 780 } });
  await expect(rowOf(page, 'Paint the quay')).toBeVisible();
  await page
    .getByRole('button', { name: /^Retirer/ })
    .first()
    .tap();
  await expect(rowOf(page, 'Repair the bollards')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Appliquer/ })).toHaveCount(0);
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
