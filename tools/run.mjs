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
