import { Body, Controller, Delete, Param, Patch, Res } from '@nestjs/common';
import { ChangeMember, type Change, type Member } from '@ordo/contract';
import { can } from '@ordo/domain';
import type { FastifyReply } from 'fastify';
import { answer } from '../ledger/answer';
import { Ledger } from '../ledger/ledger';
import type { Transaction } from '../ledger/transaction';
import { IdPipe } from '../platform/id-pipe';
import { Problem } from '../platform/problem';
import { Access, IfMatch, Needs, type ProductAccess } from './access';

/** Who is in a product, and as what. The last owner stays: the database sees to it. */
@Controller('products/:product/members')
export class MembersController {
  constructor(private readonly ledger: Ledger) {}

  @Patch(':member')
  @Needs('members.change')
  async change(
    @Access() access: ProductAccess,
    @Param('member', IdPipe) id: string,
    @Body() { role }: ChangeMember,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    const committed = await this.ledger.commit(access, 'member.change', async (tx) => {
      await present(tx, id);
      await tx.update('member', { id, role }, version);
    });
    return answer(reply, access.role, committed);
  }

  /** Anybody may leave; only who may change members sends others away. */
  @Delete(':member')
  @Needs('product.read')
  async remove(
    @Access() access: ProductAccess,
    @Param('member', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    const committed = await this.ledger.commit(access, 'member.remove', async (tx) => {
      const { role } = await present(tx, access.accountId);
      if (id !== access.accountId && !can(role, 'members.change')) throw new Problem('forbidden');
      await present(tx, id);
      await tx.update('member', { id, role: null }, version);
    });
    return answer(reply, access.role, committed);
  }
}

/** As the product's lock shows it; who has left is not found. */
async function present(tx: Transaction, id: string): Promise<Member> {
  const [member] = await tx.find<Member>('member', [id]);
  if (member === undefined || member.role === null) throw new Problem('not-found');
  return member;
}
