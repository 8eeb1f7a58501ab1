import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { Person, Product } from './people';

export { expect };

/** The same product on a server whose clock is a week ahead: its address, and what time it is there. */
export const later = { at: (path: string): string => `${process.env['LATER_URL'] ?? ''}${path}`, now: (): number => Date.now() + 7 * 86_400_000 };

/** Opens a page in a browser of its own, as that person or as nobody. */
export type Visit = (person: Person | null, path: string, options?: BrowserContextOptions) => Promise<Page>;

interface Journey {
  /** A product of this test, empty. */
  product: Product;
  owner: Person;
  visit: Visit;
  /** What browsers may say in the console of this test; anything else fails it. */
  tolerate: (noise: RegExp) => void;
}

/** Who is nobody asks who they are, and hears 401. */
const ALWAYS = [/status of 401 .*\/api\/me$/];

/** Every page is listened to: an error, a warning or a broken answer fails the journey that caused it. */
export const test = base.extend<Journey & { complaints: string[]; tolerated: RegExp[] }, { admin: Person }>({
  admin: [
    async ({}, use, { project }) => {
      const admin = await Person.admin(project.use.baseURL ?? '');
      await use(admin);
      await admin.leave();
    },
    { scope: 'worker' },
  ],
  product: async ({ admin, baseURL }, use) => {
    const product = await Product.make(admin, baseURL ?? '');
    await use(product);
    await product.end();
  },
  owner: async ({ product }, use) => use(await product.join('Olga Lind', 'owner')),
  tolerated: async ({}, use) => use([...ALWAYS]),
  tolerate: async ({ tolerated }, use) => use((noise) => void tolerated.push(noise)),
  complaints: async ({ tolerated }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints.filter((complaint) => !tolerated.some((noise) => noise.test(complaint)))).toEqual([]);
  },
  visit: async ({ browser, complaints }, use) => {
    const opened: Page[] = [];
    await use(async (person, path, options = {}) => {
      const context = await browser.newContext({ ...options, ...(person && { storageState: await person.session() }) });
      const page = await context.newPage();
      opened.push(page);
      listen(page, complaints);
      await page.goto(path);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
});

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()} at ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
}
