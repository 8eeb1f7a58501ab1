// Puts a Brotli copy beside each text of the built web app, so that the server never compresses the same bytes twice.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { root } from './run.mjs';

const TEXT = /\.(js|css|svg|json|txt|webmanifest)$/;
/** Below this the headers cost more than is saved. */
const WORTH_IT = 1024;
const brotli = promisify(zlib.brotliCompress);

const folder = path.join(root, 'dist/apps/web');
const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && TEXT.test(entry.name));
await Promise.all(files.map((entry) => compress(path.join(entry.parentPath, entry.name))));

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < WORTH_IT) return;
  await writeFile(`${file}.br`, await brotli(bytes));
}
