import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { EditScoreCriteria, ScoreItems, ScoresBy, type Change, type ScoresAnswer } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { ScoresService } from './scores.service';

@Controller('products/:product')
export class ScoresController {
  constructor(private readonly scores: ScoresService) {}

  @Get('scores')
  @Needs('product.read')
  async read(@Access() access: ProductAccess, @Query() { framework }: ScoresBy): Promise<ScoresAnswer> {
    return this.scores.by(access, framework);
  }

  @Post('scores')
  @Needs('items.edit')
  @HttpCode(200)
  async write(@Access() access: ProductAccess, @Body() { items }: ScoreItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.scores.write(access, items));
  }
  @Patch('score-criteria')
  @Needs('criteria.define')
  async editCriteria(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { criteria }: EditScoreCriteria,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.scores.editCriteria(access, criteria, version));
  }
}
