// Builds what has changed since the last build. With --force: everything.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, runQuietly } from './run.mjs';

const SHARED = ['libs', 'package-lock.json', 'tsconfig.base.json'];
const PARTS = [
  {
    name: 'API',
    result: 'dist/apps/api/main.mjs',
    sources: ['apps/api/src', 'tools/build-api.mjs', ...SHARED],
    steps: [['node', 'tools/build-api.mjs']],
  },
  {
    name: 'web app',
    result: 'dist/apps/web/index.html',
    sources: ['apps/web', 'nx.json', 'tools/join-chunks.mjs', 'tools/compress.mjs', ...SHARED],
    steps: [
      ['nx', 'build', 'web'],
      ['node', 'tools/join-chunks.mjs'],
      ['node', 'tools/compress.mjs'],
    ],
  },
];

/** Leaves alone what was built from the same sources; `only` names one part. */
export async function buildStale({ force = false, only } = {}) {
  for (const { name, result, sources, steps } of PARTS) {
    if (only !== undefined && name !== only) continue;
    const stamp = path.join(root, 'dist', `${name.replace(' ', '-')}.sources`);
    const hash = hashOf(sources);
    if (!force && existsSync(path.join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    console.log(`Building the ${name} …`);
    rmSync(stamp, { force: true });
    for (const [command, ...args] of steps) {
      if ((await runQuietly(command, args)) !== 0) throw new Error(`the ${name} could not be built; the messages are above.`);
    }
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
}

/** One number for the names and bytes of all sources; tests are none. */
function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).filter((name) => !name.endsWith('.spec.ts'))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (path.extname(name)) return [name];
  const entries = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale({ force: process.argv.includes('--force') });
