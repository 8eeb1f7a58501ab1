import { Body, Controller, Patch, Post, Res } from '@nestjs/common';
import { CreateProduct, RenameProduct, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { answer } from '../ledger/answer';
import { Problem } from '../platform/problem';
import { Access, Caller, IfMatch, Needs, SignedIn, type ProductAccess, type SignedInAccount } from './access';
import { Products } from './products';

/** Making and naming products. */
@Controller('products')
export class ProductsController {
  constructor(private readonly products: Products) {}

  /** Only admins make products; who makes one owns it. Without an id of the client's it gets the request's, so that a repeat finds it. */
  @Post()
  @SignedIn()
  async create(@Caller() account: SignedInAccount, @Body() { id, key, name }: CreateProduct, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    if (!account.isAdmin || account.sample !== null) throw new Problem('forbidden');
    const { requestId, requestHash } = account;
    const author = { productId: id ?? requestId, productKey: key, accountId: account.id, requestId, requestHash, role: null };
    const owner = { id: account.id, name: account.name, email: account.email };
    return answer(reply, 'owner', await this.products.create(author, name, owner));
  }

  @Patch(':product')
  @Needs('product.rename')
  async rename(
    @Access() access: ProductAccess,
    @Body() { name }: RenameProduct,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.products.rename(access, name, version));
  }
}
