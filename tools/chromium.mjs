import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/** Debian's headless Chromium comes first: the same engine without a window's work, for a third of the processor. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'];

/** The browser to test with: CHROME_PATH, else Playwright's own, else one on the PATH. Undefined when there is none. */
export function findChromium() {
  return process.env.CHROME_PATH || playwrightsOwn() || onPath();
}

/** Finds a browser or installs one: Debian's own when we may, else Playwright's. */
export async function installChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    for (const name of DEBIAN_PACKAGES) {
      if (findChromium()) break;
      await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
    }
  }
  if (!findChromium()) await run('playwright', ['install', 'chromium']);
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium was found and none could be installed; set CHROME_PATH to one.');
  return installed;
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function onPath() {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return candidates.find((file) => isRunnable(file));
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await installChromium());
