import type { Page } from '@playwright/test';
import { rowOf } from './backlog';
import { expect, test } from './journey';

declare global {
  interface Window {
    seenThemes: { theme: string; at: number }[];
  }
}

/** Notes every theme the page has, and when. */
function watchTheme(): void {
  window.seenThemes = [];
  const note = (): void => void window.seenThemes.push({ theme: document.documentElement.dataset['theme'] ?? '', at: performance.now() });
  new MutationObserver(note).observe(document, { attributes: true, attributeFilter: ['data-theme'], subtree: true });
}

async function firstPaint(page: Page): Promise<number> {
  const paints = () => page.evaluate(() => performance.getEntriesByName('first-paint').map(({ startTime }) => startTime));
  await expect.poll(paints).toHaveLength(1);
  return (await paints())[0] ?? 0;
}

test('the dark theme is there before anything is drawn', async ({ product, owner, visit }) => {
  await product.add('Lamp of the breakwater');
  const page = await visit(owner, product.path);
  await page.getByRole('radio', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.addInitScript(watchTheme);
  await page.reload();
  await expect(rowOf(page, 'Lamp of the breakwater')).toBeVisible();
  const seen = await page.evaluate(() => window.seenThemes);
  expect(seen.map(({ theme }) => theme)).toEqual(seen.map(() => 'dark'));
  expect(seen[0]?.at).toBeLessThan(await firstPaint(page));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(12, 13, 16)');
});

test('without a choice the theme follows the system, also while it changes', async ({ visit }) => {
  const page = await visit(null, '/sign-in', { colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

/** The widths of the interface's steps; 320 is a page at 400 %. */
for (const width of [320, 360, 768, 1024, 1440]) {
  test(`nothing has to be scrolled sideways at ${width} px`, async ({ product, owner, visit }) => {
    await product.add(
      'Handrail',
      `A long title about ${'the harbour and the garden '.repeat(12)}`,
      'Averyveryverylongwordwithoutanyplacetobreakitatallbecausepeoplepastethings'.repeat(3),
    );
    const page = await visit(owner, product.path, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await expect(rowOf(page, 'Handrail')).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    await rowOf(page, 'Handrail').click();
    await expect(page.getByRole('dialog', { name: 'Handrail' })).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    for (const screen of ['members', 'settings']) {
      await page.goto(product.path.replace('backlog', screen));
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      expect(await tooWide(page)).toEqual([]);
    }
    await page.goto('/account');
    await expect(page.getByLabel('Current password', { exact: true })).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
  });
}

/** Whatever can be scrolled sideways, and controls that the window cuts off. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element, why: string): string => `${element.tagName.toLowerCase()}.${element.className}: ${why}`;
    const scrolls = (element: Element): boolean => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
    const wide = [...document.querySelectorAll('*')].filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth + 1);
    const cut = [...document.querySelectorAll('button, a, input, textarea')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > window.innerWidth + 1);
    });
    return [...wide.map((element) => named(element, `${element.scrollWidth} in ${element.clientWidth}`)), ...cut.map((element) => named(element, 'cut off'))];
  });
}
