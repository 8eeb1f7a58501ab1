import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ChildrenOfDeleted,
  CreateItem,
  CreateItems,
  DeleteItems,
  EditItem,
  EditItems,
  MoveItems,
  OrderItems,
  PageOf,
  type BacklogItemDetail,
  type Change,
  type HistoryPage,
} from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { History } from '../../ledger/history';
import { Limits } from '../../platform/route-limits';
import { ItemsService } from './items.service';
import { ReadItem } from './read-item';

/** Everything below an item may be a large part of the product. */
const DELETION_MILLISECONDS = 40_000;

@Controller('products/:product/items')
export class ItemsController {
  constructor(
    private readonly items: ItemsService,
    private readonly reading: ReadItem,
    private readonly history: History,
  ) {}

  @Post()
  @Needs('items.create')
  async create(@Access() access: ProductAccess, @Body() draft: CreateItem, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.items.create(access, draft));
  }

  @Post('add')
  @Needs('items.create')
  async add(@Access() access: ProductAccess, @Body() drafts: CreateItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.items.createMany(access, drafts));
  }

  @Post('move')
  @Needs('sprints.work')
  @HttpCode(200)
  async move(@Access() access: ProductAccess, @Body() move: MoveItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.items.move(access, move));
  }

  @Post('order')
  @Needs('items.order')
  @HttpCode(200)
  async order(@Access() access: ProductAccess, @Body() { items }: OrderItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.items.order(access, items));
  }

  @Post('edit')
  @Needs('items.edit')
  @HttpCode(200)
  async editMany(@Access() access: ProductAccess, @Body() edit: EditItems, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.items.editMany(access, edit));
  }

  @Post('delete')
  @Needs('items.delete')
  @Limits({ milliseconds: DELETION_MILLISECONDS })
  @HttpCode(200)
  async deleteMany(
    @Access() access: ProductAccess,
    @Body() { items, children }: DeleteItems,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.items.delete(access, items, { children }));
  }

  @Get(':item')
  @Needs('product.read')
  async read(@Access() access: ProductAccess, @Param('item') item: string): Promise<BacklogItemDetail> {
    return this.reading.byName(access, item);
  }

  @Get(':item/history')
  @Needs('product.read')
  async historyOf(@Access() access: ProductAccess, @Param('item') item: string, @Query() page: PageOf): Promise<HistoryPage> {
    const { id } = await this.reading.byName(access, item);
    return this.history.page(access, {
      limit: Number(page.limit ?? 50),
      before: page.cursor === undefined ? null : Number(page.cursor),
      itemId: id,
    });
  }

  @Patch(':item')
  @Needs('items.edit')
  async edit(
    @Access() access: ProductAccess,
    @Param('item', ParseUUIDPipe) item: string,
    @IfMatch() version: number,
    @Body() set: EditItem,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.items.edit(access, item, set, version));
  }

  @Delete(':item')
  @Needs('items.delete')
  @Limits({ milliseconds: DELETION_MILLISECONDS })
  async delete(
    @Access() access: ProductAccess,
    @Param('item', ParseUUIDPipe) item: string,
    @IfMatch() version: number,
    @Query() { children }: ChildrenOfDeleted,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.items.delete(access, [item], { children, version }));
  }
}
