import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from '../run.mjs';

/** The product's own rules, from their source: how a log is folded and where a move lands. */
export const { foldPatches, placeInOrder, ESTIMATES, ITEM_TYPES } = await load('libs/domain/src/index.ts');

async function load(source) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ordo-domain-'));
  try {
    const file = path.join(folder, 'domain.mjs');
    await esbuild.build({ absWorkingDir: root, entryPoints: [source], outfile: file, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
