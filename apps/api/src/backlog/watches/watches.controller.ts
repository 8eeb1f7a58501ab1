import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { WatchItems, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { WatchesService } from './watches.service';

@Controller('products/:product/items/watch')
export class WatchesController {
  constructor(private readonly watches: WatchesService) {}

  @Post()
  @Needs('items.watch')
  @HttpCode(200)
  async watch(@Access() access: ProductAccess, @Body() request: WatchItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.watches.watch(access, request));
  }
}
