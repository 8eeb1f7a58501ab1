import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { appDatabase, startThrowAway } from '../postgres.mjs';
import { isAlive, sleep } from '../postgres/process.mjs';
import { connected } from '../postgres/sql.mjs';

/** A cluster of our own that writes as safely as in production, and that may be killed. */
export class VictimDatabase {
  static async start() {
    const cluster = await startThrowAway({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' });
    return new VictimDatabase(cluster, await appDatabase(cluster));
  }

  constructor(cluster, appUrl) {
    Object.assign(this, { cluster, appUrl });
  }

  get port() {
    return this.cluster.port;
  }

  /** Its address as the server uses it, behind `port` when something stands in front of it. */
  url(port = this.cluster.port) {
    const url = new URL(this.appUrl);
    url.port = String(port);
    return url.href;
  }

  /** Past the proxy and past row-level security. */
  get superuserUrl() {
    return this.cluster.url(new URL(this.appUrl).pathname.slice(1));
  }

  /** `kill -9` of the server and all its children at once. */
  async kill() {
    const children = childrenOf(this.cluster.pid);
    for (const pid of [this.cluster.pid, ...children]) killHard(pid);
    while ([this.cluster.pid, ...children].some(isAlive)) await sleep(5);
  }

  /** Ends its sessions, writes a checkpoint and stops: what an administrator does. */
  async stop() {
    await this.cluster.run('pg_ctl', ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', this.cluster.data]);
  }

  async start() {
    await this.cluster.start();
  }

  async query(sql, params = []) {
    return this.connected(async (client) => (await client.query(sql, params)).rows);
  }

  async connected(work) {
    return connected(this.superuserUrl, work);
  }

  async discard() {
    if (!this.cluster.isRunning()) await this.cluster.start();
    await this.cluster.discard();
  }
}

function killHard(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone with its parent.
  }
}

function childrenOf(parent) {
  return processes()
    .filter(([, of]) => of === parent)
    .map(([pid]) => pid);
}

/** Pid and parent of every process. */
function processes() {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [
      Number(pid),
      Number(
        statOf(pid)
          .replace(/^.*\) \S /s, '')
          .split(' ')[0],
      ),
    ]);
}

function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
