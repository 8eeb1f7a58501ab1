import type { Activity, Change, Release, Step } from '@ordo/contract';
import type { Browser } from './browser';

/** Activities of these names, after those there are. */
export async function addActivities(browser: Browser, product: string, names: string[]): Promise<Activity[]> {
  const { body } = await browser.post<Change>(`/api/products/${product}/activities`, { activities: names.map((name) => ({ name })) }).expect(201);
  return body.patches.map(({ after }) => after as unknown as Activity);
}

export async function addStep(browser: Browser, product: string, activity: Activity, name: string): Promise<Step> {
  const { body } = await browser.post<Change>(`/api/products/${product}/steps`, { activityId: activity.id, name }).expect(201);
  return body.patches[0]?.after as unknown as Step;
}

export async function addRelease(browser: Browser, product: string, name: string): Promise<Release> {
  const { body } = await browser.post<Change>(`/api/products/${product}/releases`, { name }).expect(201);
  return body.patches[0]?.after as unknown as Release;
}
