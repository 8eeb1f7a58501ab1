// npm run backup [-- file]: all of Ordo's data in one file, while it runs or not.
import { statSync } from 'node:fs';
import path from 'node:path';
import { backUp } from './postgres/archive.mjs';
import { root } from './run.mjs';

if (process.env.DATABASE_URL) {
  console.error('The data is in your own PostgreSQL; back it up with: pg_dump --format=custom --file=ordo.dump "$DATABASE_URL"');
  process.exit(1);
}
const moment = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
const file = path.resolve(process.argv[2] ?? path.join(root, 'backups', `ordo-${moment}.tar.gz`));
try {
  await backUp(path.resolve(root, process.env.ORDO_DATA || 'data'), file);
  console.log(`Backed up to ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB). It holds passwords: keep it where only you can read it.`);
  console.log(`Restore  ORDO_DATA=<new folder> npm run restore -- ${file}`);
} catch (error) {
  console.error(`Nothing was backed up: ${error.message}`);
  process.exit(1);
}
