import { spawn } from 'node:child_process';
import path from 'node:path';
import { isAlive, sleep } from '../postgres/process.mjs';
import { environment, root } from '../run.mjs';

const MAIN = path.join(root, 'dist/apps/api/main.mjs');
/** Little room for what is young: a fifth less memory for a few percent of speed. The Dockerfile has the same. */
const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=4'];
const LEASH = path.join(root, 'tools/start/leash.mjs');
/** Longer than the server takes to say goodbye. */
const PATIENCE = 12_000;

/** Starts the built server. In a process group of its own, so that Ctrl-C reaches the starter only, which then stops things in order. */
export function startApi(env, stdio = 'inherit') {
  const args = [...NODE_FLAGS, '--import', LEASH, MAIN];
  return spawn(process.execPath, args, { cwd: root, detached: true, env: environment(env), stdio: ['ignore', stdio, stdio, 'ipc'] });
}

/** Asks it to finish and waits until it has gone. */
export async function stopApi(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (const limit = Date.now() + PATIENCE; isAlive(pid); await sleep(50)) {
    if (Date.now() > limit) process.kill(pid, 'SIGKILL');
  }
}

/** Whether it serves: the schema is there and the database answers. */
export async function isReady(address) {
  return fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Waits for the first answer; false when it ended before. */
export async function untilReady(address, child, patience = 60_000) {
  for (const limit = Date.now() + patience; Date.now() < limit; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (await isReady(address)) return true;
  }
  return false;
}
