import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './journey';
import type { Person } from './people';
import { dragTo, expectIn, pane, rowIn } from './plan';
import { expectFrench } from './words';

test.beforeEach(async ({ product, owner }) => {
  await product.add(
    { title: 'Handrail', estimate: 3, refinement: 'ready' },
    { title: 'Weir', estimate: 8 },
    { title: 'Sluice', estimate: 1, refinement: 'ready' },
    { title: 'Towpath', estimate: 5, refinement: 'ready' },
  );
  await owner.post(`products/${product.key}/sprints`, { name: 'Sprint 1', goal: '', startsOn: '2026-11-23', endsOn: '2026-12-04' });
});

async function planOf(person: Person, visit: (person: Person, path: string) => Promise<Page>, path: string): Promise<Page> {
  return visit(person, path.replace('backlog', 'sprints/1/plan'));
}

test('a sprint is planned with the mouse and started, and a second browser sees it', async ({ product, owner, visit }) => {
  const page = await planOf(owner, visit, product.path);
  const other = await planOf(await product.join('Noor Haddad', 'member'), visit, product.path);
  await expectIn(page, 'backlog', ['Handrail', 'Weir', 'Sluice', 'Towpath']);
  await expectAccessible(page);
  await expectAccessible(other);
  await expect(other.getByRole('button', { name: 'Start the sprint' })).toHaveCount(0);

  await dragTo(page, rowIn(page, 'backlog', 'Weir'), pane(page, 'sprint').getByRole('group', { name: 'Sprint 1' }));
  await expectIn(page, 'sprint', ['Weir']);
  await expectIn(other, 'sprint', ['Weir']);
  await expect(rowIn(page, 'sprint', 'Weir')).toContainText('Not ready');
  await dragTo(page, rowIn(page, 'backlog', 'Towpath'), rowIn(page, 'sprint', 'Weir'), 'before');
  await expectIn(page, 'sprint', ['Towpath', 'Weir']);
  await expect.poll(() => product.titles()).toEqual(['Handrail', 'Towpath', 'Weir', 'Sluice']);
  await dragTo(page, rowIn(page, 'sprint', 'Weir'), rowIn(page, 'backlog', 'Handrail'), 'before');
  await expectIn(page, 'backlog', ['Weir', 'Handrail', 'Sluice']);
  await expectIn(other, 'sprint', ['Towpath']);
  await page.keyboard.press('Control+z');
  await expectIn(page, 'sprint', ['Towpath', 'Weir']);

  await rowIn(page, 'sprint', 'Towpath').hover();
  await rowIn(page, 'sprint', 'Towpath').getByRole('button', { name: 'The goal depends on it' }).click();
  await expect(page.getByText('1 of 2 items serve it')).toBeVisible();
  await page.getByLabel('Sprint goal').fill('Nobody falls into the water');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(other.getByText('Nobody falls into the water')).toBeVisible();

  await owner.post(`products/${product.key}/goals`, { name: 'Safe banks', statement: 'Whoever walks beside the water comes home dry', weight: 1 });
  await page.getByRole('button', { name: 'Product Goal: No Product Goal' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').getByText('Safe banks')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 2 items serve “Safe banks”')).toBeVisible();
  await expect(page.getByText('No item serves the Product Goal “Safe banks”')).toBeVisible();
  await other.getByRole('link', { name: 'Product Goal: Safe banks' }).click();
  await expect(other.getByRole('region', { name: '1 sprint works towards it' }).getByRole('link')).toHaveText('Nobody falls into the water');
  await expectAccessible(other);
  await other.goBack();

  await page.getByRole('button', { name: /^What Olga Lind can give/ }).click();
  await page.getByLabel('Hours a day').fill('30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Between 0 and 24, or empty')).toBeVisible();
  await page.getByLabel('Hours a day').fill('6');
  await page.getByLabel('Share for the sprint, in %').fill('80');
  await page.getByRole('button', { name: 'Fri 27 Nov' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  // 6 hours · 9 days · 0.8
  await expect(page.getByText('43.2 h for the sprint, without those unknown')).toBeVisible();
  await expect(page.getByText('1 day off, 27 Nov')).toBeVisible();

  await page.getByRole('button', { name: 'Start the sprint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start Sprint 1' });
  await expect(dialog.getByText('is not ready and has nobody yet')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Start the sprint' }).click();
  await expect(page.getByText('Sprint 1 started')).toBeVisible();
  await expect(other.locator('ordo-sprint-head')).toContainText('Active');
  await page.getByRole('radio', { name: 'FR' }).click();
  await expect(page.getByRole('heading', { name: 'Capacité' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Capacité' })).toBeVisible();
  await expectFrench(page);
});

test('an item is opened while one plans, and its menu has what an item has elsewhere', async ({ product, owner, visit }) => {
  const page = await planOf(owner, visit, product.path);
  await rowIn(page, 'backlog', 'Weir').focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Weir' });
  await expect(sheet.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: /^Actions/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Split…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('the same without a pointer: over and back, a block, filled in order', async ({ product, owner, visit }) => {
  const page = await planOf(owner, visit, product.path);
  await expectIn(page, 'backlog', ['Handrail', 'Weir', 'Sluice', 'Towpath']);
  await page.keyboard.press('t');
  await expect(rowIn(page, 'backlog', 'Handrail')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectIn(page, 'sprint', ['Handrail']);
  await expect(rowIn(page, 'backlog', 'Weir')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expectIn(page, 'sprint', ['Handrail', 'Weir', 'Sluice']);
  await page.keyboard.press('Control+z');
  await expectIn(page, 'sprint', ['Handrail']);

  await page.keyboard.press('t');
  await expect(rowIn(page, 'sprint', 'Handrail')).toBeFocused();
  await page.keyboard.press('v');
  await expect(rowIn(page, 'sprint', 'Handrail')).toHaveAccessibleName(/The goal depends on it$/);
  await page.keyboard.press('ArrowLeft');
  await expectIn(page, 'sprint', []);

  await page.keyboard.press('Shift+f');
  const fill = page.getByRole('dialog', { name: 'Fill Sprint 1 in order' });
  await expect(fill.getByLabel('Up to how many points')).toBeFocused();
  await page.keyboard.type('5');
  // 3 + 1 = 4; Towpath's 5 would be 9. Weir is not ready.
  await expect(fill.getByText('2 items, 4 pts, from the top of the order:')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expectIn(page, 'sprint', ['Handrail', 'Sluice']);
  await page.keyboard.press('Control+z');
  await expectIn(page, 'sprint', []);
  await page.keyboard.press('Control+Shift+z');
  await expectIn(page, 'sprint', ['Handrail', 'Sluice']);

  await page.keyboard.press('Control+g');
  await page.keyboard.type('Dry feet');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('start the sprint');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Start Sprint 1' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('ordo-sprint-head')).toContainText('Active');
  // The head says so at once; the server a little later.
  await expect
    .poll(async () => (await product.snapshot()).sprints[0])
    .toMatchObject({ state: 'active', goal: 'Dry feet', commitment: [{ points: 3 }, { points: 1 }] });
});

test('on a phone the parts of the plan are tabs', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path.replace('backlog', 'sprints/1/plan'), { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Add items from the backlog' }).click();
  await rowIn(page, 'backlog', 'Handrail').getByRole('button', { name: 'Into the sprint' }).click();
  await expect(page.getByText('Committed 3 pts')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Sprint', exact: true }).click();
  await expectIn(page, 'sprint', ['Handrail']);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Capacity' }).click();
  await expect(page.getByText('Before you start')).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('what is likely is drawn from the sprints that were completed', async ({ visit }) => {
  const page = await visit(null, '/sign-in');
  await page.getByRole('button', { name: 'Owner', exact: true }).click();
  await expect(page).toHaveURL(/\/p\/cyc\/backlog$/);
  await page.getByRole('link', { name: 'Sprints' }).click();
  await page.getByRole('region', { name: 'Planned' }).getByRole('link').first().click();
  await expect(page.getByText('From the last 6 sprints. 6 of them completed 12 points or more.')).toBeVisible();
  await expect(page.getByText(/Likely range \d/)).toBeVisible();
  await expectAccessible(page);
});
