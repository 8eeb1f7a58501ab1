import { expectAccessible } from './accessible';
import { expectOrder, rowOf, shownTitles } from './backlog';
import { expect, test } from './journey';

const ALL = ['Leak at the sluice', 'Gauge at the sluice', 'Leak at the weir', 'Survey of the weir'];

test.beforeEach(async ({ product }) => {
  await product.add(
    { title: 'Leak at the sluice', type: 'bug' },
    { title: 'Gauge at the sluice', type: 'feature' },
    { title: 'Leak at the weir', type: 'bug', status: 'in-progress' },
    { title: 'Survey of the weir', type: 'spike' },
  );
});

test('filters live in the address: Back undoes them, a reload keeps them, a link shares them', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await expectOrder(page, ALL);

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Bug' }).click();
  await expectOrder(page, ['Leak at the sluice', 'Leak at the weir']);
  await expect(page).toHaveURL(/\?filter=type:bug$/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 of 4 items')).toBeVisible();

  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Text' }).fill('weir');
  await expectOrder(page, ['Leak at the weir']);
  await expect(page).toHaveURL(/text:weir/);
  await expectAccessible(page);
  await page.reload();
  await expectOrder(page, ['Leak at the weir']);

  await page.goBack();
  await expectOrder(page, ['Leak at the sluice', 'Leak at the weir']);
  await page.goBack();
  await expectOrder(page, ALL);
  await page.goForward();
  await expectOrder(page, ['Leak at the sluice', 'Leak at the weir']);
  await page.getByRole('button', { name: 'Remove the filter Type' }).click();
  await expectOrder(page, ALL);

  const shared = await visit(owner, `${product.path}?type=!bug&q=survey`);
  await expectOrder(shared, ['Survey of the weir']);
  await shared.getByRole('textbox', { name: 'Text' }).fill('bridge');
  await expect(shared.getByText('No item matches')).toBeVisible();
  await expectAccessible(shared);
  await shared.getByRole('button', { name: 'Clear the filters' }).click();
  await expectOrder(shared, ALL);
});

test('a move among filtered rows says what it passes over', async ({ product, owner, visit }) => {
  const page = await visit(owner, `${product.path}?type=bug`);
  await expectOrder(page, ['Leak at the sluice', 'Leak at the weir']);
  await rowOf(page, 'Leak at the sluice').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expectOrder(page, ['Leak at the weir', 'Leak at the sluice']);
  await expect.poll(() => product.titles()).toEqual(['Gauge at the sluice', 'Leak at the weir', 'Leak at the sluice', 'Survey of the weir']);
});

test('the open item lives in the address: a link opens it, Back closes it', async ({ product, owner, visit, tolerate }) => {
  const page = await visit(owner, `${product.path}?item=${product.key}-3`);
  const sheet = page.getByRole('dialog', { name: `${product.key}-3, Leak at the weir` });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(product.path);

  await rowOf(page, 'Gauge at the sluice').click();
  const other = page.getByRole('dialog', { name: 'Gauge at the sluice' });
  await expect(other).toBeVisible();
  await expect(page).toHaveURL(`${product.path}?item=${product.key}-2`);
  await page.reload();
  await expect(other).toBeVisible();
  await page.goBack();
  await expect(other).toBeHidden();
  expect(await shownTitles(page)).toEqual(ALL);

  tolerate(/status of 404 .*-99$/);
  await page.goto(`${product.path}?item=${product.key}-99`);
  await expect(page.getByText('No such item')).toBeVisible();
  await expectAccessible(page);
});
