import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Cluster } from './postgres/cluster.mjs';
import { isAlive } from './postgres/process.mjs';
import { connected } from './postgres/sql.mjs';

/** The product's own cluster, running, with the database `ordo` and the user the server signs in as. */
export async function startOwn(folder) {
  const cluster = await (await Cluster.at(folder)).start();
  return Object.assign(cluster, { appUrl: await appDatabase(cluster) });
}

/** A cluster for one run of tests; `discard` stops it and removes it from the disk. */
export async function startThrowAway(settings = {}) {
  sweep();
  const folder = path.join(os.tmpdir(), `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  const cluster = await (await Cluster.at(folder, { throwAway: true, settings })).start();
  const discard = async () => {
    await cluster.stop();
    rmSync(cluster.folder, { recursive: true, force: true });
  };
  return Object.assign(cluster, { discard });
}

const PREFIX = 'ordo-pg-';

/** Makes the database `ordo` and answers its address. The server signs in as its owner, not as superuser: a hole in it stays inside. */
export async function appDatabase(cluster) {
  const kept = path.join(cluster.folder, 'ordo.password');
  if (!existsSync(kept)) writeFileSync(kept, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const password = readFileSync(kept, 'utf8').trim();
  await connected(cluster.url(), async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM pg_roles WHERE rolname = 'ordo')::int AS roles, (SELECT count(*) FROM pg_database WHERE datname = 'ordo')::int AS databases`,
    );
    if (rows[0].roles === 0) await client.query(`CREATE ROLE ordo LOGIN CREATEROLE PASSWORD '${password}'`);
    if (rows[0].databases === 0) await client.query('CREATE DATABASE ordo OWNER ordo');
  });
  return cluster.url('ordo').replace(/\/\/[^@]+@/, `//ordo:${password}@`);
}

/** Removes clusters of test runs that were killed. */
function sweep() {
  for (const name of readdirSync(os.tmpdir())) {
    const owner = Number(/^ordo-pg-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const folder = path.join(os.tmpdir(), name);
    const orphan = Number(/^\d+/.exec(readLock(folder))?.[0]);
    try {
      if (orphan && isAlive(orphan)) process.kill(orphan, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      continue; // another user's, or gone meanwhile
    }
  }
}

function readLock(folder) {
  const lock = path.join(folder, 'postgres/postmaster.pid');
  return existsSync(lock) ? readFileSync(lock, 'utf8') : '';
}
