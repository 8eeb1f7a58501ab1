import { Body, Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AcceptInvitation, InviteMember, type Change, type InvitationPreview } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { answer } from '../ledger/answer';
import { IdPipe } from '../platform/id-pipe';
import { Problem } from '../platform/problem';
import { Access, Caller, IfMatch, Needs, Public, SignedIn, type ProductAccess, type SignedInAccount } from './access';
import { Invitations } from './invitations';

/** Letting people in by a link. */
@Controller()
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Post('products/:product/invitations')
  @Needs('members.invite')
  async create(@Access() access: ProductAccess, @Body() body: InviteMember, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.invitations.create(access, body));
  }

  @Delete('products/:product/invitations/:invitation')
  @Needs('members.invite')
  async revoke(
    @Access() access: ProductAccess,
    @Param('invitation', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.invitations.revoke(access, id, version));
  }

  @Post('invitations/preview')
  @Public()
  @HttpCode(200)
  async preview(@Body() { token }: AcceptInvitation): Promise<InvitationPreview> {
    const { product_name: productName, role } = await this.invitations.open(token);
    return { productName, role };
  }

  @Post('invitations/accept')
  @SignedIn()
  @HttpCode(200)
  async accept(@Caller() account: SignedInAccount, @Body() { token }: AcceptInvitation): Promise<{ key: string }> {
    if (account.sample !== null) throw new Problem('forbidden');
    return { key: await this.invitations.accept(token, account) };
  }
}
