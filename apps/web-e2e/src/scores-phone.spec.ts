import { expectAccessible } from './accessible';
import { boxOf } from './backlog';
import { expect, test } from './journey';
import { Finger, middleOf, PHONE } from './touch';
import { expectFrench } from './words';

test('on a phone, in French, items are scored one by one, and turned with a finger', async ({ product, owner, visit }) => {
  await product.add('Repair the bollards', 'Grease the winch', 'Paint the pier');
  const [first] = (await product.snapshot()).items;
  const page = await visit(owner, `${product.path}/scores`, { ...PHONE, locale: 'fr-FR', viewport: { width: 360, height: 780 } });
  const [title, place] = [page.locator('article h2'), page.getByRole('navigation', { name: 'Pages' }).getByRole('status')];
  await expect(title).toHaveText('Repair the bollards');
  await expect(page.getByText('3 éléments n’ont pas de score')).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const part of await page.locator('article input, article button, ordo-score-pages nav button').all())
    expect(Math.round((await boxOf(part)).height)).toBeGreaterThanOrEqual(44);

  const slide = page.getByRole('slider', { name: 'Valeur au curseur' });
  await slide.focus();
  await slide.press('End');
  await expect(page.getByRole('textbox', { name: 'Valeur', exact: true })).toHaveValue('20');
  for (const [name, figure] of [
    ['Urgence', '3'],
    ['Risque réduit', '1'],
    ['Taille', '4,0'],
  ] as const)
    await page.getByRole('textbox', { name, exact: true }).fill(figure);
  // (20 + 3 + 1) ÷ 4; the last figure is said by turning the page
  await page.getByRole('button', { name: 'Suivant', exact: true }).tap();
  await expect(title).toHaveText('Grease the winch');
  await expect.poll(async () => (await product.snapshot()).items[0]?.scores['wsjf']).toEqual({ value: 20, criticality: 3, risk: 1, size: 4 });
  await expect(page.getByText('2 éléments n’ont pas de score')).toBeVisible();

  const from = await middleOf(title);
  const finger = await Finger.on(page, from);
  await finger.moveTo({ x: from.x + 120, y: from.y });
  await finger.stay();
  await finger.leave();
  await expect(title).toHaveText('Repair the bollards');
  await expect(page.locator('.result')).toContainText('WSJF 6');
  await page.getByRole('button', { name: 'Plage pour Valeur' }).tap();
  await page.getByRole('textbox', { name: 'Bas', exact: true }).fill('12');
  await page.getByRole('button', { name: 'Suivant sans score' }).tap();
  await expect(title).toHaveText('Grease the winch');
  await page.getByRole('button', { name: 'Précédent' }).tap();
  // (12 + 3 + 1) ÷ 4 to 6
  await expect(page.locator('.result')).toContainText('WSJF 6 4 à 6');
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.getByRole('button', { name: /^Méthode/ }).tap();
  await page.getByRole('option', { name: 'MoSCoW' }).tap();
  await page
    .getByRole('radiogroup', { name: `Classe de ${first?.key}` })
    .getByRole('radio')
    .first()
    .tap();
  await expect(page.locator('.result')).toContainText('Must');
  await page.getByRole('button', { name: /^Méthode/ }).tap();
  await page.getByRole('option', { name: 'Kano' }).tap();
  await page.getByRole('button', { name: new RegExp(`réponse.*${first?.key}`) }).tap();
  await expect(page.getByRole('dialog', { name: /^Kano/ })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).first().tap();
  await expectFrench(page);
  await expectAccessible(page);
  await expect(place).toContainText('1 sur 3');
});
