import { Body, Controller, Delete, Param, Post, Res } from '@nestjs/common';
import { LinkItems, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { LinksService } from './links.service';

@Controller('products/:product/items/:item/links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Post()
  @Needs('items.edit')
  async link(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Body() link: LinkItems,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.links.link(access, item, link));
  }

  @Delete(':link')
  @Needs('items.edit')
  async unlink(
    @Access() access: ProductAccess,
    @Param('item', IdPipe) item: string,
    @Param('link', IdPipe) link: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.links.unlink(access, item, link));
  }
}
