import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from '../build.mjs';
import { appDatabase, startThrowAway } from '../postgres.mjs';
import { freePort } from '../postgres/process.mjs';
import { root } from '../run.mjs';
import { startApi, stopApi, untilReady } from './api.mjs';

/** The built app on a database of its own, as on the very first day; `discard` stops it and removes everything. */
export async function startThrowAwayApp(name) {
  await buildStale();
  const cluster = await startThrowAway();
  const port = await freePort(0, ['127.0.0.1', '::1']);
  const address = `http://localhost:${port}`;
  const log = path.join(root, `tmp/${name}-api.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const env = { PORT: String(port), DATABASE_URL: await appDatabase(cluster), ORDO_DATA: cluster.folder, ORDO_RATE_LIMITS: 'off' };
  const api = startApi(env, openSync(log, 'w'));
  const discard = async () => {
    await stopApi(api.pid);
    await cluster.discard();
  };
  if (await untilReady(address, api)) return { address, discard };
  await discard();
  throw new Error(`The server did not get ready; see ${log}.`);
}
