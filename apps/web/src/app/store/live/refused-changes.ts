import { signal } from '@angular/core';
import type { WaitingChange } from '../model/intent';
import { itemsOf } from '../model/meanings';
import { Refusal } from '../refusal';
import type { RefusedChange } from '../shown';

/** What the server refused of ours: the latest, and those that the person could not see being refused. */
export class RefusedChanges {
  private readonly last = signal<RefusedChange | null>(null);
  private readonly unread = signal<readonly RefusedChange[]>([]);
  readonly latest = this.last.asReadonly();
  readonly lost = this.unread.asReadonly();

  add(waiting: WaitingChange, refusal: Refusal): void {
    const refused = toRefused(waiting, refusal);
    this.last.set(refused);
    if (waiting.hasWaited) this.unread.update((unread) => [...unread, refused]);
  }

  /** Refused in an earlier page and never read. */
  recall({ refusal, ...waiting }: WaitingChange): void {
    if (refusal !== undefined) this.unread.update((unread) => [...unread, toRefused(waiting, new Refusal(refusal))]);
  }

  /** The person has read them; answers their request ids. */
  read(): string[] {
    const ids = this.unread().map(({ requestId }) => requestId);
    this.unread.set([]);
    return ids;
  }
}

function toRefused({ requestId, intent }: WaitingChange, refusal: Refusal): RefusedChange {
  return { requestId, command: intent.kind, itemIds: [...itemsOf(intent), ...itemsNamedBy(refusal)], refusal };
}

/** A refused undo names what was changed since: `item.0198….rank`. */
function itemsNamedBy({ problem: { errors = [] } }: Refusal): string[] {
  return [...new Set(errors.flatMap(({ path }) => /^item\.([0-9a-f-]{36})/.exec(path)?.[1] ?? []))];
}
