import { Injectable } from '@nestjs/common';
import type { DonePartSent } from '@ordo/contract';
import type { ProductAccess } from '../../identity/access';
import type { LentByBacklog, BoardStep } from '../../ledger/lent-by-backlog';
import type { Transaction } from '../../ledger/transaction';
import { allOf } from './all-of';
import { ITEM } from './backlog-item.entity';
import { stepOnBoard, writeReasons } from './board-rules';
import { splitDone } from './split-done';

/** What others do with items goes by the same rules as what the backlog does with them. */
@Injectable()
export class ItemLender implements LentByBacklog {
  async step(tx: Transaction, items: string[], step: BoardStep, byId: string, write: () => Promise<void>): Promise<void> {
    const reasons = await stepOnBoard(tx, await allOf(tx, items, ITEM.onOpen), step, byId);
    await write();
    await writeReasons(tx, reasons);
  }

  async splitDone(tx: Transaction, access: ProductAccess, item: string, part: DonePartSent): Promise<void> {
    await splitDone(tx, access, item, part);
  }
}
