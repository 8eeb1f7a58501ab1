import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { freePort } from '../../postgres/process.mjs';
import { untilReady } from '../../start/api.mjs';
import { environment, root } from '../../run.mjs';

/** Milliseconds from `npm start` to the first answer, on a folder that was set up before. */
export async function secondStart() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ordo-bench-'));
  chmodSync(folder, 0o755);
  try {
    await startOnce(folder);
    return await startOnce(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder) {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    env: environment({ ORDO_DATA: path.join(folder, 'data'), PORT: String(port), DATABASE_URL: '' }),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const isReady = await untilReady(`http://localhost:${port}`, child);
  const milliseconds = performance.now() - begun;
  child.kill('SIGTERM');
  await ended;
  if (!isReady) throw new Error('npm start did not get ready');
  return milliseconds;
}
