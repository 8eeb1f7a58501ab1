import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, isAlive, sleep } from '../postgres/process.mjs';
import { stopApi } from './api.mjs';

/** What runs on a data folder, kept in it: a second start finds the first one, and what a killed one left behind. */
export class RunFile {
  constructor(folder) {
    this.file = path.join(folder, 'run.json');
  }

  /** Takes the folder. Waits for a starter that is leaving, ends a server whose starter was killed. */
  async take() {
    for (const limit = Date.now() + 25_000; ; await sleep(200)) {
      const run = this.read();
      if (!isOurs(run.starter, /(start|dev)\.mjs/)) {
        if (isOurs(run.api, /main\.mjs/)) await stopApi(run.api);
        break;
      }
      if (!run.leaving || Date.now() > limit) throw new Error(`it runs already, at ${run.address ?? 'an address it will say'} (process ${run.starter}).`);
    }
    this.write({ starter: process.pid });
  }

  note(more) {
    this.write({ ...this.read(), ...more });
  }

  release() {
    rmSync(this.file, { force: true });
  }

  read() {
    try {
      return existsSync(this.file) ? JSON.parse(readFileSync(this.file, 'utf8')) : {};
    } catch {
      return {}; // cut off while it was written
    }
  }

  /** Whole or not at all, for whoever reads at this moment. */
  write(run) {
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(run), { mode: 0o600 });
    renameSync(draft, this.file);
  }
}

/** Where the system does not tell command lines, a living process of this number is taken for ours. */
function isOurs(pid, script) {
  if (pid === process.pid || !isAlive(pid)) return false;
  const command = commandLine(pid);
  return command === '' || script.test(command);
}
