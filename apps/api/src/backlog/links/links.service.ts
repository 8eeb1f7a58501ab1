import { Injectable } from '@nestjs/common';
import type { LinkItems } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import type { Transaction } from '../../ledger/transaction';
import { Problem, refused } from '../../platform/problem';
import { ITEM } from '../items/backlog-item.entity';
import { wayBetween } from './ways';

/** A way round can lead through thousands of items. */
const MOST_NAMED = 20;

/** What items have to do with each other. What blocks what is a graph without cycles. */
@Injectable()
export class LinksService {
  constructor(private readonly ledger: Ledger) {}

  /** Refuses with `dependency-cycle`, naming the way round, or `link-taken` when the two are linked so already. */
  async link(access: ProductAccess, fromId: string, { id = uuidv7(), type, to }: LinkItems): Promise<Committed> {
    return this.ledger.commit(access, 'link.create', async (tx) => {
      const found = await tx.find<{ id: string }>('item', [fromId, to]);
      if (fromId === to) throw refused('to', 'isOther', 'An item cannot be linked to itself');
      if (found.length < 2) throw new Problem('not-found', { errors: [{ path: 'to', code: 'exists', message: 'to names no item of this product' }] });
      if (type === 'blocks') await refuseCycle(tx, fromId, to);
      await tx.insert('link', [{ id, type, fromId, toId: to, version: 1 }]);
    });
  }

  async unlink(access: ProductAccess, item: string, id: string): Promise<Committed> {
    return this.ledger.commit(access, 'link.delete', async (tx) => {
      const [link] = await tx.find<{ fromId: string; toId: string }>('link', [id]);
      if (link === undefined || ![link.fromId, link.toId].includes(item)) throw new Problem('not-found');
      await tx.remove('link', [id]);
    });
  }
}

/** `first` is to come before `second`: it must not already have to come after it. */
async function refuseCycle(tx: Transaction, first: string, second: string): Promise<void> {
  const way = await wayBetween(tx, second, first);
  if (way === null) return;
  const keys = new Map((await tx.find<{ id: string; key: string }>('item', way, ITEM.onOpen)).map(({ id, key }) => [id, key]));
  const named = shortened([first, ...way].map((id) => keys.get(id) ?? ''));
  const message = `Each would come before the next: ${named.join(' → ')}`;
  throw new Problem('dependency-cycle', { errors: [{ path: 'to', code: 'dependencyCycle', message }], cycle: named });
}

function shortened(way: string[]): string[] {
  return way.length <= MOST_NAMED ? way : [...way.slice(0, MOST_NAMED - 1), '…', ...way.slice(-1)];
}
