// Joins what the first screen loads into few scripts. The builder makes a chunk of whatever two screens have in common, dozens of them of a kilobyte or less,
// each with headers of its own and compressed for itself.
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** What only the script of the first screen says. */
const FIRST_SCREEN = 'ordo-backlog-page';

const folder = path.join(root, 'dist/apps/web');
/** What was read; a worker is no part of it, and stays as it is. */
const joined = new Set();
const page = await readFile(path.join(folder, 'index.html'), 'utf8');
const main = /<script src="(main-[^"]+\.js)"/.exec(page)[1];
const scripts = new Map();
for (const name of (await readdir(folder)).filter((name) => name.endsWith('.js'))) scripts.set(name, await readFile(path.join(folder, name), 'utf8'));
const list = [...scripts].find(([, code]) => code.includes(FIRST_SCREEN))?.[0];
if (list === undefined) throw new Error('Which script is that of the first screen?');

const frame = loadedWith(main);
const first = loadedWith(list).difference(frame);
const chunks = await join([
  { name: 'frame', test: (name) => frame.has(name), priority: 1 },
  { name: 'list', test: (name) => first.has(name) },
]);
await Promise.all([...joined].map((name) => unlink(path.join(folder, name))));
await Promise.all(chunks.map(({ fileName, code }) => writeFile(path.join(folder, fileName), code)));
await writeFile(path.join(folder, 'index.html'), withScripts(chunks));

/** The names of a script and of those that it cannot run without. */
function loadedWith(name, found = new Set()) {
  found.add(name);
  for (const [, needed] of scripts.get(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) if (!found.has(needed)) loadedWith(needed, found);
  return found;
}

/** With the bundler that the builder itself uses. */
async function join(groups) {
  const builder = createRequire(createRequire(import.meta.url).resolve('@angular/build/package.json'));
  const { rolldown } = await import(pathToFileURL(builder.resolve('rolldown')).href);
  const plugin = {
    name: 'scripts',
    resolveId: (source) => path.basename(source),
    load: (id) => joined.add(id) && scripts.get(id),
  };
  const bundle = await rolldown({ input: main, plugins: [plugin], logLevel: 'silent' });
  const { output } = await bundle.generate({
    minify: true,
    entryFileNames: 'main-[hash].js',
    chunkFileNames: 'chunk-[hash].js',
    codeSplitting: { groups },
  });
  await bundle.close();
  return output;
}

/** The page asks for the entry, and beforehand for what it imports. */
function withScripts(chunks) {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const [before, link, after] = /^([\s\S]*?)((?:<link rel="modulepreload"[^>]*>)+)([\s\S]*)$/.exec(page).slice(1);
  const hints = entry.imports.map((name) => link.replace(/(<link [^>]*href=")[^"]+("[^>]*>)[\s\S]*/, `$1${name}$2`));
  return `${before}${hints.join('')}${after.replace(main, entry.fileName)}`;
}
