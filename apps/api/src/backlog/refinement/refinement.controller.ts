import { Body, Controller, Patch, Res } from '@nestjs/common';
import { EditPace, EditReadyRules, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { RefinementService } from './refinement.service';

@Controller('products/:product')
export class RefinementController {
  constructor(private readonly refinement: RefinementService) {}

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
