import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { CreateItem } from '@ordo/contract';
import { boxOf } from './backlog';
import type { Person, Product } from './people';

const DAY = 86_400_000;

/** A day so many days from today. */
function day(from: number): string {
  return new Date(Date.now() + from * DAY).toISOString().slice(0, 10);
}

/** A planned sprint of two weeks that is half over. Answers its id. */
export async function plannedSprint(owner: Person, product: Product, name: string, goal = ''): Promise<string> {
  const id = randomUUID();
  await owner.post(`products/${product.key}/sprints`, { id, name, goal, startsOn: day(-7), endsOn: day(7) });
  return id;
}

/** A running sprint with these items in it. Answers its id. */
export async function runningSprint(owner: Person, product: Product, name: string, items: (string | CreateItem)[], goal = ''): Promise<string> {
  const id = await plannedSprint(owner, product, name, goal);
  await product.add(...items);
  const known = (await product.snapshot()).items;
  await owner.post(`products/${product.key}/sprints/${id}/plan`, { items: known.map((item) => item.id) });
  await owner.post(`products/${product.key}/sprints/${id}/start`, {});
  return id;
}

/** Gives the product a Definition of Done, and its columns limits. */
export async function setRules(owner: Person, product: Product, rules: string[], limits: { status: string; limit: number; isHard: boolean }[]): Promise<void> {
  const path = `products/${product.key}`;
  const done = rules.map((text) => ({ id: randomUUID(), text }));
  await owner.patch(`${path}/done-rules`, { rules: done }, (await product.snapshot()).product.version);
  await owner.patch(`${path}/wip-limits`, { limits }, (await product.snapshot()).product.version);
}

export function boardPath(product: Product, sprint = 1): string {
  return product.path.replace('backlog', `sprints/${sprint}/board`);
}

export function columnOf(page: Page, status: string): Locator {
  return page.getByRole('list', { name: status, exact: true });
}

/** A card is named "CYC-126, Forecast empty stations, Feature, 5 pts". */
export function cardOf(page: Page, title: string): Locator {
  return page.getByRole('listitem', { name: `, ${title},` });
}

/** The titles in a column, from the top. */
export async function expectColumn(page: Page, status: string, titles: string[]): Promise<void> {
  await expect(columnOf(page, status).locator('li .title')).toHaveText(titles);
}

/** Takes a card with the mouse and puts it into a column, at the height of the pointer's last place. */
export async function dragInto(page: Page, card: Locator, column: Locator, below = 20): Promise<void> {
  const from = await boxOf(card);
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 70, from.y + 30, { steps: 4 });
  const to = await boxOf(column);
  await page.mouse.move(to.x + to.width / 2, to.y + below, { steps: 12 });
  await page.mouse.move(to.x + to.width / 2 + 1, to.y + below, { steps: 2 });
  await page.mouse.up();
}
