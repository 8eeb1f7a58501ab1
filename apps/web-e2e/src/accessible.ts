import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WORST = ['serious', 'critical'];

/** Nothing that keeps somebody out, in light and in dark. The page has the theme of the system. */
export async function expectAccessible(page: Page, { without = '' } = {}): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion no colour is measured half-way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // In the page itself: another page would take the focus away.
    const scan = new AxeBuilder({ page }).setLegacyMode();
    if (without) scan.exclude(without);
    const { violations } = await scan.analyze();
    const bad = violations.filter(({ impact }) => WORST.includes(impact ?? ''));
    found.push(...bad.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id} at ${target.join(' ')}\n${failureSummary}`)));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(found).toEqual([]);
}
