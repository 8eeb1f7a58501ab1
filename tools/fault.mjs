// Breaks the server in every way we know, and checks that nothing acknowledged was lost and nothing happened twice.
//   npm run fault [-- --long] [--only <part of a name>] [--json <file>]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AMOUNTS } from './fault/amounts.mjs';
import { scenariosOf } from './fault/scenarios.mjs';
import { World } from './fault/world.mjs';

const { values: wanted } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } } });
const amounts = AMOUNTS[wanted.long ? 'long' : 'short'];
const scenarios = scenariosOf({ isLong: wanted.long === true }).filter(({ name }) => name.includes(wanted.only ?? ''));
const results = [];

const world = await World.open();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => world.close().finally(() => process.exit(1)));
try {
  for (const scenario of scenarios) results.push(await play(scenario));
} finally {
  await world.close();
}

const failed = results.filter((result) => !result.passed).length;
if (wanted.json) writeFileSync(wanted.json, JSON.stringify({ passed: results.length - failed, failed, results }, null, 2));
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && results.length > 0 ? 0 : 1);

async function play({ name, run }) {
  const begun = performance.now();
  let problem;
  let figures;
  try {
    figures = await run(world, amounts);
  } catch (error) {
    problem = error;
  }
  const complaints = world.complaints().slice(0, 5).join('\n');
  if (complaints) problem = new Error([problem?.stack, complaints].filter(Boolean).join('\n'));
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  console.log(problem ? `not ok  ${name} (${seconds} s)\n${indented(problem.stack ?? String(problem))}` : `ok      ${name} (${seconds} s)\n        ${figures}`);
  await world.repair();
  return { name, passed: !problem, seconds, ...(problem ? { problem: problem.message } : { figures }) };
}

function indented(text) {
  return text
    .split('\n')
    .slice(0, 60)
    .map((line) => `        ${line}`)
    .join('\n');
}
