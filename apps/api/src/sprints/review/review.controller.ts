import { Body, Controller, Delete, Param, Patch, Post, Res } from '@nestjs/common';
import { EditStatement, WriteStatement, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { ReviewService } from './review.service';

@Controller('products/:product/sprints/:sprint/statements')
export class ReviewController {
  constructor(private readonly review: ReviewService) {}

  @Post()
  @Needs('reviews.write')
  async write(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Body() statement: WriteStatement,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.review.write(access, sprint, statement));
  }

  @Patch(':statement')
  @Needs('reviews.write')
  async edit(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Param('statement', IdPipe) statement: string,
    @IfMatch() version: number,
    @Body() set: EditStatement,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.review.edit(access, sprint, statement, set, version));
  }

  @Delete(':statement')
  @Needs('reviews.write')
  async delete(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Param('statement', IdPipe) statement: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.review.delete(access, sprint, statement, version));
  }
}
