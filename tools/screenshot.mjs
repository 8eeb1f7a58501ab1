// The picture of the README: the sample product's backlog, as it looks now. node tools/screenshot.mjs
import path from 'node:path';
import { chromium } from '@playwright/test';
import { installChromium } from './chromium.mjs';
import { root } from './run.mjs';
import { startThrowAwayApp } from './start/throw-away.mjs';

const PICTURE = path.join(root, 'docs/backlog.png');

const executablePath = await installChromium();
const app = await startThrowAwayApp('screenshot');
const browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
try {
  await explore('Member');
  await explore('Stakeholder');
  const page = await explore('Owner');
  await page.getByRole('img', { name: /^Here now: .+, / }).waitFor();
  await page.getByRole('row').nth(8).hover();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: PICTURE, animations: 'disabled' });
  console.log(`Drew ${path.relative(root, PICTURE)}.`);
} finally {
  await browser.close();
  await app.discard();
}

/** Somebody in a browser of their own, with the sample open. */
async function explore(role) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${app.address}/setup`);
  await page.getByRole('button', { name: role, exact: true }).click();
  await page.getByRole('grid').waitFor();
  return page;
}
