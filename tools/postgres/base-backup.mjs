import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connected } from './sql.mjs';

/** What a new server makes itself or must not find; of these folders only the folder is kept (PostgreSQL manual, 25.3.4). */
const EMPTY = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'];
const LEFT_OUT = /^(postmaster\.(pid|opts)|server\.log(\.1)?|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*)$/;

/**
 * Copies a running cluster into a folder while people go on working. The copy is of many moments; the log of what happened
 * meanwhile (WAL) is copied last, and a server that starts on it replays that log up to one consistent moment.
 */
export async function baseBackup(cluster, target) {
  await connected(cluster.url(), async (client) => {
    // Keeps the server from recycling the log that the copy will need; gone with this connection.
    await client.query(`SELECT pg_create_physical_replication_slot('ordo_backup_${process.pid}', true, true)`);
    const first = await walFile(client, `pg_backup_start('ordo', fast => true)`);
    copyTree(cluster.data, target);
    const { rows } = await client.query('SELECT labelfile, spcmapfile, pg_walfile_name(lsn) AS wal FROM pg_backup_stop(wait_for_archive => false)');
    const [{ labelfile, wal: last }] = rows;
    writeFileSync(path.join(target, 'backup_label'), labelfile, { mode: 0o600 });
    copyWal(cluster.data, target, first, last);
  });
}

async function walFile(client, position) {
  const { rows } = await client.query(`SELECT pg_walfile_name(${position}) AS wal`);
  return rows[0].wal;
}

function copyTree(from, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (LEFT_OUT.test(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (EMPTY.includes(entry.name)) mkdirSync(target, { recursive: true, mode: 0o700 });
    else if (entry.isDirectory()) ifStillThere(() => copyTree(source, target));
    else if (entry.isFile()) ifStillThere(() => copyFileSync(source, target));
  }
}

/** A table that was dropped during the copy; the log says so too. */
function ifStillThere(copy) {
  try {
    copy();
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function copyWal(from, to, first, last) {
  const names = readdirSync(path.join(from, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  if (!names.includes(first) || !names.includes(last)) throw new Error('The log of the copy is not complete; nothing was backed up.');
  for (const name of names) copyFileSync(path.join(from, 'pg_wal', name), path.join(to, 'pg_wal', name));
}
