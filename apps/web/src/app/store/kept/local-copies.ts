import { Injectable } from '@angular/core';
import { forgetOthers, IndexedCopy } from './indexed-copy';
import { MemoryCopy, type LocalCopy } from './local-copy';

/** What this browser keeps, by account. */
@Injectable({ providedIn: 'root' })
export class LocalCopies {
  private readonly copies = new Map<string, LocalCopy>();

  of(accountId: string): LocalCopy {
    let copy = this.copies.get(accountId);
    if (copy === undefined) this.copies.set(accountId, (copy = 'indexedDB' in globalThis ? new IndexedCopy(accountId) : new MemoryCopy()));
    return copy;
  }

  /** Removes everything of a person, waiting changes included. */
  async wipe(accountId: string): Promise<void> {
    const copy = this.of(accountId);
    this.copies.delete(accountId);
    await copy.wipe().catch(() => undefined);
  }

  /** Removes what earlier people left in this browser, except changes that still wait for their return. */
  async forgetOthers(accountId: string): Promise<void> {
    for (const known of this.copies.keys()) if (known !== accountId) this.copies.delete(known);
    if ('indexedDB' in globalThis) await forgetOthers(accountId).catch(() => undefined);
  }
}
