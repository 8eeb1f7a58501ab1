const ENTRY = 'ordo.drafts';

interface Kept {
  accountId: string;
  /** By the id of the item. */
  drafts: Record<string, string>;
}

/** What somebody began to say about an item and has not sent; also after a reload. */
export function recallDraft(accountId: string, itemId: string): string {
  return recall(accountId)[itemId] ?? '';
}

/** Nothing forgets it. Storage may be forbidden or full; then it lasts as long as what shows it. */
export function rememberDraft(accountId: string, itemId: string, text: string): void {
  const { [itemId]: _, ...others } = recall(accountId);
  const drafts = text.trim() === '' ? others : { ...others, [itemId]: text };
  if (Object.keys(drafts).length === 0) return forgetDrafts();
  try {
    localStorage.setItem(ENTRY, JSON.stringify({ accountId, drafts } satisfies Kept));
  } catch {
    return;
  }
}

export function forgetDrafts(): void {
  try {
    localStorage.removeItem(ENTRY);
  } catch {
    return;
  }
}

function recall(accountId: string): Record<string, string> {
  try {
    const kept = JSON.parse(localStorage.getItem(ENTRY) ?? 'null') as Kept | null;
    return kept?.accountId === accountId ? kept.drafts : {};
  } catch {
    return {};
  }
}
