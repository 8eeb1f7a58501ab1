import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a process runs; a zombie does not. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const stat = read(`/proc/${pid}/stat`);
  return stat !== '' && !/\) Z /.test(stat);
}

/** The command line of a process: after a restart of the machine its number may belong to a stranger. Empty when it cannot be told. */
export function commandLine(pid) {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Pid and port of the server that holds a data folder; undefined when none does. A lock left by a dead one is removed. */
export async function runningServer(folder) {
  const lock = path.join(folder, 'postmaster.pid');
  for (const patience = Date.now() + 10_000; ; await sleep(200)) {
    const [pid, , , port] = read(lock).split('\n').map(Number);
    if (!pid) return undefined;
    const command = commandLine(pid);
    if (!isAlive(pid) || (command !== '' && !command.includes(folder))) {
      rmSync(lock, { force: true });
      return undefined;
    }
    if (port && (await answers(port))) return { pid, port };
    if (Date.now() > patience) throw new Error(`A PostgreSQL (process ${pid}) holds ${folder} but does not answer; stop it and try again.`);
  }
}

/** Whether something listens there. */
export function answers(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1000 });
    const end = (answer) => (socket.destroy(), resolve(answer));
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}

/**
 * The wanted port when it is free on all these hosts, else the next free one. 0 takes any below those that systems give
 * to outgoing connections: one of these could take the port, or connect to itself, while what listens there is restarted.
 */
export async function freePort(wanted = 0, hosts = ['127.0.0.1']) {
  const first = wanted || 20_000 + Math.floor(Math.random() * 12_000);
  for (let port = first; port < first + 100; port++) {
    const got = [];
    for (const host of hosts) got.push(await bound(port, host));
    if (!got.includes(undefined)) return port;
  }
  throw new Error(`No port is free from ${wanted} on.`);
}

/** The port, once it could be bound; undefined when it is taken. A host this machine does not have takes nothing. */
function bound(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' ? port : undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const got = server.address().port;
      server.close(() => resolve(got));
    });
  });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
