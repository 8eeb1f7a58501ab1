import type { BacklogItem, ItemPage } from '@ordo/contract';
import type { Browser } from './browser';

export function addressOf(key: string, asked: Record<string, string>): string {
  return `/api/products/${key}/items?${new URLSearchParams(asked)}`;
}

/** One page. */
export async function findItems(browser: Browser, key: string, asked: Record<string, string>): Promise<ItemPage> {
  return (await browser.get<ItemPage>(addressOf(key, asked)).expect(200)).body;
}

/** Page after page, to the end. */
export async function findAllItems(browser: Browser, key: string, asked: Record<string, string>): Promise<BacklogItem[]> {
  const items: BacklogItem[] = [];
  let cursor: string | null = null;
  do {
    const page: ItemPage = await findItems(browser, key, cursor === null ? asked : { ...asked, cursor });
    items.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== null);
  return items;
}
