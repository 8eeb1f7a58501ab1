import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { findInstallation } from './installation.mjs';
import { freePort, isAlive, runningServer, sleep } from './process.mjs';
import { give, ownedFolder, reachableFolder } from './user.mjs';

const LOG_LIMIT = 10 * 1024 * 1024;

/** One PostgreSQL cluster in a folder: its data in `postgres/`, its password beside. */
export class Cluster {
  /** `throwAway` trades every safety on disk for speed; `settings` are passed to the server. */
  static async at(wanted, { throwAway = false, settings = {} } = {}) {
    const { user, binary } = await findInstallation();
    const folder = reachableFolder(wanted, user);
    const careless = throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {};
    return new Cluster(folder, user, binary, { ...careless, ...settings }, throwAway);
  }

  constructor(folder, user, binary, settings, throwAway) {
    Object.assign(this, { folder, user, binary, settings, throwAway });
    this.data = path.join(folder, 'postgres');
    this.passwordFile = path.join(folder, 'postgres.password');
    this.log = path.join(this.data, 'server.log');
  }

  get isMade() {
    return existsSync(path.join(this.data, 'PG_VERSION'));
  }

  /** The address of a database of this cluster, as its superuser. */
  url(database = 'postgres') {
    return `postgresql://postgres:${readFileSync(this.passwordFile, 'utf8').trim()}@127.0.0.1:${this.port}/${database}`;
  }

  /** Makes the cluster when there is none, takes over one that still runs, and starts it otherwise, on the port it had before. */
  async start(port = this.port) {
    if (!this.isMade) await this.make();
    const running = await runningServer(this.data);
    if (running) return Object.assign(this, running);
    this.port = port ?? (await freePort());
    const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...this.settings };
    const given = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
    this.rotateLog();
    await this.patiently(() =>
      this.run('pg_ctl', ['start', '-w', '-t', '60', '-s', '-D', this.data, '-l', this.log, '-o', `-p ${this.port} ${given.join(' ')}`]),
    );
    this.pid = Number(readFileSync(path.join(this.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return this;
  }

  /** `fast` ends sessions and writes a checkpoint; `immediate` is for clusters that are thrown away. */
  async stop() {
    if (this.isMade && isAlive(this.pid))
      await this.run('pg_ctl', ['stop', '-w', '-t', '60', '-s', '-m', this.throwAway ? 'immediate' : 'fast', '-D', this.data]);
    // pg_ctl is content when the lock is gone, a moment before the process is.
    for (let waits = 0; isAlive(this.pid) && waits < 200; waits++) await sleep(25);
    this.pid = undefined;
  }

  isRunning() {
    return isAlive(this.pid);
  }

  async make() {
    writeFileSync(this.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    give(this.passwordFile, this.user);
    rmSync(this.data, { recursive: true, force: true });
    ownedFolder(this.data, this.user);
    const same = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const safe = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${this.passwordFile}`, '--data-checksums'];
    await this.run('initdb', ['-D', this.data, ...same, ...safe, '--no-instructions', ...(this.throwAway ? ['--no-sync'] : [])]);
  }

  /** After `kill -9` of the server its children may hold the shared memory for a moment. */
  async patiently(start) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await start();
      } catch (error) {
        if (attempt === 20 || !/shared memory|still in use|lock file/.test(error.message + this.logTail())) throw error;
        await sleep(250);
      }
    }
  }

  /** Runs one program of PostgreSQL as its user; the error carries what it said. A file takes the output because the server inherits it. */
  run(program, args) {
    const said = path.join(this.folder, `.${program}-${process.pid}.out`);
    const out = openSync(said, 'w');
    return new Promise((resolve, reject) => {
      const child = spawn(this.binary(program), args, { ...this.user, cwd: '/', detached: true, windowsHide: true, stdio: ['ignore', out, out] });
      child.once('error', reject);
      child.once('exit', (code) => {
        const text = readFileSync(said, 'utf8').trim();
        if (code === 0) resolve(text);
        else reject(new Error(`${program} failed: ${text}\n${program === 'initdb' ? '' : this.logTail()}`));
      });
    }).finally(() => {
      closeSync(out);
      rmSync(said, { force: true });
    });
  }

  logTail() {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n').slice(-8).join('\n') : '';
  }

  rotateLog() {
    if (existsSync(this.log) && statSync(this.log).size > LOG_LIMIT) renameSync(this.log, `${this.log}.1`);
  }
}
