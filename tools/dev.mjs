// npm run dev: the API restarts and the browser reloads at every save. The database is that of `npm start`.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startOwn } from './postgres.mjs';
import { environment, root } from './run.mjs';
import { RunFile } from './start/run-file.mjs';

const WEB = 'http://localhost:4200';
const folder = path.resolve(root, process.env.ORDO_DATA || 'data');
mkdirSync(folder, { recursive: true });
const file = new RunFile(folder);
await file.take();
const cluster = process.env.DATABASE_URL ? undefined : await startOwn(folder);
file.note({ address: WEB });

const api = {
  PORT: '3000', // where apps/web/proxy.conf.json sends what is not for the web
  PUBLIC_URL: WEB,
  ORDO_DATA: cluster?.folder ?? folder,
  DATABASE_URL: process.env.DATABASE_URL || cluster.appUrl,
};
const start = (command, args, env) => spawn(command, args, { cwd: root, env: environment(env), stdio: 'inherit', detached: process.platform !== 'win32' });
const children = [start(process.execPath, ['tools/build-api.mjs', '--watch'], api), start('nx', ['serve', 'web'], { PORT: '4200' })];
console.log(`Ordo, in development: ${WEB} (data in ${cluster?.folder ?? 'DATABASE_URL'}; Ctrl-C stops)`);

let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave());
for (const child of children) child.once('exit', () => void leave());

async function leave() {
  if (leaving) return;
  leaving = true;
  await Promise.all(children.map(ended));
  await cluster?.stop();
  file.release();
  process.exit(0);
}

/** Asks the whole group: `nx` and its dev server are several processes. */
function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  });
}
