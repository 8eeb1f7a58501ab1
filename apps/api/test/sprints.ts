import type { Change, CreateSprint, Sprint } from '@ordo/contract';
import type { Browser } from './browser';
import { snapshotOf } from './backlog';

/** A planned sprint of two weeks. */
export async function createSprint(browser: Browser, product: string, more: Partial<CreateSprint> = {}): Promise<Sprint> {
  const draft = { name: 'A sprint', startsOn: '2026-11-16', endsOn: '2026-11-27', ...more };
  const { body } = await browser.post<Change>(`/api/products/${product}/sprints`, draft).expect(201);
  return body.patches[0]?.after as unknown as Sprint;
}

/** As it is now. */
export async function sprintOf(browser: Browser, product: string, id: string): Promise<Sprint> {
  const sprint = (await snapshotOf(browser, product)).sprints.find((each) => each.id === id);
  if (sprint === undefined) throw new Error(`There is no sprint ${id}`);
  return sprint;
}

/** Takes items into a sprint and starts it. */
export async function startSprint(browser: Browser, product: string, id: string, items: readonly { id: string }[]): Promise<Change> {
  const path = `/api/products/${product}/sprints/${id}`;
  if (items.length > 0) await browser.post(`${path}/plan`, { items: items.map((item) => item.id) }).expect(200);
  return (await browser.post<Change>(`${path}/start`).expect(200)).body;
}
