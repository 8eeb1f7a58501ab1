// Lints the whole workspace in one go; a warning is an error.
import path from 'node:path';
import { root, run, runQuietly } from './run.mjs';

/** Without the graph of projects the rule for their boundaries would skip itself without a word. */
const graph = await runQuietly('nx', ['graph', `--file=${path.join(root, 'tmp/projects.json')}`]);
process.exitCode = graph || (await run('eslint', ['.', '--max-warnings', '0', ...process.argv.slice(2)]));
