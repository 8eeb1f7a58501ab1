import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { rowOf, shownTitles } from './backlog';
import { expect, test } from './journey';
import { expectFrench } from './words';

async function chooseFramework(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(Framework|Méthode)/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('MoSCoW is said by keyboard, with the shares of the effort and what they warn of', async ({ product, owner, visit }) => {
  await product.add('Repair the bollards', 'Grease the winch', 'Paint the pier');
  const [first, second, third] = (await product.snapshot()).items;
  for (const [item, estimate] of [
    [first, 8],
    [second, 3],
  ] as const)
    await owner.patch(`products/${product.key}/items/${item?.id}`, { estimate }, item?.version ?? 1);
  const page = await visit(owner, `${product.path}/scores`);
  await chooseFramework(page, 'MoSCoW');
  await page
    .getByRole('radiogroup', { name: `Class of ${first?.key}` })
    .getByRole('radio')
    .first()
    .focus();
  await press(page, 'm', 'ArrowDown', 's', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const shares = page.getByRole('list', { name: 'Shares of the effort' });
  // 8 of 11, 3 of 11; what is not estimated is in none
  await expect(shares.getByRole('listitem')).toHaveText(['Must 73% at most 60%', 'Should 27% about 20%', 'Could 0% about 20%']);
  await expect(page.getByText('More than 60% of the effort must be')).toBeVisible();
  await expect(page.getByText(`1 item without estimate is in no share: ${third?.key}`)).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: `Class of ${third?.key}` }).getByRole('radio', { checked: true })).toHaveAccessibleName('Could');
  await expectAccessible(page);
  await press(page, 'Delete');
  await expect(page.getByText('1 item misses a score')).toBeVisible();
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByText('Every item has a score')).toBeVisible();
});

test('criteria of one’s own are defined, filled in and supported, before the eyes of a colleague', async ({ product, owner, visit }) => {
  await product.add('Repair the bollards', 'Grease the winch');
  const [first, second] = (await product.snapshot()).items;
  const noor = await product.join('Noor Haddad', 'member');
  const [mine, theirs] = [await visit(owner, `${product.path}/scores`), await visit(noor, `${product.path}/scores`)];
  await chooseFramework(theirs, 'Own criteria');
  await expect(theirs.getByText('The owner of the product says what counts')).toBeVisible();
  await chooseFramework(mine, 'Own criteria');
  await mine.getByRole('button', { name: 'Criteria…' }).click();
  const dialog = mine.getByRole('dialog', { name: 'Own criteria' });
  await dialog.getByRole('textbox', { name: 'Name of criterion 1' }).fill('Safety');
  await dialog.getByRole('textbox', { name: 'Weight of Safety' }).fill('100');
  await dialog.getByRole('button', { name: 'Add a criterion' }).click();
  await mine.keyboard.type('Cost');
  await dialog.getByRole('textbox', { name: 'Weight of Cost' }).fill('30');
  await dialog.getByRole('button', { name: 'More of it of Cost: raises the score' }).click();
  await mine.getByRole('option', { name: 'lowers the score' }).click();
  await expect(dialog.getByText('The weights come to 130; each counts with its share of that.')).toBeVisible();
  await expectAccessible(mine);
  await dialog.getByRole('button', { name: 'Save the criteria' }).click();

  await mine.getByRole('textbox', { name: `Safety of ${first?.key}` }).focus();
  for (const figure of ['10', 'Tab', '5', 'Tab', 'Tab', 'Tab']) await (figure === 'Tab' ? press(mine, figure) : mine.keyboard.type(figure));
  await mine.getByRole('textbox', { name: `Safety of ${second?.key}` }).fill('4');
  await mine.getByRole('textbox', { name: `Cost of ${second?.key}` }).fill('0');
  await press(mine, 'Enter', 'Shift+Enter');
  // (100 · 100 + 30 · 0) ÷ 130 = 76.9 is the highest; (100 · 40 + 30 · 100) ÷ 130 = 53.8 is 70 of it
  await expect(theirs.locator('td.score')).toHaveText(['100', '70']);
  await mine.getByRole('textbox', { name: `Cost of ${second?.key}` }).focus();
  await press(mine, 'Alt+e');
  const evidence = mine.getByRole('dialog', { name: `What Cost of ${second?.key} rests on` });
  await evidence.getByRole('textbox', { name: 'In words' }).fill('Done in our own yard');
  await expectAccessible(mine);
  await press(mine, 'ControlOrMeta+Enter');
  await theirs.getByRole('button', { name: `What Cost of ${second?.key} rests on` }).click();
  await expect(theirs.getByRole('textbox', { name: 'In words' })).toHaveValue('Done in our own yard');
  await theirs.keyboard.press('Escape');
  await expectAccessible(theirs);
});

