import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { CreateLabel, EditLabel, MergeLabel, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { LabelsService } from './labels.service';

@Controller('products/:product/labels')
export class LabelsController {
  constructor(private readonly labels: LabelsService) {}

  @Post()
  @Needs('labels.edit')
  async create(@Access() access: ProductAccess, @Body() label: CreateLabel, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.labels.create(access, label));
  }

  @Patch(':label')
  @Needs('labels.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('label', ParseUUIDPipe) label: string,
    @IfMatch() version: number,
    @Body() set: EditLabel,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.labels.edit(access, label, set, version));
  }

  @Delete(':label')
  @Needs('labels.edit')
  async delete(
    @Access() access: ProductAccess,
    @Param('label', ParseUUIDPipe) label: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.labels.delete(access, label, version));
  }

  @Post(':label/merge')
  @Needs('labels.edit')
  @HttpCode(200)
  async merge(
    @Access() access: ProductAccess,
    @Param('label', IdPipe) label: string,
    @Body() { into }: MergeLabel,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.labels.merge(access, label, into));
  }
}
