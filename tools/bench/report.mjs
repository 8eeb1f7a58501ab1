import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../run.mjs';
import { wordFor } from './results.mjs';

/** Writes `docs/bench.md`. */
export function writeReport({ lines, growth }, { sizes, minutes }) {
  const text = `# Speed, measured

Written by \`npm run bench\`: do not edit. ${new Date().toISOString().slice(0, 10)}, ${machine()}; ${minutes} minutes.

Every figure that depends on the machine stands beside a yardstick of the same run: bare \`pg\` behind a bare Node HTTP server that does the same reads and
commits (with \`fsync\`), the same bytes from memory, a blank page in the same browser. The ratio is ours to the yardstick's. The bars are for 10,000 items.

| what | measured | yardstick | ratio | bar | |
|---|---|---|---|---|---|
${lines.map(({ what, measured, yardstick = '', ratio, bar = '', met }) => `| ${what} | ${measured} | ${yardstick} | ${ratio === undefined ? '' : ratio.toFixed(2)} | ${bar} | ${wordFor(met)} |`).join('\n')}

${growth.length > 0 ? growthTable(growth, sizes) : ''}`;
  writeFileSync(path.join(root, 'docs/bench.md'), `${text.trimEnd()}\n`);
}

/** Size, not name. */
function machine() {
  return `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}, ${os.platform()} ${os.arch()}`;
}

function growthTable(growth) {
  const columns = Object.keys(growth[0]);
  return `## Growth

${`| ${columns.join(' | ')} |`}
|${columns.map(() => '---').join('|')}|
${growth.map((line) => `| ${columns.map((column) => (column === 'items' ? line.items.toLocaleString('en') : line[column])).join(' | ')} |`).join('\n')}
`;
}
