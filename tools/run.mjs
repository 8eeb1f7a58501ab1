import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const bin = path.join(root, 'node_modules/.bin');

/** The environment of what we start: our Node and programs first, and Nx without its background process. */
export function environment(more = {}) {
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, NX_DAEMON: 'false', NX_TUI: 'false', ...more };
}

/** Runs a program of node_modules/.bin (or of the system) to its end and answers its exit code; signals are passed on. */
export function run(command, args = [], { env = {}, stdio = 'inherit', cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio, env: environment(env), shell: process.platform === 'win32' });
    const passOn = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, passOn);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Like `run`, but silent unless it fails. */
export async function runQuietly(command, args, options = {}) {
  const { code, output } = await capture(command, args, options);
  if (code !== 0) process.stderr.write(output);
  return code;
}

/** Runs a program to its end and answers what it said on both outputs; one that takes longer than `timeout` is ended with all it started. */
export function capture(command, args = [], { env = {}, cwd = root, timeout } = {}) {
  const group = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], shell: !group, detached: group });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (signal) => (group ? process.kill(-child.pid, signal) : child.kill(signal));
    const late = timeout && setTimeout(() => ((output += `\nNot done after ${timeout / 1000} s.\n`), end('SIGTERM')), timeout);
    const passOn = (signal) => (end(signal), process.exit(130));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, passOn);
    child.once('error', reject).once('close', (code, signal) => {
      clearTimeout(late);
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, passOn);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}
