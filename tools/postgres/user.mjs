import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';

/** Where a root-started cluster lives when its user cannot enter the checkout. */
const STATE = '/var/lib/ordo';

/** PostgreSQL refuses to run as root: uid and gid of `postgres`, else `nobody`; empty for everybody else. */
export function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const found = ['postgres', 'nobody'].map(identity).find(Boolean);
  if (!found) throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.');
  return found;
}

function identity(name) {
  const number = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || NaN);
  const [uid, gid] = [number('-u'), number('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

/** The folder itself, or one in the system's state folder when the database's user cannot get there. Created 0755: secrets inside are 0600. */
export function reachableFolder(wanted, user) {
  const asked = path.resolve(wanted);
  for (const folder of [asked, path.join(STATE, `data-${shortHash(asked)}`)]) {
    mkdirSync(folder, { recursive: true });
    if (user.uid === undefined || canEnter(folder, user)) return folder;
  }
  throw new Error(`The user that runs PostgreSQL cannot enter ${asked}; set ORDO_DATA to a folder it can enter.`);
}

/** The installation as it is, or a copy that the database's user can run. */
export function reachableInstallation(native, user) {
  if (user.uid === undefined || runs(path.join(native, 'bin/postgres'), user)) return native;
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8'));
  const copy = path.join(STATE, `postgresql-${shortHash(native + version)}`);
  if (!existsSync(path.join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(path.join(copy, 'complete'), { recursive: true });
  }
  if (!runs(path.join(copy, 'bin/postgres'), user)) throw new Error(`PostgreSQL cannot be run from ${native}, nor from its copy ${copy}.`);
  return copy;
}

/** Gives one folder to the database's user; PostgreSQL insists on 0700. */
export function ownedFolder(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  give(folder, user);
  return folder;
}

export function give(file, user) {
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid);
}

/** Gives a restored folder with all it holds. */
export function giveAll(folder, user) {
  give(folder, user);
  for (const entry of readdirSync(folder, { recursive: true })) give(path.join(folder, entry), user);
}

function canEnter(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function runs(binary, user) {
  return spawnSync(binary, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
