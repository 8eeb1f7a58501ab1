import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Role } from '@ordo/domain';
import { Ledger, type Author, type Committed } from '../ledger/ledger';
import { Shapes } from '../ledger/shapes';
import { Database } from '../platform/database';
import { INVITATION } from './invitation.entity';
import { MEMBER } from './member.entity';
import { PRODUCT } from './product.entity';

/** What is owned: made and named here, ordered in the backlog. */
@Injectable()
export class Products implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly shapes: Shapes,
  ) {}

  onModuleInit(): void {
    for (const shape of [PRODUCT, MEMBER, INVITATION]) this.shapes.register(shape);
  }

  /** A person's products, by name. */
  async of(accountId: string): Promise<{ id: string; key: string; name: string; role: Role }[]> {
    return this.database.query('SELECT id, key, name, role FROM products_of($1)', [accountId]);
  }

  /** Makes the author's product, which they own. */
  async create(author: Author, name: string, owner: { id: string; name: string; email: string }): Promise<Committed> {
    return this.ledger.create(author, { name }, async (tx) => {
      await tx.insert('member', [{ ...owner, role: 'owner', joinedAt: tx.at }]);
    });
  }

  async rename(author: Author, name: string, version: number): Promise<Committed> {
    return this.ledger.commit(author, 'product.rename', (tx) => tx.update('product', { id: author.productId, name }, version));
  }
}
