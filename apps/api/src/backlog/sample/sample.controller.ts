import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { Cyclade } from './cyclade';

@Controller('products/:product/reset')
export class SampleController {
  constructor(private readonly cyclade: Cyclade) {}

  /** The sample product as on its first day. */
  @Post()
  @Needs('product.reset')
  @HttpCode(200)
  async reset(@Access() access: ProductAccess, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.cyclade.reset(access));
  }
}
