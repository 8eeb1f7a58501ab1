import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from '../build.mjs';
import { appDatabase, startThrowAway } from '../postgres.mjs';
import { freePort } from '../postgres/process.mjs';
import { root } from '../run.mjs';
import { startApi, stopApi, untilReady } from './api.mjs';

/**
 * The built app on a database of its own, as on the very first day; `discard` stops it and removes everything. With `daysLater` a second server of it,
 * whose clock is that far ahead, is at `later`.
 */
export async function startThrowAwayApp(name, { daysLater } = {}) {
  await buildStale();
  const cluster = await startThrowAway();
  const shared = { DATABASE_URL: await appDatabase(cluster), ORDO_DATA: cluster.folder, ORDO_RATE_LIMITS: 'off' };
  const servers = [];
  const discard = async () => {
    await Promise.all(servers.map(({ pid }) => stopApi(pid)));
    await cluster.discard();
  };
  try {
    const address = await startServer(servers, name, shared);
    const later = daysLater && (await startServer(servers, `${name}-later`, { ...shared, ORDO_CLOCK_AHEAD: String(daysLater) }));
    return { address, later, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Answers its address once it is ready. */
async function startServer(servers, name, settings) {
  const port = await freePort(0, ['127.0.0.1', '::1']);
  const address = `http://localhost:${port}`;
  const log = path.join(root, `tmp/${name}-api.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const api = startApi({ ...settings, PORT: String(port) }, openSync(log, 'w'));
  servers.push(api);
  if (await untilReady(address, api)) return address;
  throw new Error(`The server did not get ready; see ${log}.`);
}
