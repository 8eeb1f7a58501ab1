import { Injectable } from '@nestjs/common';
import type { CreateSegment, EditSegment } from '@ordo/contract';
import { LIMITS } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { trimmed } from '../../ledger/values';
import { refused } from '../../platform/problem';

/** Who the product is for: the owner's to say. */
@Injectable()
export class SegmentsService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { id = uuidv7(), name, size = null, weight = 0, needs = '' }: CreateSegment): Promise<Committed> {
    return this.ledger.commit(access, 'segment.create', async (tx) => {
      if ((await tx.count('segment')) >= LIMITS.segments) throw refused('name', 'tooMany', `A product has at most ${LIMITS.segments} segments`);
      await tx.insert('segment', [{ id, ...trimmed({ name, needs }), size, weight, version: 1, createdAt: tx.at }]);
    });
  }

  async edit(access: ProductAccess, id: string, set: EditSegment, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'segment.edit', (tx) => tx.update('segment', { ...trimmed(set), id }, version));
  }

  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    return this.ledger.commit(access, 'segment.delete', async (tx) => {
      await tx.one('segment', id, version);
      await tx.remove('segment', [id]);
    });
  }
}
