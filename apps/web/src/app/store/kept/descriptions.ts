/** A description that is being written, and what it is to replace. */
export interface Draft {
  itemId: string;
  /** The text as it was when it was begun. */
  begun: string;
  text: string;
}

const ENTRY = 'ordo.descriptions';

/** What this tab keeps for that person. */
export function readDescriptions(accountId: string | undefined): readonly Draft[] {
  try {
    const { of: owner, drafts = [] } = JSON.parse(sessionStorage.getItem(ENTRY) ?? '{}') as { of?: string; drafts?: Draft[] };
    return owner !== undefined && owner === accountId ? drafts : [];
  } catch {
    return [];
  }
}

/** Storage may be full or forbidden; a draft then lasts as long as its editor. */
export function writeDescriptions(accountId: string | undefined, drafts: readonly Draft[]): void {
  try {
    if (accountId === undefined || drafts.length === 0) sessionStorage.removeItem(ENTRY);
    else sessionStorage.setItem(ENTRY, JSON.stringify({ of: accountId, drafts }));
  } catch {
    return;
  }
}

/** Of whoever they are. */
export function forgetDescriptions(): void {
  writeDescriptions(undefined, []);
}
