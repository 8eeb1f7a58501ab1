// Journeys in a real browser, against the built app on a database of their own: node tools/e2e.mjs [arguments of playwright test]
import { installChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { startThrowAwayApp } from './start/throw-away.mjs';

const browser = await installChromium();
const app = await startThrowAwayApp('e2e', { daysLater: 7 });
try {
  const args = ['test', '-c', 'apps/web-e2e/playwright.config.ts', ...process.argv.slice(2)];
  process.exitCode = await run('playwright', args, { env: { BASE_URL: app.address, LATER_URL: app.later, CHROME_PATH: browser } });
} finally {
  await app.discard();
}
