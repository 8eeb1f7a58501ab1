import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expectOrder, listOf, rowOf } from './backlog';
import { expect, test } from './journey';
import { PASSWORD } from './people';
import { expectFrench } from './words';

const FRENCH_BROWSER = { locale: 'fr-FR' };
const ATELIERS = ['Réparer le ponton', 'Repeindre le phare', 'Curer le chenal'];

async function expectFrenchAndAccessible(page: Page): Promise<void> {
  await expectFrench(page);
  await expectAccessible(page);
}

test('a visit in French is French on every screen', async ({ product, owner, visit }) => {
  await product.add(
    { title: 'Réparer le ponton', estimate: 0.5, type: 'bug' },
    { title: 'Repeindre le phare', estimate: 13, status: 'in-progress' },
    'Curer le chenal',
  );
  const page = await visit(null, product.path, FRENCH_BROWSER);
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expectFrenchAndAccessible(page);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');

  await expectOrder(page, ATELIERS);
  await expect(page.getByText('3 éléments · 13,5 pts')).toBeVisible();
  await expect(rowOf(page, 'Réparer le ponton').getByRole('button', { name: '0,5' })).toHaveText('0,5');
  await expectFrenchAndAccessible(page);

  await rowOf(page, 'Repeindre le phare').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('ordo-toast')).toContainText(`${product.key}-2`);
  await page.keyboard.press('Space');
  await expect(page.locator('.cdk-live-announcer-element')).toHaveText(
    `${product.key}-2 saisi, rang 1 sur 3. Flèches pour déplacer, Espace pour poser, Échap pour annuler.`,
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Repeindre le phare' })).toBeVisible();
  await expect(page.getByText('a déplacé l’élément dans l’ordre').first()).toBeVisible();
  await expectFrenchAndAccessible(page);
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Repeindre le phare')).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expectFrenchAndAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Clavier' })).toBeVisible();
  await expectFrenchAndAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Plus sur le backlog' }).click();
  await expectFrench(page);
  await page.getByRole('menuitem', { name: 'Importer' }).click();
  await expectFrenchAndAccessible(page);
  await page.keyboard.press('Escape');

  for (const name of ['Membres', 'Paramètres']) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expectFrenchAndAccessible(page);
  }
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectFrenchAndAccessible(page);
});

test('the language is switched while working, and stays', async ({ product, owner, visit }) => {
  await product.add(...ATELIERS);
  const page = await visit(owner, product.path);
  await expectOrder(page, ATELIERS);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'New item' }).click();
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: 'FR' }).click();
  await expect(page.getByRole('button', { name: 'Nouvel élément' })).toBeVisible();
  await expect(rowOf(page, 'Curer le chenal')).toHaveAccessibleName(/fonctionnalité, Nouveau$/i);
  await expect(page).toHaveTitle(/^Backlog · /);
  await expectFrench(page);
  await page.reload();
  await expectOrder(page, ATELIERS);
  await expectFrench(page);

  const elsewhere = await visit(owner, product.path);
  await expectOrder(elsewhere, ATELIERS);
  await expectFrench(elsewhere);
  await elsewhere.getByRole('radio', { name: 'EN' }).click();
  await expect(elsewhere.getByRole('button', { name: 'New item' })).toBeVisible();
  await expect(listOf(elsewhere).getByRole('columnheader', { name: 'Status' })).toBeVisible();
});

test('who speaks French explores a sample in French', async ({ visit }) => {
  const page = await visit(null, '/sign-in', FRENCH_BROWSER);
  await page.getByRole('button', { name: 'Membre', exact: true }).click();
  await expect(page).toHaveURL(/\/p\/cyf\/backlog$/);
  await expect(rowOf(page, 'Déverrouiller un vélo en NFC')).toBeVisible();
  await expectFrenchAndAccessible(page);
});
