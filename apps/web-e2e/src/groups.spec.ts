import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boxOf, dragOver, expectOrder, liftRow, listOf, rowOf, shownTitles } from './backlog';
import { expect, test } from './journey';

test.beforeEach(async ({ product }) => {
  await product.add(
    { title: 'Handrail', estimate: 3, refinement: 'ready' },
    { title: 'Weir', estimate: 8 },
    { title: 'Sluice', estimate: 1, status: 'in-progress' },
    { title: 'Towpath', estimate: 5, refinement: 'ready' },
  );
});

function headOf(page: Page, name: string) {
  return listOf(page).getByRole('row', { name: new RegExp(`^${name},`) });
}

async function groupBy(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'No grouping' }).click();
  await page.getByRole('menuitemradio', { name: `Group by ${what}` }).click();
}

test('a row that is dragged into another group becomes what the group says, at its place, and one undo takes both back', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await expectOrder(page, ['Handrail', 'Weir', 'Sluice', 'Towpath']);
  await groupBy(page, 'status');
  await expectOrder(page, ['', 'Weir', '', '', 'Handrail', 'Towpath', '', 'Sluice', '', '']);
  await expect(headOf(page, 'Ready')).toContainText('2 items · 8 pts');
  await expect(page).toHaveURL(/\?group=status$/);
  await expectAccessible(page);

  const colleague = await visit(await product.join('Tim Berg', 'member'), product.path);
  await expectOrder(colleague, ['Handrail', 'Weir', 'Sluice', 'Towpath']);
  await liftRow(page, rowOf(page, 'Weir'));
  await dragOver(page, rowOf(page, 'Handrail'), 'after');
  await expect(page.getByText('2, in Ready')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText(`${product.key}-2 is in Ready now, at rank 2`)).toBeVisible();
  await expectOrder(page, ['', '', '', 'Handrail', 'Weir', 'Towpath', '', 'Sluice', '', '']);
  await expect(rowOf(colleague, 'Weir')).toHaveAccessibleName(/, Ready,/);

  // Onto the head of an empty group.
  await liftRow(page, rowOf(page, 'Sluice'));
  const head = await boxOf(headOf(page, 'In review'));
  await page.mouse.move(head.x + 200, head.y + head.height * 0.75, { steps: 5 });
  await page.mouse.up();
  await expect(rowOf(page, 'Sluice')).toHaveAccessibleName(/, In review,/);
  expect(await product.titles()).toEqual(['Handrail', 'Weir', 'Sluice', 'Towpath']);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectOrder(page, ['', 'Weir', '', '', 'Handrail', 'Towpath', '', 'Sluice', '', '']);
  await expect(rowOf(colleague, 'Weir')).toHaveAccessibleName(/, New,/);
  expect((await product.snapshot()).items.map(({ refinement, status }) => [refinement, status])).toEqual([
    ['ready', 'todo'],
    ['new', 'todo'],
    ['new', 'in-progress'],
    ['ready', 'todo'],
  ]);
});

test('groups are folded and rows are put into them with the keyboard alone', async ({ product, owner, visit }) => {
  const page = await visit(owner, `${product.path}?group=status`);
  await headOf(page, 'Ready').focus();
  await page.keyboard.press('Enter');
  await expectOrder(page, ['', 'Weir', '', '', '', 'Sluice', '', '']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(rowOf(page, 'Weir')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(() => product.titles()).toEqual(['Handrail', 'Sluice', 'Towpath', 'Weir']);
  await expect(headOf(page, 'Ready')).toContainText('3 items · 16 pts');
  await headOf(page, 'Ready').focus();
  await page.keyboard.press('Enter');
  await expectOrder(page, ['', '', '', 'Handrail', 'Towpath', 'Weir', '', 'Sluice', '', '']);
});

test('a sorted list says that the order is off, moves nothing, and leads back', async ({ product, owner, visit }) => {
  const page = await visit(owner, product.path);
  await page.getByRole('columnheader', { name: 'Pts' }).click();
  await page.getByRole('columnheader', { name: 'Pts' }).getByRole('button').click();
  await expectOrder(page, ['Weir', 'Towpath', 'Handrail', 'Sluice']);
  await expect(page.getByText('Sorted by Estimate, descending.')).toBeVisible();
  await expectAccessible(page);
  await rowOf(page, 'Towpath').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('The list is sorted: rows can be moved in the order only.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Back to the order' }).first().click();
  await expectOrder(page, ['Handrail', 'Weir', 'Sluice', 'Towpath']);
  await page.goBack();
  await expectOrder(page, ['Weir', 'Towpath', 'Handrail', 'Sluice']);
});

test('a view keeps its grouping, sorting, columns and density, and a colleague opens it from the palette', async ({ product, owner, visit }) => {
  const page = await visit(owner, `${product.path}?group=status&sort=-estimate`);
  await page.getByRole('button', { name: 'Display', exact: true }).click();
  const panel = page.getByRole('group', { name: 'Display' });
  await panel.getByText('Key', { exact: true }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('By status');
  await page.getByText('Share with the product').click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved the view “By status”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save view…' })).toBeHidden();

  // Of the view that is open, not of everything else.
  await page.getByRole('button', { name: 'Display', exact: true }).click();
  await panel.getByRole('radio', { name: 'Compact' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Update “By status”' }).click();
  await expect(page.getByText('“By status” now shows this')).toBeVisible();
  await page.getByRole('link', { name: 'Backlog', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'default');

  const theirs = await visit(await product.join('Tim Berg', 'member'), product.path);
  await expectOrder(theirs, ['Handrail', 'Weir', 'Sluice', 'Towpath']);
  await theirs.keyboard.press('Control+k');
  await theirs.keyboard.type('by status');
  await theirs.getByRole('option', { name: 'View: By status' }).click();
  await expectOrder(theirs, ['', 'Weir', '', '', 'Towpath', 'Handrail', '', 'Sluice', '', '']);
  await expect(listOf(theirs).getByText(`${product.key}-1`, { exact: true })).toHaveCount(0);
  await expect(theirs.locator('html')).toHaveAttribute('data-density', 'compact');
  expect(await shownTitles(theirs)).toHaveLength(10);
});
