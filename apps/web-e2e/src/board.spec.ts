import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boxOf } from './backlog';
import { boardPath, cardOf, columnOf, dragInto, expectColumn, plannedSprint, runningSprint, setRules } from './board';
import { expect, test } from './journey';
import { Finger, middleOf, PHONE } from './touch';
import { expectFrench } from './words';

const QUAY = [
  { title: 'Repair the bollards', type: 'feature', estimate: 5 },
  { title: 'Grease the winch', type: 'task', estimate: 2 },
  { title: 'Rope that frays', type: 'bug', estimate: 3 },
] as const;

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function said(page: Page) {
  return expect(page.locator('.cdk-live-announcer-element'));
}

test('two people work on one board, and what is not done goes on in the next sprint', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'The quay holds a ship.');
  await plannedSprint(owner, product, 'Sprint 2');
  const noor = await product.join('Noor Haddad', 'member');
  const mine = await visit(owner, product.path);
  const theirs = await visit(noor, boardPath(product));
  await mine.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(mine.getByText('The quay holds a ship.')).toBeVisible();
  await expectColumn(mine, 'To do', ['Repair the bollards', 'Grease the winch', 'Rope that frays']);
  await expectAccessible(mine);

  await dragInto(mine, cardOf(mine, 'Grease the winch'), columnOf(mine, 'In progress'));
  await expectColumn(mine, 'In progress', ['Grease the winch']);
  await expectColumn(theirs, 'In progress', ['Grease the winch']);
  await expect(mine.locator('ordo-toast')).toContainText('In progress');

  await dragInto(theirs, cardOf(theirs, 'Rope that frays'), columnOf(theirs, 'To do'), 8);
  await expectColumn(theirs, 'To do', ['Rope that frays', 'Repair the bollards']);
  await expectColumn(mine, 'To do', ['Rope that frays', 'Repair the bollards']);
  await cardOf(theirs, 'Grease the winch').hover();
  await cardOf(theirs, 'Grease the winch').getByRole('button').click();
  await theirs.getByRole('menuitem', { name: 'To “Done”' }).click();
  await expectColumn(mine, 'Done', ['Grease the winch']);
  await expect(mine.getByText('8 pts', { exact: true }).first()).toBeVisible();
  await theirs.getByRole('button', { name: 'Undo' }).first().click();
  await expectColumn(mine, 'In progress', ['Grease the winch']);
  await mine.keyboard.press('Escape');
  await cardOf(mine, 'Grease the winch').focus();
  await press(mine, 'Alt+ArrowRight', 'Alt+ArrowRight');
  await expectColumn(theirs, 'Done', ['Grease the winch']);
  await expect(theirs.getByRole('button', { name: 'Complete the sprint…' })).toBeHidden();

  await mine.getByRole('button', { name: 'Complete the sprint…' }).click();
  const dialog = mine.getByRole('dialog', { name: 'Complete Sprint 1' });
  await expect(dialog).toContainText('2 items, 8 pts');
  await dialog.getByRole('radio', { name: 'Partly' }).check();
  await dialog.getByLabel('What the team says about it').fill('The bollards were late.');
  await expectAccessible(mine);
  await dialog.getByRole('button', { name: 'Complete the sprint' }).click();
  await expect(dialog).toBeHidden();
  await expect(theirs.getByText('Completed', { exact: true }).first()).toBeVisible();
  const { sprints, items } = await product.snapshot();
  expect(sprints.map(({ state, outcome, outcomeNote }) => [state, outcome, outcomeNote])).toEqual([
    ['completed', 'partly', 'The bollards were late.'],
    ['planned', null, ''],
  ]);
  expect(items.filter(({ sprintId }) => sprintId === sprints[1]?.id)).toHaveLength(2);
  await theirs.goto(boardPath(product, 2));
  await expectColumn(theirs, 'To do', ['Rope that frays', 'Repair the bollards']);
});

test('a card that was moved meanwhile stays where it is, and is shown there', async ({ product, owner, visit, tolerate }) => {
  tolerate(/status of 409 .*items\/move/);
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  const page = await visit(owner, boardPath(product));
  const [item] = (await product.snapshot()).items;
  const noor = await product.join('Noor Haddad', 'member');
  await page.route('**/items/move', async (route) => {
    await noor.post(`products/${product.key}/items/move`, { items: [item?.id], status: 'in-review' });
    await route.continue();
  });
  await cardOf(page, 'Repair the bollards').focus();
  await press(page, 'Alt+ArrowRight');
  const toast = page.getByRole('alert').filter({ hasText: `Somebody moved ${product.key}-1 meanwhile: it is in “In review” now.` });
  await expect(toast).toBeVisible();
  await expectColumn(page, 'In review', ['Repair the bollards']);
  await toast.getByRole('button', { name: 'Show it' }).click();
  await expect(cardOf(page, 'Repair the bollards')).toBeFocused();
});

