import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryFiles } from '../files.mjs';
import { root } from '../run.mjs';
import { asCheck, asFault, asJest, asNodeTests, asPlaywright } from './runners.mjs';

const has = (file) => existsSync(path.join(root, file));
const specs = repositoryFiles('tools').filter((file) => file.endsWith('.spec.mjs'));
/** Needs the build, and makes it when it has to. */
const START = 'tools/start/start.spec.mjs';

/** In this order: what is quick and says most comes first. Each is a name and how to run it. */
export const STEPS = [
  asCheck('types', 'nx', ['run-many', '-t', 'typecheck', '--output-style=stream']),
  asCheck('lint', 'node', ['tools/lint.mjs']),
  asCheck('format', 'prettier', ['--check', '--log-level=warn', '.']),
  asCheck('import cycles', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'tools']),
  asJest('domain', 'libs/domain'),
  asJest('contract', 'libs/contract'),
  asJest('ui', 'libs/ui'),
  asJest('web', 'apps/web'),
  asNodeTests(
    'tools',
    specs.filter((file) => file !== START),
  ),
  asJest('api', 'apps/api', ['node', 'tools/with-pg.mjs']),
  asCheck('build', 'node', ['tools/build.mjs', '--force']),
  asNodeTests('start', [START]),
  asCheck('browser', 'node', ['tools/chromium.mjs']),
  asPlaywright('journeys'),
  ...(has('tools/fault.mjs') ? [asFault('faults')] : []),
];
