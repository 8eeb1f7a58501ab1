// Bundles the API into dist/apps/api/main.mjs. With --watch: again after every save, and the server restarts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from '@swc/core';
import * as esbuild from 'esbuild';
import { restarter } from './restarter.mjs';
import { root } from './run.mjs';

/** esbuild writes no decorator metadata, which TypeORM, Nest and class-validator live on; swc does. */
const decorators = {
  name: 'decorators',
  setup(build) {
    build.onLoad({ filter: /[\\/](apps|libs)[\\/].*\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { ...SWC, filename: path.relative(root, file) });
      return { contents: code, loader: 'js' };
    });
  },
};

const SWC = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

const options = {
  absWorkingDir: root,
  entryPoints: { main: 'apps/api/src/main.ts' },
  outdir: 'dist/apps/api',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  keepNames: true,
  tsconfig: 'tsconfig.base.json',
  logLevel: 'warning',
};

if (process.argv.includes('--watch')) {
  const server = restarter(process.execPath, ['--enable-source-maps', path.join(root, 'dist/apps/api/main.mjs')]);
  const restart = { name: 'restart', setup: (build) => build.onEnd(({ errors }) => (errors.length === 0 ? server.restart() : undefined)) };
  const context = await esbuild.context({ ...options, plugins: [decorators, restart] });
  await context.watch();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => Promise.all([context.dispose(), server.stop()]).then(() => process.exit(0)));
} else {
  await esbuild.build({ ...options, plugins: [decorators] });
}
