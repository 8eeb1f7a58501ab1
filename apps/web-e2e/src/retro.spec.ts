import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boardPath, runningSprint } from './board';
import { expect, test } from './journey';
import { expectFrench } from './words';

const SECRET = 'The winch nearly took my hand';

/** A column of the retrospective. */
function column(page: Page, name: string) {
  return page.locator('ordo-retro-column').filter({ has: page.getByRole('heading', { name }) });
}

test('cards are hidden, revealed, voted for, and one becomes an item that somebody does', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', ['Repair the bollards']);
  const noor = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, boardPath(product).replace('board', 'retro'));
  const theirs = await visit(noor, boardPath(product).replace('board', 'retro'));
  await theirs.getByRole('button', { name: 'Start the retrospective' }).click();
  await expect(mine.getByText('Cards are hidden: nobody has written one yet')).toBeVisible();
  await expectAccessible(mine);

  await theirs.getByRole('textbox', { name: 'To improve' }).fill(SECRET);
  await theirs.keyboard.press('Enter');
  await expect(column(theirs, 'To improve').getByText(SECRET)).toBeVisible();
  await expect(column(mine, 'To improve').getByText('1 card of others, hidden')).toBeVisible();
  await theirs.keyboard.type('Too many hands');
  await theirs.keyboard.press('Enter');
  await expect(mine.getByText('2 cards, hidden')).toBeVisible();
  await theirs.keyboard.press('Escape');
  await theirs.getByRole('heading', { name: 'Sprint 1' }).click();
  await theirs.keyboard.press('ControlOrMeta+z');
  await expect(mine.getByText('1 card, hidden', { exact: true })).toBeVisible();
  await mine.keyboard.press('n');
  await expect(mine.getByRole('textbox', { name: 'Went well' })).toBeFocused();
  await mine.keyboard.type('Calm mornings');
  await mine.keyboard.press('Enter');
  await expect(theirs.getByText('1 card of others, hidden')).toBeVisible();
  expect(await mine.content()).not.toContain(SECRET);
  await theirs.reload();
  await expect(column(theirs, 'To improve').getByText(SECRET)).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Reveal the cards' })).toHaveCount(0);

  await mine.getByRole('button', { name: 'Reveal the cards' }).click();
  await mine.getByRole('dialog').getByRole('button', { name: 'Reveal the cards' }).click();
  await expect(column(mine, 'To improve').getByText(SECRET)).toBeVisible();
  await expect(column(theirs, 'Went well').getByText('Calm mornings')).toBeVisible();
  await expectAccessible(mine);

  const give = (page: Page) => column(page, 'To improve').getByRole('button', { name: 'Vote for this card' });
  await give(theirs).click();
  await expect(theirs.getByText('4 votes left')).toBeVisible();
  await give(theirs).click();
  await expect(mine.getByRole('button', { name: 'Vote for this card: 2 votes' })).toBeVisible();
  await theirs.getByRole('button', { name: 'Take a vote back' }).click();
  await expect(mine.getByRole('button', { name: 'Vote for this card: 1 vote' })).toBeVisible();

  await column(mine, 'Went well').getByRole('button', { name: 'What can be done with the card' }).click();
  await mine.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(mine.getByRole('textbox', { name: 'What the card says' })).toBeFocused();
  await mine.getByRole('textbox', { name: 'What the card says' }).fill('Calm nights');
  await mine.keyboard.press('Enter');
  await expect(column(theirs, 'Went well').getByText('Calm nights')).toBeVisible();

  await column(mine, 'To improve').getByRole('button', { name: 'What can be done with the card' }).click();
  await mine.getByRole('menuitem', { name: 'Make an action of it' }).click();
  const what = mine.getByRole('textbox', { name: 'What is to be done' });
  await expect(what).toHaveValue(SECRET);
  await expect(what).toBeFocused();
  await what.fill('Put a guard on the winch');
  await mine.getByRole('button', { name: 'Who does it' }).click();
  await mine.getByRole('option', { name: 'Noor Haddad' }).click();
  await mine.getByRole('button', { name: 'Where' }).click();
  await mine.getByRole('option', { name: 'At the top of the backlog' }).click();
  await what.press('Enter');
  const action = theirs.locator('ordo-retro-actions').getByRole('listitem').filter({ hasText: 'Put a guard on the winch' });
  await expect(action).toContainText('Noor Haddad');
  await expect(action).toContainText('To do');
  expect((await product.snapshot()).items[0]).toMatchObject({ title: 'Put a guard on the winch' });

  await action.getByRole('link').click();
  await theirs.getByRole('link', { name: 'From the retrospective of Sprint 1' }).click();
  await expect(theirs).toHaveURL(/sprints\/1\/retro/);
  await expect(action).toHaveCount(1);
  await mine.getByRole('heading', { name: 'Sprint 1' }).click();
  await mine.keyboard.press('ControlOrMeta+z');
  await expect(action).toHaveCount(0);
  expect((await product.snapshot()).items.map(({ title }) => title)).toEqual(['Repair the bollards']);
});

test('a stakeholder has no retrospective', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', ['Repair the bollards']);
  const page = await visit(await product.join('Tide Moreau', 'stakeholder'), boardPath(product).replace('board', 'retro'));
  await expect(page.getByText('The retrospective is the team’s.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Sprint' }).getByRole('link')).toHaveText([/Plan/, /Board/, /Report/, /Review/]);
  await expectAccessible(page);
});

test('a retrospective in French, in the dark, on a phone', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', ['Réparer les bollards']);
  const page = await visit(owner, boardPath(product).replace('board', 'retro'), {
    locale: 'fr-FR',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  });
  await expectFrench(page);
  await page.getByRole('button', { name: 'Commencer la rétrospective' }).click();
  await page.getByRole('textbox', { name: 'À améliorer' }).fill('Moins de réunions');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moins de réunions')).toBeVisible();
  await page.getByRole('button', { name: 'Révéler les cartes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Révéler les cartes' }).click();
  await page.getByRole('button', { name: 'Voter pour cette carte' }).click();
  await expect(page.getByText('Encore 4 votes')).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
