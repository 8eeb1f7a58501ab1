import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { capture, root } from '../run.mjs';

/** A step that hangs is a step that failed; milliseconds. */
const LONGEST = 8 * 60_000;
const LONGEST_JOURNEYS = 30 * 60_000;
const CI = { CI: 'true', NO_COLOR: '1' };

/** A command that has to succeed; counts as one. */
export function asCheck(name, command, args) {
  return {
    name,
    run: async () => {
      const end = await call(command, args);
      return counted(end, { passed: end.code === 0 ? 1 : 0 });
    },
  };
}

/** A Jest project; `prefix` is a command that runs it. A file that cannot even be loaded counts as one failure. */
export function asJest(name, folder, prefix = []) {
  return {
    name,
    run: async () => {
      const result = fresh(`jest-${name}.json`);
      const jest = ['jest', '-c', `${folder}/jest.config.cjs`, '--ci', '--passWithNoTests', '--json', `--outputFile=${result}`];
      const [command, ...args] = [...prefix, ...jest];
      const {
        numPassedTests = 0,
        numFailedTests = 0,
        numRuntimeErrorTestSuites = 0,
        ...end
      } = await call(command, args).then((said) => ({ ...said, ...json(result) }));
      return counted(end, { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites });
    },
  };
}

/** Files for Node's own runner. */
export function asNodeTests(name, files) {
  return {
    name,
    run: async () => {
      const end = await call('node', ['--test', '--test-reporter=tap', '--test-concurrency=1', ...files]);
      const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(end.output)?.[1] ?? 0);
      return counted(end, { passed: number('pass'), failed: number('fail') + number('cancelled') });
    },
  };
}

/** Journeys in a browser; one that only passes when repeated, or does not run, has failed. */
export function asPlaywright(name) {
  return {
    name,
    run: async () => {
      const result = fresh('journeys.json');
      const end = await call('node', ['tools/e2e.mjs'], { E2E_REPORT: result }, LONGEST_JOURNEYS);
      const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = json(result).stats ?? {};
      return counted(end, { passed: expected, failed: unexpected + flaky + skipped });
    },
  };
}

/** The short form of the faults. */
export function asFault(name) {
  return {
    name,
    run: async () => {
      const result = fresh('fault.json');
      const end = await call('node', ['tools/fault.mjs', '--json', result]);
      const { passed = 0, failed = 0 } = json(result);
      return counted(end, { passed, failed });
    },
  };
}

function call(command, args, env = {}, timeout = LONGEST) {
  return capture(command, args, { env: { ...CI, ...env }, timeout });
}

/** What a runner counted. One that ended badly without naming a failure has failed once. */
function counted({ code, output }, { passed = 0, failed = 0 }) {
  return { passed, failed: failed || (code === 0 ? 0 : 1), output };
}

function fresh(name) {
  const file = path.join(root, 'tmp/results', name);
  rmSync(file, { force: true });
  return file;
}

function json(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
