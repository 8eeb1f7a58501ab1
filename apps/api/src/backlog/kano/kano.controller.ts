import { Body, Controller, Delete, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateKanoAnswer, EditKanoAnswer, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { KanoService } from './kano.service';

@Controller('products/:product')
export class KanoController {
  constructor(private readonly kano: KanoService) {}

  @Post('items/:item/kano-answers')
  @Needs('items.edit')
  async create(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Body() given: CreateKanoAnswer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.kano.create(access, item, given));
  }

  @Patch('kano-answers/:kanoAnswer')
  @Needs('items.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('kanoAnswer', IdPipe) kanoAnswer: string,
    @IfMatch() version: number,
    @Body() set: EditKanoAnswer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.kano.edit(access, kanoAnswer, set, version));
  }

  @Delete('kano-answers/:kanoAnswer')
  @Needs('items.edit')
  async delete(
    @Access() access: ProductAccess,
    @Param('kanoAnswer', IdPipe) kanoAnswer: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.kano.delete(access, kanoAnswer, version));
  }
}
