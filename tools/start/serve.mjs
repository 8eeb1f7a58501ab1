import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from '../build.mjs';
import { startOwn } from '../postgres.mjs';
import { freePort, sleep } from '../postgres/process.mjs';
import { root } from '../run.mjs';
import { startApi, stopApi, untilReady } from './api.mjs';
import { RunFile } from './run-file.mjs';

/** Every way in which `localhost` may be reached. */
const HOSTS = ['127.0.0.1', '::1', '0.0.0.0'];
const LOOK_EVERY = 200;
/** Between the end of a server and the next one, so that one which cannot live does not take the machine with it. */
const BREATH = 500;

/** Builds, starts the database, then the server, keeps both running, and stops them in the other order. */
export async function serve() {
  const settings = path.join(root, '.env');
  if (existsSync(settings)) process.loadEnvFile(settings);
  await buildStale();
  const asked = path.resolve(root, process.env.ORDO_DATA || 'data');
  mkdirSync(asked, { recursive: true });
  const given = process.env.DATABASE_URL;
  const running = { leaving: false, wasReady: false };
  if (!given) await (running.file = new RunFile(asked)).take();
  stopOnSignals(running);
  if (!given) running.cluster = await startOwn(asked);

  const port = await freePort(Number(process.env.PORT || 3000), HOSTS);
  const address = `http://localhost:${port}`;
  const folder = running.cluster?.folder ?? asked;
  const env = { PORT: String(port), ORDO_DATA: folder, DATABASE_URL: given || running.cluster.appUrl };
  running.file?.note({ address });
  keepApi(running, env);
  if (running.cluster) void keepDatabase(running);
  if (!(await untilReady(address, running.api))) return leave(running, 1, 'The server did not get ready.');
  running.wasReady = true;
  welcome(address, given ? undefined : folder, port);
}

/** Starts the server again whenever it ends; one that never got ready has a wrong setting, which a new start would not change. */
function keepApi(running, env) {
  running.api = startApi(env);
  running.file?.note({ api: running.api.pid });
  running.api.once('exit', async (code, signal) => {
    if (running.leaving) return;
    if (!running.wasReady) return leave(running, 1, `The server ended (${signal ?? code}); its message is above.`);
    console.error(`The server ended (${signal ?? code}); starting it again.`);
    await sleep(BREATH);
    if (!running.leaving) keepApi(running, env);
  });
}

/** PostgreSQL is no child of ours, so we look; the server waits meanwhile and answers 503. */
async function keepDatabase(running) {
  for (; !running.leaving; await sleep(LOOK_EVERY)) {
    if (running.cluster.isRunning()) continue;
    console.error('The database ended; starting it again.');
    await running.cluster.start().catch((error) => console.error(`The database does not start: ${error.message}`));
  }
}

function stopOnSignals(running) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(running, 0));
  // Started by an older Node that was killed: see useOurNode.
  process.on('disconnect', () => void leave(running, 0));
}

async function leave(running, code, reason) {
  if (running.leaving) return;
  running.leaving = true;
  running.file?.note({ leaving: true });
  console.log(reason ? `\n${reason}` : '\nStopping …');
  if (running.api) await stopApi(running.api.pid);
  await running.cluster?.stop().catch((error) => console.error(error.message));
  running.file?.release();
  console.log('Ordo has stopped.');
  process.exit(code);
}

function welcome(address, folder, port) {
  const wanted = Number(process.env.PORT || 3000);
  if (port !== wanted) console.log(`\nPort ${wanted} is taken, so Ordo uses ${port}.`);
  console.log(`\nOrdo is ready: ${process.env.PUBLIC_URL || address}\n`);
  console.log(folder ? `  Data     ${folder}` : '  Data     in your PostgreSQL (DATABASE_URL)');
  console.log(folder ? '  Back up  npm run backup' : '  Back up  with pg_dump, like any PostgreSQL');
  console.log('  Stop     Ctrl-C\n');
}
