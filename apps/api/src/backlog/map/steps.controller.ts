import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateStep, EditStep, MoveStep, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { StepsService } from './steps.service';

@Controller('products/:product/steps')
export class StepsController {
  constructor(private readonly steps: StepsService) {}

  @Post()
  @Needs('map.edit')
  async create(@Access() access: ProductAccess, @Body() draft: CreateStep, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.steps.create(access, draft));
  }

  @Patch(':step')
  @Needs('map.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('step', IdPipe) step: string,
    @IfMatch() version: number,
    @Body() set: EditStep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.steps.edit(access, step, set, version));
  }

  @Post(':step/move')
  @Needs('map.edit')
  @HttpCode(200)
  async move(
    @Access() access: ProductAccess,
    @Param('step', IdPipe) step: string,
    @Body() move: MoveStep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.steps.move(access, step, move));
  }

  @Delete(':step')
  @Needs('map.edit')
  async delete(
    @Access() access: ProductAccess,
    @Param('step', IdPipe) step: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.steps.delete(access, step, version));
  }
}
