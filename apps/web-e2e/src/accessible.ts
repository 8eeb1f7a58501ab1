import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WORST = ['serious', 'critical'];

/** All that a theme can change: names, roles and sizes are the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Nothing that keeps somebody out, in light and in dark; `without` names what is a shadow of something else. The page has the theme of the system. */
export async function expectAccessible(page: Page, { without = '' } = {}): Promise<void> {
  const found = [...(await violationsIn(page, 'light', without)), ...(await violationsIn(page, 'dark', without))];
  await turn(page, 'light', 'no-preference');
  expect(found).toEqual([]);
}

async function violationsIn(page: Page, theme: 'light' | 'dark', without: string): Promise<string[]> {
  // Without motion no colour is measured half-way to another.
  await turn(page, theme, 'reduce');
  // In the page itself: another page would take the focus away.
  const scan = new AxeBuilder({ page }).setLegacyMode();
  if (theme === 'dark') scan.withRules(OF_COLOUR);
  if (without) scan.exclude(without);
  const { violations } = await scan.analyze();
  const bad = violations.filter(({ impact }) => WORST.includes(impact ?? ''));
  return bad.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${theme}: ${id} at ${target.join(' ')}\n${failureSummary}`));
}

async function turn(page: Page, theme: 'light' | 'dark', reducedMotion: 'reduce' | 'no-preference'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