test('done asks for the criteria and the Definition of Done, and takes a reason; a wall asks for one, too', async ({ product, owner, visit }) => {
  await setRules(owner, product, ['Reviewed by somebody else'], [{ status: 'in-progress', limit: 1, isHard: true }]);
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  const page = await visit(owner, boardPath(product));
  await cardOf(page, 'Grease the winch').focus();
  await press(page, 'Alt+ArrowRight');
  await expectColumn(page, 'In progress', ['Grease the winch']);
  await cardOf(page, 'Rope that frays').focus();
  await press(page, 'Alt+ArrowRight');
  const wall = page.getByRole('dialog', { name: `Move ${product.key}-3 to “In progress”` });
  await wall.getByLabel('Why does it come in all the same?').fill('It breaks today');
  await expectAccessible(page);
  await wall.getByRole('button', { name: 'To “In progress”' }).click();
  await expectColumn(page, 'In progress', ['Grease the winch', 'Rope that frays']);
  await expect(page.getByText('One card over the limit. Finish one before starting another.')).toBeVisible();
  await expectAccessible(page);

  await cardOf(page, 'Grease the winch').getByRole('button').click();
  await page.getByRole('menuitem', { name: 'To “Done”' }).click();
  const done = page.getByRole('dialog', { name: `Move ${product.key}-2 to “Done”` });
  await done.getByRole('button', { name: 'To “Done”' }).click();
  await expect(done.getByText('Tick it off, or say why it does not matter here')).toBeVisible();
  await done.getByRole('checkbox', { name: 'Reviewed by somebody else' }).check();
  await done.getByRole('button', { name: 'To “Done”' }).click();
  await expectColumn(page, 'Done', ['Grease the winch']);
  const said = async () =>
    (await product.snapshot()).items.map(({ doneChecks, doneOverride, wipOverride }) => [doneChecks.length, doneOverride, wipOverride?.reason]);
  await expect.poll(said).toEqual([
    [0, null, undefined],
    [1, null, undefined],
    [0, null, 'It breaks today'],
  ]);
});

test('a card is blocked, goes on and is talked about with one key each; what is done of it stays in the sprint', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  await plannedSprint(owner, product, 'Sprint 2');
  const page = await visit(owner, boardPath(product));
  const card = cardOf(page, 'Grease the winch');
  await card.focus();
  await press(page, 'b');
  await page
    .getByRole('dialog', { name: `Block ${product.key}-2` })
    .getByLabel('Why can nobody go on with it?')
    .fill('No grease');
  await expectAccessible(page);
  await press(page, 'Enter');
  await expectColumn(page, 'To do', ['Grease the winch', 'Repair the bollards', 'Rope that frays']);
  await expect(card).toContainText('No grease');
  await expect(card).toBeFocused();
  await press(page, 'b');
  await expectColumn(page, 'To do', ['Repair the bollards', 'Grease the winch', 'Rope that frays']);
  await card.focus();
  await press(page, 'n');
  await expect(page.getByRole('textbox', { name: 'New comment' })).toBeFocused();
  await page.keyboard.type('The grease came');
  await press(page, 'Control+Enter', 'Escape');
  await expect(card.getByTitle('1 comment')).toBeVisible();

  await page.getByRole('button', { name: 'Complete the sprint…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Complete Sprint 1' });
  const line = dialog.getByRole('listitem').filter({ hasText: 'Repair the bollards' });
  await line.getByRole('button', { name: 'Done in part' }).click();
  await line.getByLabel('Title of the part that is done').fill('Two bollards hold');
  for (const [part, points] of [
    ['Done', '2 pts'],
    ['Left', '3 pts'],
  ]) {
    await line.getByRole('button', { name: `${part}: Not estimated` }).click();
    await page.getByRole('option', { name: points, exact: true }).click();
  }
  await dialog.getByRole('button', { name: `Where ${product.key}-3 goes: Like the others` }).click();
  await page.getByRole('option', { name: 'Back to the backlog' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Complete the sprint' }).click();
  await expect(dialog).toBeHidden();
  const held = async () => {
    const { items, sprints } = await product.snapshot();
    return items.map(({ title, estimate, status, sprintId }) => [title, estimate, status, sprints.find(({ id }) => id === sprintId)?.name]).sort();
  };
  await expect.poll(held).toEqual([
    ['Grease the winch', 2, 'todo', 'Sprint 2'],
    ['Repair the bollards', 3, 'todo', 'Sprint 2'],
    ['Rope that frays', 3, 'todo', undefined],
    ['Two bollards hold', 2, 'done', 'Sprint 1'],
  ]);
  await press(page, 'Control+z');
  await expect.poll(held).toEqual([
    ['Grease the winch', 2, 'todo', 'Sprint 1'],
    ['Repair the bollards', 5, 'todo', 'Sprint 1'],
    ['Rope that frays', 3, 'todo', 'Sprint 1'],
  ]);
});

test('the board needs no pointer', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY]);
  const page = await visit(owner, product.path);
  await expect(page.getByRole('grid')).toBeVisible();
  await press(page, 'g', 'k');
  await expect(cardOf(page, 'Repair the bollards')).toBeVisible();
  await cardOf(page, 'Repair the bollards').focus();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect(cardOf(page, 'Grease the winch')).toBeFocused();
  await press(page, 'Space');
  await said(page).toHaveText(`Lifted ${product.key}-2, To do, 2 of 3. Arrows move, Space puts down, Escape cancels.`);
  await press(page, 'ArrowRight');
  await said(page).toHaveText('In progress, 1 of 1.');
  await expect(cardOf(page, 'Grease the winch')).toBeFocused();
  await press(page, 'Escape');
  await said(page).toHaveText('Back in To do, 2 of 3.');
  await expectColumn(page, 'To do', ['Repair the bollards', 'Grease the winch', 'Rope that frays']);
  await press(page, 'Space', 'ArrowUp', 'ArrowRight', 'Space');
  await said(page).toHaveText('Put down in In progress, 1 of 1. Control Z to undo.');
  await expectColumn(page, 'In progress', ['Grease the winch']);
  await press(page, 'Control+z');
  await expectColumn(page, 'To do', ['Repair the bollards', 'Grease the winch', 'Rope that frays']);
  await cardOf(page, 'Rope that frays').focus();
  await press(page, 'Alt+Shift+ArrowUp');
  await expectColumn(page, 'To do', ['Rope that frays', 'Repair the bollards', 'Grease the winch']);
  await press(page, 'm');
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused();
  await press(page, 'Escape');
  await expect(cardOf(page, 'Rope that frays')).toBeFocused();
  await press(page, 'w');
  await expect(page.getByRole('heading', { name: 'Nobody 3' })).toBeVisible();
  await press(page, 'w', 'w');
  await expect(columnOf(page, 'Bug, To do')).toContainText('Rope that frays');
  await expectAccessible(page);
  await cardOf(page, 'Rope that frays').focus();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Rope that frays' })).toBeVisible();
  await press(page, 'Escape');
  await expect(cardOf(page, 'Rope that frays')).toBeFocused();
  await press(page, 'Shift+I');
  await expect(page.getByText('3 cards are hidden by filters.')).toBeVisible();
});

