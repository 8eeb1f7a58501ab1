import { Body, Controller, Get, Patch, Query, Res } from '@nestjs/common';
import { EditPace, EditReadyRules, RefinementOf, type Change, type RefinementAnswer } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { ReadRefinement } from './read-refinement';
import { RefinementService } from './refinement.service';

@Controller('products/:product')
export class RefinementController {
  constructor(
    private readonly reading: ReadRefinement,
    private readonly refinement: RefinementService,
  ) {}

  @Get('refinement')
  @Needs('product.read')
  async read(@Access() access: ProductAccess, @Query() { sprints = '3', limit = '50' }: RefinementOf): Promise<RefinementAnswer> {
    return this.reading.queue(access, Number(sprints), Number(limit));
  }

  @Patch('ready-rules')
  @Needs('readiness.edit')
  async editReadyRules(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { rules }: EditReadyRules,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.refinement.editReadyRules(access, rules, version));
  }

  @Patch('pace')
  @Needs('readiness.edit')
  async editPace(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() { pace }: EditPace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.refinement.editPace(access, pace, version));
  }
}
