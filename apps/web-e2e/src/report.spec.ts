import { expectAccessible } from './accessible';
import { boardPath, expectColumn, plannedSprint, runningSprint } from './board';
import { expect, test } from './journey';
import { reportOf } from './report';
import { expectFrench } from './words';

const QUAY = [
  { title: 'Repair the bollards', type: 'feature', estimate: 5 },
  { title: 'Grease the winch', type: 'task', estimate: 2 },
] as const;

test('the report of a closed sprint stays what it was, whatever happens later', async ({ product, owner, visit }) => {
  const first = await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'The quay holds a ship.');
  const second = await plannedSprint(owner, product, 'Sprint 2');
  const [bollards, winch] = (await product.snapshot()).items;
  const products = `products/${product.key}`;
  await owner.post(`${products}/items/move`, { items: [winch?.id], status: 'done' });
  await owner.post(`${products}/sprints/${first}/complete`, { unfinished: 'next', outcome: 'partly', outcomeNote: 'The bollards were late.' });

  const mine = await visit(owner, boardPath(product).replace('board', 'report'));
  await expect(mine.getByText('The bollards were late.')).toBeVisible();
  await expect(mine.getByText('of 7 committed')).toBeVisible();
  await expectAccessible(mine);
  const before = await reportOf(mine);
  expect(before.join('\n')).toMatch(/Repair the bollards/);
  await expectAccessible(mine);

  const noor = await product.join('Noor Haddad', 'member');
  const theirs = await visit(noor, boardPath(product, 2));
  await owner.post(`${products}/sprints/${second}/start`, {});
  await expectColumn(theirs, 'To do', ['Repair the bollards']);
  await theirs.getByRole('listitem', { name: ', Repair the bollards,' }).focus();
  await theirs.keyboard.press('Alt+ArrowRight');
  await expectColumn(theirs, 'In progress', ['Repair the bollards']);
  await owner.post(`${products}/items/move`, { items: [bollards?.id], status: 'done' });
  await owner.post(`${products}/items/edit`, { items: [bollards?.id, winch?.id], set: { estimate: 13 } });
  await mine.reload();
  expect(await reportOf(mine)).toEqual(before);

  await mine.keyboard.press('ArrowRight');
  await expect(mine).toHaveURL(/sprints\/2\/report/);
  await expect(mine.getByRole('cell', { name: 'carried over' })).toBeVisible();
  await mine.getByRole('heading', { name: 'Velocity' }).click();
  await mine.keyboard.press('ArrowLeft');
  await expect(mine).toHaveURL(/sprints\/1\/report/);
  await mine.getByRole('navigation', { name: 'Sprint' }).getByRole('link', { name: 'Board' }).click();
  await expect(mine).toHaveURL(/sprints\/1\/board/);
});

test('the charts of a report are saved as drawing, picture and table', async ({ product, owner, visit }) => {
  const id = await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  await owner.post(`products/${product.key}/sprints/${id}/complete`, { unfinished: 'backlog' });
  const page = await visit(owner, boardPath(product).replace('board', 'report'));
  for (const [kind, name] of [
    ['Drawing (SVG)', 'burndown-1.svg'],
    ['Picture (PNG)', 'burndown-1.png'],
    ['Table (CSV)', 'burndown-1.csv'],
  ] as const) {
    await page.getByRole('group', { name: 'Burndown' }).getByRole('button', { name: 'Download' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
    expect(download.suggestedFilename()).toBe(name);
  }
});

test('a report in French fits into 360 px', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'Le quai tient.');
  const page = await visit(owner, boardPath(product).replace('board', 'report'), { locale: 'fr-FR', viewport: { width: 360, height: 780 } });
  await expect(page.getByRole('heading', { name: 'Courbe du reste à faire' })).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