test('on a phone one column is in sight, and a finger that stays lifts a card', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'The quay holds a ship.');
  const page = await visit(owner, boardPath(product), { ...PHONE, viewport: { width: 360, height: 780 } });
  await expect(page.getByRole('radio', { name: 'In progress, 0' })).toBeChecked();
  await page.getByRole('radio', { name: 'To do, 3' }).tap();
  await expectColumn(page, 'To do', ['Repair the bollards', 'Grease the winch', 'Rope that frays']);
  const finger = await Finger.on(page, await middleOf(cardOf(page, 'Rope that frays')));
  await finger.stay();
  const top = await boxOf(cardOf(page, 'Repair the bollards'));
  await finger.moveTo({ x: top.x + 80, y: top.y + 6 }, 14);
  await finger.leave();
  await expectColumn(page, 'To do', ['Rope that frays', 'Repair the bollards', 'Grease the winch']);
  await expectAccessible(page);
  await cardOf(page, 'Rope that frays').getByRole('button').tap();
  await page.getByRole('menuitem', { name: 'To “In progress”' }).tap();
  await page.getByRole('radio', { name: 'In progress, 1' }).tap();
  await expectColumn(page, 'In progress', ['Rope that frays']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', { name: 'Complete the sprint…' }).tap();
  await expect(page.getByRole('dialog', { name: 'Complete Sprint 1' })).toBeVisible();
  await expectAccessible(page);
});

test('a board in French is French, and a stakeholder moves nothing on it', async ({ product, owner, visit }) => {
  await runningSprint(owner, product, 'Sprint 1', [...QUAY], 'Le quai tient.');
  const [item] = (await product.snapshot()).items;
  await owner.ask(`products/${product.key}/items/${item?.id}/comments`, { body: 'Vu.' });
  const guest = await product.join('Gil Roux', 'stakeholder');
  const page = await visit(guest, boardPath(product), { locale: 'fr-FR' });
  await expect(page.getByText('Le quai tient.')).toBeVisible();
  await expectFrench(page);
  await expectAccessible(page);
  await dragInto(page, cardOf(page, 'Grease the winch'), columnOf(page, 'En cours'));
  await expectColumn(page, 'En cours', []);
  await page.getByRole('button', { name: 'Filtrer les cartes' }).click();
  await expectFrench(page);
});
