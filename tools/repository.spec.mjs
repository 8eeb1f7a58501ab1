import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { foldersIn, repositoryFiles } from './files.mjs';
import { root } from './run.mjs';

const LONGEST = 400;
const SOURCE = /\.(ts|mjs|cjs|js|css|html|sh)$/;
const TEXT = /(\.(ts|mjs|cjs|js|css|html|json|ya?ml|md|sh|svg|txt)|Dockerfile|\.npmrc|\.env\.example|\.ci\/run)$/;
/** Written with brackets, so that this file does not find itself. */
const MACHINE_PATH = /(^|[\s"'`(=])(\/[h]ome\/|\/[U]sers\/|\/[r]oot\/|\/[w]ork\/|[A-Z]:\\[U]sers\\)/;
const REGISTRY = /[r]egistry\.npmjs|npm[m]irror|[r]egistry\.yarnpkg|_auth[T]oken|^[r]egistry\s*=/m;

const files = repositoryFiles();
const read = (file) => readFileSync(path.join(root, file), 'utf8');

test(`no source file is longer than ${LONGEST} lines`, () => {
  const long = files.filter((file) => SOURCE.test(file)).map((file) => [file, read(file).trimEnd().split('\n').length]);
  assert.deepEqual(
    long.filter(([, lines]) => lines > LONGEST),
    [],
  );
});

test('no file knows the machine it was written on', () => {
  assert.deepEqual(
    files.filter((file) => TEXT.test(file) && MACHINE_PATH.test(read(file))),
    [],
  );
});

test('libraries re-export values as whole files, or every bundle loads all of them', () => {
  const named = ['libs/domain/src/index.ts', 'libs/ui/src/index.ts'].flatMap((file) => read(file).match(/^export \{.*/gm) ?? []);
  const isOfTypes = (line) =>
    /\{(.*)\}/
      .exec(line)?.[1]
      .split(',')
      .every((name) => /^\s*type /.test(name)) === true;
  assert.deepEqual(
    named.filter((line) => !isOfTypes(line)),
    [],
  );
});

test('no file names a package registry', () => {
  assert.deepEqual(
    files.filter((file) => TEXT.test(file) && REGISTRY.test(read(file))),
    [],
  );
  assert.ok(!read('package-lock.json').includes('"resolved"'));
});

test(
  'docs/architecture.md has one caption for each folder, and none for a folder that is gone',
  { skip: !existsSync(path.join(root, 'docs/architecture.md')) },
  () => {
    const captioned = [...read('docs/architecture.md').matchAll(/^- `([^`]+)\/` \S/gm)].map(([, folder]) => folder);
    assert.ok(captioned.length > 0);
    assert.deepEqual(
      captioned.filter((folder, at) => captioned.indexOf(folder) !== at),
      [],
    );
    assert.deepEqual(
      captioned.filter((folder) => !existsSync(path.join(root, folder))),
      [],
    );
    // Where one folder is explained, its neighbours are too.
    const parents = new Set(captioned.map((folder) => path.posix.dirname(folder)).filter((folder) => /\/src(\/|$)/.test(folder)));
    const missing = [...parents].flatMap(foldersIn).filter((folder) => !captioned.includes(folder));
    assert.deepEqual(missing, []);
  },
);
