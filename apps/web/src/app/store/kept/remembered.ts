import type { Me, Setup } from '@ordo/contract';

/** What this browser remembers of who was here, so that it can draw before the server answers, or while it does not. */
export interface Remembered {
  me: Me;
  setup: Setup | null;
}

const ENTRY = 'ordo.session';

export function recallSession(): Remembered | null {
  try {
    return JSON.parse(localStorage.getItem(ENTRY) ?? 'null') as Remembered | null;
  } catch {
    return null;
  }
}

/** Null forgets. Storage may be forbidden or full; then nothing is remembered. */
export function rememberSession(remembered: Remembered | null): void {
  try {
    if (remembered === null) localStorage.removeItem(ENTRY);
    else localStorage.setItem(ENTRY, JSON.stringify(remembered));
  } catch {
    return;
  }
}
