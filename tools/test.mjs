// npm test: everything that has to hold, from a clean clone. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { installPackages, useOurNode } from './install.mjs';

let sum = { passed: 0, failed: 1 };
try {
  await installPackages();
  await useOurNode(fileURLToPath(import.meta.url));
  const { runAll } = await import('./test/run-all.mjs');
  sum = await runAll(process.argv.slice(2));
} catch (error) {
  console.error(error);
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
