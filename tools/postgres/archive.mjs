import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { capture } from '../run.mjs';
import { baseBackup } from './base-backup.mjs';
import { Cluster } from './cluster.mjs';
import { runningServer } from './process.mjs';
import { give, giveAll, ownedFolder } from './user.mjs';

/** Passwords and the secret: without them the restored data could not be opened. */
const BESIDE = ['postgres.password', 'ordo.password', 'secret'];

/** Writes everything of a data folder into one file, which only its owner can read. Works while Ordo runs, and when it does not. */
export async function backUp(folder, file) {
  const cluster = await Cluster.at(folder);
  if (!cluster.isMade) throw new Error(`there is no data in ${cluster.folder}.`);
  const wasRunning = (await runningServer(cluster.data)) !== undefined;
  await cluster.start();
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const draft = mkdtempSync(`${path.resolve(file)}.`);
  try {
    await baseBackup(cluster, path.join(draft, 'postgres'));
    for (const name of BESIDE.filter((each) => existsSync(path.join(cluster.folder, each)))) {
      copyFileSync(path.join(cluster.folder, name), path.join(draft, name));
    }
    await tar(['-czf', path.resolve(file), '-C', draft, ...readdirSync(draft)]);
    chmodSync(file, 0o600);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    if (!wasRunning) await cluster.stop();
  }
}

/** Unpacks a backup into a folder without data, and starts it once: what starts and answers was restored. The cluster is left running. */
export async function restore(file, folder) {
  if (!existsSync(file)) throw new Error(`there is no ${file}.`);
  const cluster = await Cluster.at(folder);
  if (existsSync(cluster.data)) throw new Error(`there is data in ${cluster.folder}; move it away, or set ORDO_DATA to another folder.`);
  try {
    await tar(['-xzf', path.resolve(file), '-C', cluster.folder]);
    ownedFolder(cluster.data, cluster.user);
    giveAll(cluster.data, cluster.user);
    give(cluster.passwordFile, cluster.user);
    await cluster.start();
  } catch (error) {
    rmSync(cluster.data, { recursive: true, force: true });
    throw error;
  }
  return cluster;
}

async function tar(args) {
  const { code, output } = await capture('tar', args);
  if (code !== 0) throw new Error(`tar failed: ${output.trim()}`);
}
