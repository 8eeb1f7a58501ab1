// Journeys in a real browser, against the built app on a database of their own: node tools/e2e.mjs [arguments of playwright test]
import { openSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { installChromium } from './chromium.mjs';
import { appDatabase, startThrowAway } from './postgres.mjs';
import { freePort } from './postgres/process.mjs';
import { root, run } from './run.mjs';
import { startApi, stopApi, untilReady } from './start/api.mjs';

await buildStale();
const browser = await installChromium();
const cluster = await startThrowAway();
const port = await freePort(0, ['127.0.0.1', '::1']);
const address = `http://localhost:${port}`;
const log = path.join(root, 'tmp/e2e-api.log');
const env = { PORT: String(port), DATABASE_URL: await appDatabase(cluster), ORDO_DATA: cluster.folder, ORDO_RATE_LIMITS: 'off' };
const api = startApi(env, openSync(log, 'w'));
try {
  if (!(await untilReady(address, api))) throw new Error(`The server did not get ready; see ${log}.`);
  const args = ['test', '-c', 'apps/web-e2e/playwright.config.ts', ...process.argv.slice(2)];
  process.exitCode = await run('playwright', args, { env: { BASE_URL: address, CHROME_PATH: browser } });
} finally {
  await stopApi(api.pid);
  await cluster.discard();
}
