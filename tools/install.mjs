import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, root } from './run.mjs';

const lock = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.ordo-lock');

/** Runs `npm ci` unless what the lock file says is there already. Needs nothing installed itself. */
export async function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages, which takes a minute or two …');
  const began = Date.now();
  const tick = setInterval(() => console.log(`  still installing, ${seconds(began)} s`), 15_000);
  const code = await npmCi().finally(() => clearInterval(tick));
  if (code !== 0) throw new Error('npm ci failed; its messages are above.');
  writeFileSync(stamp, lockHash());
  console.log(`Packages installed in ${seconds(began)} s.`);
}

/** Goes on in the Node of the lock file: starts this program again with it and never returns, unless it runs in it already. */
export async function useOurNode(script) {
  const node = path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node) || process.versions.node.split('.')[0] >= 24) return;
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio, shell: process.platform === 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? (signal ? 1 : 0))));
  process.exit(code);
}

function isInstalled() {
  const installed = path.join(modules, '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function npmCi() {
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
