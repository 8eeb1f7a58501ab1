const ENTRY = 'ordo.scenarios';

interface Kept {
  accountId: string;
  /** By the id of the product. */
  scenarios: Record<string, unknown[]>;
}

/** What somebody supposes of a product and has neither applied nor dropped; also after a reload. */
export function recallScenario(accountId: string, productId: string): unknown[] {
  return recall(accountId)[productId] ?? [];
}

/** Nothing forgets it. Storage may be forbidden or full; then it lasts as long as what shows it. */
export function rememberScenario(accountId: string, productId: string, suppositions: readonly unknown[]): void {
  const { [productId]: _, ...others } = recall(accountId);
  const scenarios = suppositions.length === 0 ? others : { ...others, [productId]: [...suppositions] };
  if (Object.keys(scenarios).length === 0) return forgetScenarios();
  try {
    localStorage.setItem(ENTRY, JSON.stringify({ accountId, scenarios } satisfies Kept));
  } catch {
    return;
  }
}

export function forgetScenarios(): void {
  try {
    localStorage.removeItem(ENTRY);
  } catch {
    return;
  }
}

function recall(accountId: string): Record<string, unknown[]> {
  try {
    const kept = JSON.parse(localStorage.getItem(ENTRY) ?? 'null') as Kept | null;
    return kept?.accountId === accountId ? kept.scenarios : {};
  } catch {
    return {};
  }
}