test('the sheet of an item scores it, explains that, and takes figures in place', async ({ product, owner, visit }) => {
  await product.add('Repair the bollards');
  const [item] = (await product.snapshot()).items;
  const page = await visit(owner, `${product.path}?item=${item?.key}`);
  const sheet = page.getByRole('dialog', { name: new RegExp(`^${item?.key}`) });
  await expect(sheet.getByText('Not scorable: Value, Time criticality, Risk reduced and Job size missing')).toBeVisible();
  await sheet.getByRole('textbox', { name: `Value of ${item?.key}` }).focus();
  for (const figure of ['3-5-8', '2', '1', '4']) {
    await page.keyboard.type(figure);
    await press(page, 'Tab');
  }
  // (5 + 2 + 1) ÷ 4, with 3 and 8 for the value
  await expect(sheet.getByText('(Value + Time criticality + Risk reduced) ÷ Job size = 2')).toBeVisible();
  await expect(sheet.getByText('1.5 to 2.8')).toBeVisible();
  await sheet.getByRole('button', { name: 'Framework: WSJF' }).click();
  await page.getByRole('option', { name: 'MoSCoW' }).click();
  await sheet.getByRole('radio', { name: 'Must' }).click();
  await expect(sheet.getByRole('list', { name: 'By other frameworks' }).getByRole('listitem')).toHaveText([/WSJF\s*2/]);
  await expectAccessible(page);
});

test('scores are a column of the list, which is sorted by them and saved as a view', async ({ product, owner, visit }) => {
  await product.add('Repair the bollards', 'Grease the winch', 'Paint the pier');
  const [first, second] = (await product.snapshot()).items;
  const rice = (reach: number) => ({ rice: { reach, impact: 1, confidence: 0.5, effort: 2 } });
  for (const [item, reach] of [
    [first, 100],
    [second, 400],
  ] as const)
    await owner.patch(`products/${product.key}/items/${item?.id}`, { scores: rice(reach) }, item?.version ?? 1);
  const page = await visit(owner, product.path);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByText('Score', { exact: true }).click();
  await page.getByRole('button', { name: 'Framework: WSJF' }).click();
  await page.getByRole('option', { name: 'RICE' }).click();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Grease the winch').locator('.score')).toHaveText('100');
  await page.getByRole('columnheader', { name: 'RICE' }).getByRole('button').click();
  // 400 × 1 × 0.5 ÷ 2 and 100 × 1 × 0.5 ÷ 2
  await expect.poll(() => shownTitles(page)).toEqual(['Grease the winch', 'Repair the bollards', 'Paint the pier']);
  await expectAccessible(page);
  await page.reload();
  await expect.poll(() => shownTitles(page)).toEqual(['Grease the winch', 'Repair the bollards', 'Paint the pier']);
  await page.getByRole('button', { name: 'Back to the order' }).click();
  await expect.poll(() => shownTitles(page)).toEqual(['Repair the bollards', 'Grease the winch', 'Paint the pier']);
});

test('answers to the questions of Kano make a class, in French', async ({ product, owner, visit }) => {
  await product.add('Réparer les bollards');
  const [item] = (await product.snapshot()).items;
  const page = await visit(owner, `${product.path}/scores`, { locale: 'fr-FR' });
  await chooseFramework(page, 'Kano');
  await page.getByRole('button', { name: `Noter des réponses sur ${item?.key}` }).focus();
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: /^Kano/ });
  await expect(dialog.getByLabel('Qui répond')).toBeFocused();
  await page.keyboard.type('Marc Aubry');
  for (const [answer, question] of [
    ['Home', 'Si c’est là'],
    ['End', 'Si ce n’est pas là'],
  ] as const) {
    await press(page, 'Tab', 'Enter');
    await expect(page.getByRole('listbox', { name: question })).toBeFocused();
    await press(page, answer, 'Enter');
    await expect(dialog.getByRole('button', { name: question })).toBeFocused();
  }
  await press(page, 'Tab', 'Enter');
  await expect(dialog.getByText('Proportionnel selon 1 réponse')).toBeVisible();
  await page.keyboard.type('marc aubry');
  await press(page, 'Enter');
  await expect(dialog.getByText('marc aubry a déjà répondu')).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Marc Aubry.*Si ce n’est pas là/ }).click();
  await page.getByRole('option', { name: 'Cela m’est égal' }).click();
  await expect(dialog.getByRole('row', { name: /Marc Aubry/ })).toContainText('Attractif');
  await press(page, 'Escape');
  await expect(page.locator('td.score')).toHaveText(['Attractif']);
  await expectFrench(page);
});
