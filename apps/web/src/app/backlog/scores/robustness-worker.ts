import { ownWorker } from './own-worker';

/** What of Trusted Types is used here. The DOM's types do not know it yet; a trusted address goes where an address goes. */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => URL };
}
declare const trustedTypes: TrustedTypes | undefined;

/** The one policy by which a script is named while the page runs. It admits the scripts of our own workers and refuses every other address. */
const policy = typeof trustedTypes === 'undefined' ? null : trustedTypes.createPolicy('ordo#worker', { createScriptURL: ownWorker });

/** Named as the browser's own: the build looks for `new Worker(new URL(…))` to find the script behind it. */
class Worker extends globalThis.Worker {
  constructor(address: URL, options: WorkerOptions) {
    super(policy === null ? address : policy.createScriptURL(address.href), options);
  }
}

/** Waits for one `RobustnessQuestion`. */
export function startRobustness(): globalThis.Worker {
  return new Worker(new URL('./robustness.worker', import.meta.url), { type: 'module' });
}
