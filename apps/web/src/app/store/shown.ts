import type { BacklogItem } from '@ordo/contract';
import type { Refusal } from './refusal';

/** Looks things up by id. A new object whenever something in it changed, so that it can be a signal's value. */
export interface ById<T> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
}

/** `missing`: no such product, or not ours any more. `failed`: not reachable and no copy in this browser; it keeps trying. */
export type ProductState = 'opening' | 'ready' | 'missing' | 'failed';

/** An item whose sheet is open. The row's properties are there at once, the description when it has been fetched. */
export interface OpenItem {
  /** `removed`: deleted while open, `item` is what it was. `failed`: the description cannot be had now; it is asked for again on return. */
  state: 'opening' | 'ready' | 'removed' | 'missing' | 'failed';
  item: BacklogItem | null;
  description: string | null;
  /** Undo this revision to restore it. */
  removed: { revision: number; actorId: string } | null;
}

/** A move made elsewhere, for the avatar shown at the row for 2 s. */
export interface RemoteMove {
  itemId: string;
  actorId: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A change of ours that the server refused and that was taken back. A new object each time. */
export interface RefusedChange {
  requestId: string;
  command: string;
  /** The items it was about, so that their rows can flash. */
  itemIds: readonly string[];
  refusal: Refusal;
}
