import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { boardPath, cardOf, columnOf, dragInto, expectColumn, plannedSprint } from './board';
import { boxOf, rowOf } from './backlog';
import { expect, later, test } from './journey';
import type { Product } from './people';
import { dragTo, expectIn, pane, rowIn } from './plan';
import { reportOf } from './report';
import { Finger, middleOf } from './touch';

const QUAY = [
  { title: 'Repair the bollards', type: 'feature', estimate: 5, refinement: 'ready' },
  { title: 'Grease the winch', type: 'task', estimate: 2, refinement: 'ready' },
  { title: 'Rope that frays', type: 'bug', estimate: 3, refinement: 'ready' },
] as const;
const TITLES = QUAY.map(({ title }) => title);
const FIRST = QUAY[0].title;

const planPath = (product: Product): string => boardPath(product).replace('board', 'plan');
const reportPath = (product: Product): string => boardPath(product).replace('board', 'report');

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with Tab until it is there, as somebody without a pointer would. */
async function tabTo(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  for (let stop = 0; stop < 60; stop++) {
    if (await part.evaluate((element) => element === document.activeElement)) return;
    await press(page, 'Tab');
  }
  throw new Error(`Tab does not lead to ${part}`);
}

test('two people take a sprint from plan to report with the mouse, and a week later the report is the same', async ({ product, owner, visit }) => {
  await product.add(...QUAY);
  await plannedSprint(owner, product, 'Sprint 1', 'The quay holds a ship.');
  await plannedSprint(owner, product, 'Sprint 2');
  const mine = await visit(owner, planPath(product));
  const theirs = await visit(await product.join('Noor Haddad', 'member'), planPath(product));
  await dragTo(mine, rowIn(mine, 'backlog', FIRST), pane(mine, 'sprint').getByRole('group', { name: 'Sprint 1' }));
  for (const [index, title] of TITLES.slice(1).entries()) {
    await expectIn(mine, 'sprint', TITLES.slice(0, index + 1));
    await dragTo(mine, rowIn(mine, 'backlog', title), rowIn(mine, 'sprint', TITLES[index] ?? ''), 'after');
  }
  await expectIn(theirs, 'sprint', [...TITLES]);
  await mine.getByRole('button', { name: 'Start the sprint' }).click();
  await mine.getByRole('dialog', { name: 'Start Sprint 1' }).getByRole('button', { name: 'Start the sprint' }).click();
  await expect(theirs.locator('ordo-sprint-head')).toContainText('Active');

  for (const page of [mine, theirs]) await page.getByRole('navigation', { name: 'Screens of the sprint' }).getByRole('link', { name: 'Board' }).click();
  await dragInto(mine, cardOf(mine, 'Grease the winch'), columnOf(mine, 'Done'));
  await expectColumn(theirs, 'Done', ['Grease the winch']);
  await dragInto(theirs, cardOf(theirs, 'Rope that frays'), columnOf(theirs, 'In review'));
  await expectColumn(mine, 'In review', ['Rope that frays']);
  await expect(mine.getByText('Not enough history: 0 of 5 days')).toBeVisible();
  await mine.getByRole('button', { name: 'Not enough history: 0 of 5 days' }).click();
  await expect(mine.getByRole('region', { name: 'How likely the sprint goal is' })).toContainText('The goal waits for 2 open items.');
  await expectAccessible(mine);
  await press(mine, 'Escape');

  await mine.getByRole('button', { name: 'Complete the sprint…' }).click();
  const dialog = mine.getByRole('dialog', { name: 'Complete Sprint 1' });
  await dialog.getByRole('radio', { name: 'Partly' }).check();
  await dialog.getByRole('button', { name: 'Complete the sprint' }).click();
  await expect(theirs.locator('ordo-sprint-head')).toContainText('Completed');
  await expect.poll(async () => (await product.snapshot()).sprints.map(({ state }) => state)).toEqual(['completed', 'planned']);
  await mine.goto(reportPath(product));
  const report = await reportOf(mine);
  expect(report.join('\n')).toContain('Repair the bollards');

  const next = await visit(owner, 'about:blank');
  await next.clock.setFixedTime(later.now());
  await next.goto(later.at(boardPath(product, 2).replace('board', 'plan')));
  await expectIn(next, 'sprint', ['Repair the bollards', 'Rope that frays']);
  await next.getByRole('button', { name: 'Start the sprint' }).click();
  await next.getByRole('dialog', { name: 'Start Sprint 2' }).getByRole('button', { name: 'Start the sprint' }).click();
  await expect(next.locator('ordo-sprint-head')).toContainText('Active');
  await next.goto(later.at(boardPath(product, 2)));
  await dragInto(next, cardOf(next, 'Repair the bollards'), columnOf(next, 'Done'));
  await expect.poll(async () => (await product.snapshot()).items.map(({ status }) => status)).toEqual(['done', 'done', 'in-review']);
  const started = (await product.snapshot()).sprints[1]?.startedAt ?? '';
  expect(Date.parse(started)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  await next.goto(later.at(reportPath(product)));
  expect(await reportOf(next)).toEqual(report);
});

test('the same without a pointer, from an empty backlog to the report', async ({ product, owner, visit }) => {
  await plannedSprint(owner, product, 'Sprint 1');
  await plannedSprint(owner, product, 'Sprint 2');
  const page = await visit(owner, product.path);
  await expect(page.getByText('What should exist first?')).toBeVisible();
  await press(page, 'c');
  for (const title of TITLES) {
    const field = page.getByRole('textbox', { name: 'Title of the new item' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.type(title);
    await press(page, 'Enter');
  }
  await expect.poll(() => product.titles()).toEqual([...TITLES]);
  await press(page, 'Escape');
  await expect(rowOf(page, 'Rope that frays')).toBeFocused();
  await press(page, 'g', 's');
  await tabTo(page, page.getByRole('region', { name: 'Planned' }).getByRole('link').first());
  await press(page, 'Enter');
  await expectIn(page, 'backlog', [...TITLES]);
  await press(page, 't');
  await expect(rowIn(page, 'backlog', FIRST)).toBeFocused();
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowRight');
  await expectIn(page, 'sprint', [...TITLES]);
  await press(page, 'Control+g');
  await page.keyboard.type('Dry feet');
  await press(page, 'Control+Enter', 'Control+k');
  await page.keyboard.type('start the sprint');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Start Sprint 1' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.locator('ordo-sprint-head')).toContainText('Active');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await press(page, 'g', 'k');
  await tabTo(page, cardOf(page, FIRST));
  await press(page, 'Alt+ArrowRight');
  await expectColumn(page, 'In progress', [FIRST]);
  await tabTo(page, cardOf(page, FIRST));
  await press(page, 'Alt+ArrowRight', 'Alt+ArrowRight');
  await expectColumn(page, 'Done', [FIRST]);
  await press(page, 'Control+k');
  await page.keyboard.type('complete the sprint');
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Complete Sprint 1' });
  await tabTo(page, dialog.getByRole('radio', { name: 'Met', exact: true }));
  await press(page, 'Space');
  await tabTo(page, dialog.getByRole('button', { name: 'Complete the sprint' }));
  await press(page, 'Enter');
  await expect(page.locator('ordo-sprint-head')).toContainText('Completed');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tabTo(page, page.getByRole('navigation', { name: 'Screens of the sprint' }).getByRole('link', { name: 'Report' }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Burndown' })).toBeVisible();
  await expect
    .poll(async () => (await product.snapshot()).sprints.map(({ state, outcome }) => [state, outcome]))
    .toEqual([
      ['completed', 'met'],
      ['planned', null],
    ]);
  const { items, sprints } = await product.snapshot();
  expect(items.map(({ sprintId }) => sprintId)).toEqual([sprints[0]?.id, sprints[1]?.id, sprints[1]?.id]);
});

test('a finger carries rows from one list of the plan into the other, on a phone held sideways', async ({ product, owner, visit }) => {
  await product.add(...QUAY);
  await plannedSprint(owner, product, 'Sprint 1');
  const page = await visit(owner, planPath(product), { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });
  const carry = async (row: Locator, to: Locator) => {
    await row.scrollIntoViewIfNeeded();
    const finger = await Finger.on(page, await middleOf(row));
    await finger.stay();
    await to.scrollIntoViewIfNeeded();
    const { x, y, width } = await boxOf(to);
    await finger.moveTo({ x: x + width / 2, y: y + 4 }, 16);
    await finger.leave();
  };
  await carry(rowIn(page, 'backlog', 'Grease the winch'), pane(page, 'sprint').getByText('Hold an item of the backlog and drag it here'));
  await expectIn(page, 'sprint', ['Grease the winch']);
  await expect.poll(async () => (await product.snapshot()).items.map(({ sprintId }) => sprintId !== null)).toEqual([false, true, false]);
  await carry(rowIn(page, 'backlog', 'Rope that frays'), rowIn(page, 'sprint', 'Grease the winch'));
  await expectIn(page, 'sprint', ['Rope that frays', 'Grease the winch']);
  await carry(rowIn(page, 'sprint', 'Grease the winch'), rowIn(page, 'backlog', 'Repair the bollards'));
  await expectIn(page, 'backlog', ['Grease the winch', 'Repair the bollards']);
  await expectAccessible(page);
});
