import { Injectable, inject } from '@angular/core';
import type { Change, SplitItem, SplitPart } from '@ordo/contract';
import type { Place } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';

/** What a split makes; parts that are new have no id yet. */
export type SplitDraft = Omit<SplitItem, 'parts'> & { parts: Omit<SplitPart, 'id'>[] };

/** Makes items of other items. Each answers the ids of what it makes, which are there at once. */
@Injectable()
export class ItemStructure {
  private readonly store = inject(ProductStore);

  /** With `original: part` the first part is the original. */
  split(id: string, draft: SplitDraft): { made: string[]; change: Promise<Change> } {
    const parts = draft.parts.map((part, index) => ({ ...part, id: draft.original === 'part' && index === 0 ? id : uuid() }));
    const made = parts.map((part) => part.id).filter((part) => part !== id);
    return { made, change: this.store.execute({ kind: 'item.split', id, split: { ...draft, parts }, place: this.placeBeside(id) }) };
  }

  clone(id: string): { made: string; change: Promise<Change> } {
    const copyId = uuid();
    return { made: copyId, change: this.store.execute({ kind: 'item.clone', id, copyId, place: this.placeBeside(id) }) };
  }

  /** As the server does it: only who orders says where things stand. */
  private placeBeside(id: string): Place {
    return this.store.can('items.order') ? { after: id } : { at: 'bottom' };
  }
}
