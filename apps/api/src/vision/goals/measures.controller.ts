import { Body, Controller, Delete, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateCheckIn, EditKeyResult, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { MeasuresService } from './measures.service';

@Controller('products/:product')
export class MeasuresController {
  constructor(private readonly measures: MeasuresService) {}

  @Patch('key-results/:keyResult')
  @Needs('vision.edit')
  async editKeyResult(
    @Access() access: ProductAccess,
    @Param('keyResult', IdPipe) keyResult: string,
    @IfMatch() version: number,
    @Body() set: EditKeyResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.measures.editKeyResult(access, keyResult, set, version));
  }

  @Delete('key-results/:keyResult')
  @Needs('vision.edit')
  async deleteKeyResult(
    @Access() access: ProductAccess,
    @Param('keyResult', IdPipe) keyResult: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.measures.deleteKeyResult(access, keyResult, version));
  }

  @Post('key-results/:keyResult/check-ins')
  @Needs('vision.edit')
  async checkIn(
    @Access() access: ProductAccess,
    @Param('keyResult', IdPipe) keyResult: string,
    @Body() checkIn: CreateCheckIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.measures.checkIn(access, keyResult, checkIn));
  }

  @Delete('check-ins/:checkIn')
  @Needs('vision.edit')
  async deleteCheckIn(
    @Access() access: ProductAccess,
    @Param('checkIn', IdPipe) checkIn: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.measures.deleteCheckIn(access, checkIn, version));
  }
}
