import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ImportItems, type ImportProgress } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { IdPipe } from '../../platform/id-pipe';
import { Limits } from '../../platform/route-limits';
import { streamAnswer } from './import-answer';
import { ImportProgresses } from './import-progress';
import { ImportsService } from './imports.service';

/** A file of the most characters, when each takes three bytes. */
const BYTES = 50 * 1024 * 1024;
const MILLISECONDS = 120_000;

@Controller('products/:product/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly progresses: ImportProgresses,
  ) {}

  @Post()
  @Needs('items.import')
  @Limits({ bytes: BYTES, milliseconds: MILLISECONDS })
  async import(@Access() access: ProductAccess, @Body() request: ImportItems, @Res() reply: FastifyReply): Promise<void> {
    const { answer, isReplay } = await this.imports.import(access, request);
    if (isReplay) reply.header('idempotency-replayed', 'true');
    reply
      .code(answer.change === undefined ? 200 : 201)
      .type('application/json; charset=utf-8')
      .send(streamAnswer(answer));
  }

  @Get(':import/progress')
  @Needs('items.import')
  async progress(@Access() access: ProductAccess, @Param('import', IdPipe) id: string): Promise<ImportProgress> {
    return this.progresses.read(access, id);
  }
}
