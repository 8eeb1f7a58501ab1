import { Body, Controller, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { CompleteSprint, CreateSprint, EditSprint, PlanItems, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../identity/access';
import { answer } from '../ledger/answer';
import { IdPipe } from '../platform/id-pipe';
import { SprintsService } from './sprints.service';

@Controller('products/:product/sprints')
export class SprintsController {
  constructor(private readonly sprints: SprintsService) {}

  @Post()
  @Needs('sprints.plan')
  async create(@Access() access: ProductAccess, @Body() sprint: CreateSprint, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.sprints.create(access, sprint));
  }

  @Patch(':sprint')
  @Needs('sprints.plan')
  async edit(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @IfMatch() version: number,
    @Body() set: EditSprint,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.sprints.edit(access, sprint, set, version));
  }

  @Post(':sprint/plan')
  @Needs('sprints.plan')
  @HttpCode(200)
  async plan(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Body() plan: PlanItems,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.sprints.plan(access, sprint, plan));
  }

  @Post(':sprint/start')
  @Needs('sprints.plan')
  @HttpCode(200)
  async start(@Access() access: ProductAccess, @Param('sprint', IdPipe) sprint: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.sprints.start(access, sprint));
  }

  @Post(':sprint/complete')
  @Needs('sprints.plan')
  @HttpCode(200)
  async complete(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Body() close: CompleteSprint,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.sprints.complete(access, sprint, close));
  }

  @Post(':sprint/cancel')
  @Needs('sprints.plan')
  @HttpCode(200)
  async cancel(@Access() access: ProductAccess, @Param('sprint', IdPipe) sprint: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.sprints.cancel(access, sprint));
  }
}
