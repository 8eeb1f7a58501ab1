import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BacklogItemDetail, CloneItem, SplitItem } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { ordering } from '../../ledger/ordering';
import { copiedRow, insertItems, placeBeside } from './new-items';
import { splitItem } from './split-item';

/** Items made from other items: each method is one command. */
@Injectable()
export class StructureService {
  constructor(private readonly ledger: Ledger) {}

  /** Everything the original says, with nothing met yet, and a link between the two. */
  async clone(access: ProductAccess, item: string, { id = uuidv7() }: CloneItem): Promise<Committed> {
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'item.clone', async (tx) => {
        const original = await tx.one<BacklogItemDetail>('item', item);
        const criteria = original.criteria.map((criterion) => ({ ...criterion, id: randomUUID(), isMet: false }));
        await insertItems(tx, access, [id], placeBeside(access, item), (given) => copiedRow(tx, { ...original, criteria }, given));
        await tx.insert('link', [{ id: uuidv7(), type: 'relates', fromId: id, toId: item, version: 1 }]);
      }),
    );
  }

  async split(access: ProductAccess, item: string, split: SplitItem): Promise<Committed> {
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'item.split', async (tx) => splitItem(tx, access, await tx.one<BacklogItemDetail>('item', item), split)),
    );
  }
}
