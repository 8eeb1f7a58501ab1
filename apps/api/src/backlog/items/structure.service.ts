import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BacklogItemDetail, CloneItem, SplitItem } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { ordering } from '../../ledger/ordering';
import type { Transaction } from '../../ledger/transaction';
import { Problem } from '../../platform/problem';
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
        const original = await itemOf(tx, item);
        const criteria = original.criteria.map((criterion) => ({ ...criterion, id: randomUUID(), isMet: false }));
        await insertItems(tx, access, [id], placeBeside(access, item), (given) => copiedRow(tx, { ...original, criteria }, given));
        await tx.insert('link', [{ id: uuidv7(), type: 'relates', fromId: id, toId: item, version: 1 }]);
      }),
    );
  }

  async split(access: ProductAccess, item: string, split: SplitItem): Promise<Committed> {
    return ordering(this.ledger, access, () => this.ledger.commit(access, 'item.split', async (tx) => splitItem(tx, access, await itemOf(tx, item), split)));
  }
}

async function itemOf(tx: Transaction, id: string): Promise<BacklogItemDetail> {
  const [item] = await tx.find<BacklogItemDetail>('item', [id]);
  if (item === undefined) throw new Problem('not-found');
  return item;
}
