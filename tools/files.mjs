import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const MADE = new Set(['.angular', '.git', '.nx', 'backups', 'data', 'dist', 'node_modules', 'tmp']);

/** Every file that belongs to the repository, relative to its root; what builds and runs leave behind does not. */
export function repositoryFiles(folder = '') {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : repositoryFiles(name);
    return entry.name === '.env' || entry.name.endsWith('.log') ? [] : [name];
  });
}

/** The folders directly in one. */
export function foldersIn(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}
