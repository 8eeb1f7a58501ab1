import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CloneItem, SplitItem, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { StructureService } from './structure.service';

@Controller('products/:product/items/:item')
export class StructureController {
  constructor(private readonly structure: StructureService) {}

  @Post('clone')
  @Needs('items.create')
  async clone(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Body() clone: CloneItem,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.structure.clone(access, item, clone));
  }

  @Post('split')
  @Needs('items.create')
  async split(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Body() split: SplitItem,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.structure.split(access, item, split));
  }
}
