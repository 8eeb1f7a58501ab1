import { Body, Controller, Delete, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { EditComment, WriteComment, type Change, type Comment } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { ReadItem } from '../items/read-item';
import { CommentsService } from './comments.service';

@Controller('products/:product/items/:item/comments')
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly reading: ReadItem,
  ) {}

  @Get()
  @Needs('product.read')
  async of(@Access() access: ProductAccess, @Param('item') item: string): Promise<Comment[]> {
    return this.comments.of(access, (await this.reading.byName(access, item)).id);
  }

  @Post()
  @Needs('comments.write')
  async write(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Body() comment: WriteComment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.comments.write(access, item, comment));
  }

  @Patch(':comment')
  @Needs('comments.write')
  async edit(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Param('comment', IdPipe) comment: string,
    @IfMatch() version: number,
    @Body() { body }: EditComment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.comments.edit(access, item, comment, body, version));
  }

  @Delete(':comment')
  @Needs('comments.write')
  async delete(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Param('comment', IdPipe) comment: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.comments.delete(access, item, comment, version));
  }
}
