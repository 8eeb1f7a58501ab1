// npm run restore -- <file>: a backup back into a data folder that holds nothing yet.
import path from 'node:path';
import { restore } from './postgres/archive.mjs';
import { connected } from './postgres/sql.mjs';
import { root } from './run.mjs';

const [file] = process.argv.slice(2);
const folder = path.resolve(root, process.env.ORDO_DATA || 'data');
try {
  if (!file) throw new Error('say which file: npm run restore -- backups/ordo-….tar.gz');
  const cluster = await restore(file, folder);
  const { rows } = await connected(cluster.url('ordo'), (client) => client.query('SELECT count(*) AS changes FROM change'));
  await cluster.stop();
  console.log(`Restored into ${cluster.folder}: ${rows[0].changes} changes in its log. Go on with npm start.`);
} catch (error) {
  console.error(`Nothing was restored: ${error.message}`);
  process.exit(1);
}
