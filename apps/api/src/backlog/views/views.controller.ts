import { Body, Controller, Delete, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { EditView, SaveView, type Change, type PrivateViews } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { ViewsService } from './views.service';

@Controller('products/:product/views')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  /** One's own; the shared ones are in the snapshot. */
  @Get()
  @Needs('views.keep')
  async own(@Access() access: ProductAccess): Promise<PrivateViews> {
    return this.views.own(access);
  }

  @Post()
  @Needs('views.keep')
  async save(@Access() access: ProductAccess, @Body() view: SaveView, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.views.save(access, view));
  }

  @Patch(':view')
  @Needs('views.keep')
  async edit(
    @Access() access: ProductAccess,
    @Param('view', IdPipe) view: string,
    @IfMatch() version: number,
    @Body() set: EditView,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.views.edit(access, view, set, version));
  }

  @Delete(':view')
  @Needs('views.keep')
  async delete(
    @Access() access: ProductAccess,
    @Param('view', IdPipe) view: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.views.delete(access, view, version));
  }
}
