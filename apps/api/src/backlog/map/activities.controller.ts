import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateActivities, EditActivity, MoveActivity, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { ActivitiesService } from './activities.service';

@Controller('products/:product/activities')
export class ActivitiesController {
  constructor(private readonly activities: ActivitiesService) {}

  @Post()
  @Needs('map.edit')
  async create(@Access() access: ProductAccess, @Body() drafts: CreateActivities, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.activities.create(access, drafts));
  }

  @Patch(':activity')
  @Needs('map.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('activity', IdPipe) activity: string,
    @IfMatch() version: number,
    @Body() set: EditActivity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.activities.edit(access, activity, set, version));
  }

  @Post(':activity/move')
  @Needs('map.edit')
  @HttpCode(200)
  async move(
    @Access() access: ProductAccess,
    @Param('activity', IdPipe) activity: string,
    @Body() { place }: MoveActivity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.activities.move(access, activity, place));
  }

  @Delete(':activity')
  @Needs('map.edit')
  async delete(
    @Access() access: ProductAccess,
    @Param('activity', IdPipe) activity: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.activities.delete(access, activity, version));
  }
}
