import { Body, Controller, Delete, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateSegment, EditSegment, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { SegmentsService } from './segments.service';

@Controller('products/:product/segments')
export class SegmentsController {
  constructor(private readonly segments: SegmentsService) {}

  @Post()
  @Needs('vision.edit')
  async create(@Access() access: ProductAccess, @Body() segment: CreateSegment, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.segments.create(access, segment));
  }

  @Patch(':segment')
  @Needs('vision.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('segment', IdPipe) segment: string,
    @IfMatch() version: number,
    @Body() set: EditSegment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.segments.edit(access, segment, set, version));
  }

  @Delete(':segment')
  @Needs('vision.edit')
  async delete(
    @Access() access: ProductAccess,
    @Param('segment', IdPipe) segment: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.segments.delete(access, segment, version));
  }
}
