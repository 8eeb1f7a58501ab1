import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ScoreItems, ScoresBy, type Change, type ScoresAnswer } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { ScoresService } from './scores.service';

@Controller('products/:product/scores')
export class ScoresController {
  constructor(private readonly scores: ScoresService) {}

  @Get()
  @Needs('product.read')
  async read(@Access() access: ProductAccess, @Query() { framework }: ScoresBy): Promise<ScoresAnswer> {
    return this.scores.by(access, framework);
  }

  @Post()
  @Needs('items.edit')
  @HttpCode(200)
  async write(@Access() access: ProductAccess, @Body() { items }: ScoreItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.scores.write(access, items));
  }
}
