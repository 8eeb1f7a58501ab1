import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../run.mjs';
import { STEPS } from './steps.mjs';

/** Runs every step, whatever became of the ones before; `only` names the wanted ones. */
export async function runAll(only = []) {
  mkdirSync(path.join(root, 'tmp/results'), { recursive: true });
  const steps = STEPS.filter(({ name }) => only.length === 0 || only.includes(name));
  const sum = { passed: 0, failed: 0 };
  const broken = [];
  for (const [at, step] of steps.entries()) {
    const began = Date.now();
    console.log(`[${at + 1}/${steps.length}] ${step.name} …`);
    const { passed, failed, output } = await step.run().catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) broken.push(step.name);
    if (failed > 0) console.log(indented(output));
    console.log(`      ${failed > 0 ? 'FAILED' : 'ok'}: ${passed} passed, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
  return sum;
}

/** The end of a long output is where the reasons are. */
function indented(output) {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  return lines
    .slice(-400)
    .map((line) => `      ${line}`)
    .join('\n');
}
