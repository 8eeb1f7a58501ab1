import type { Change, CheckIn, CreateCheckIn, CreateGoal, CreateKeyResult, Goal, KeyResult } from '@ordo/contract';
import type { Browser } from './browser';
import { snapshotOf } from './backlog';

/** A planned goal without weight. */
export async function createGoal(browser: Browser, product: string, more: Partial<CreateGoal> = {}): Promise<Goal> {
  const { body } = await browser.post<Change>(`/api/products/${product}/goals`, { name: 'A goal', ...more }).expect(201);
  return body.patches[0]?.after as unknown as Goal;
}

/** From 140 s down to 60 s. */
export async function addKeyResult(browser: Browser, product: string, goal: string, more: Partial<CreateKeyResult> = {}): Promise<KeyResult> {
  const sent = { name: 'Median time to ride', unit: 's', baseline: 140, target: 60, ...more };
  const { body } = await browser.post<Change>(`/api/products/${product}/goals/${goal}/key-results`, sent).expect(201);
  return body.patches[0]?.after as unknown as KeyResult;
}

export async function checkIn(browser: Browser, product: string, keyResult: string, more: Partial<CreateCheckIn> = {}): Promise<CheckIn> {
  const { body } = await browser.post<Change>(`/api/products/${product}/key-results/${keyResult}/check-ins`, { value: 96, ...more }).expect(201);
  return body.patches[0]?.after as unknown as CheckIn;
}

/** As it is now. */
export async function goalOf(browser: Browser, product: string, id: string): Promise<Goal> {
  const goal = (await snapshotOf(browser, product)).goals.find((each) => each.id === id);
  if (goal === undefined) throw new Error(`There is no goal ${id}`);
  return goal;
}
