import { Body, Controller, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateGoal, CreateKeyResult, EditGoal, WeighGoals, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { GoalsService } from './goals.service';
import { MeasuresService } from './measures.service';

@Controller('products/:product/goals')
export class GoalsController {
  constructor(
    private readonly goals: GoalsService,
    private readonly measures: MeasuresService,
  ) {}

  @Post()
  @Needs('vision.edit')
  async create(@Access() access: ProductAccess, @Body() goal: CreateGoal, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.goals.create(access, goal));
  }

  @Post('weigh')
  @Needs('vision.edit')
  @HttpCode(200)
  async weigh(@Access() access: ProductAccess, @Body() { weights }: WeighGoals, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.goals.weigh(access, weights));
  }

  @Patch(':goal')
  @Needs('vision.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('goal', IdPipe) goal: string,
    @IfMatch() version: number,
    @Body() set: EditGoal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.goals.edit(access, goal, set, version));
  }

  @Post(':goal/activate')
  @Needs('vision.edit')
  @HttpCode(200)
  async activate(@Access() access: ProductAccess, @Param('goal', IdPipe) goal: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.goals.activate(access, goal));
  }

  @Post(':goal/key-results')
  @Needs('vision.edit')
  async addKeyResult(
    @Access() access: ProductAccess,
    @Param('goal', IdPipe) goal: string,
    @Body() keyResult: CreateKeyResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.measures.addKeyResult(access, goal, keyResult));
  }
}
