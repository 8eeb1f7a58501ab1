import { Controller, Get, Headers, HttpCode, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ChangesAfter, PageOf, type Change, type ChangePage, type HistoryPage } from '@ordo/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Needs, type ProductAccess } from '../identity/access';
import { Limits } from '../platform/route-limits';
import { answer } from './answer';
import { History } from './history';
import { Snapshots } from './snapshot';
import { Stream } from './stream';
import { Streams } from './streams';
import { Undo } from './undo';

/** Reading a product: its snapshot, its log, and the log as it grows. */
@Controller('products/:product')
export class LedgerController {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly history: History,
    private readonly streams: Streams,
    private readonly undo: Undo,
  ) {}

  @Get('snapshot')
  @Needs('product.read')
  async snapshot(
    @Access() access: ProductAccess,
    @Req() request: FastifyRequest,
    @Query('checkpoint') checkpoint: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.header('cache-control', 'private, no-cache').header('vary', 'accept-encoding, cookie');
    if (checkpoint === undefined && request.headers['if-none-match'] === `"${access.revision}"`) return void reply.code(304).send();
    reply.type('application/json; charset=utf-8');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      const { revision, json } = await this.snapshots.read(access, access.role);
      return void reply.header('etag', `"${revision}"`).send(json);
    }
    const bytes =
      checkpoint === undefined
        ? await this.snapshots.current(access, access.role, access.revision)
        : await this.snapshots.checkpoint(access, access.role, access.revision);
    return void reply.header('etag', `"${bytes.revision}"`).header('content-encoding', 'gzip').send(bytes.gzipped);
  }

  @Get('changes')
  @Needs('product.read')
  async changes(@Access() access: ProductAccess, @Query() { after }: ChangesAfter): Promise<ChangePage> {
    return this.history.after(access, Number(after));
  }

  @Get('history')
  @Needs('product.read')
  async historyPage(@Access() access: ProductAccess, @Query() page: PageOf): Promise<HistoryPage> {
    return this.history.page(access, { limit: Number(page.limit ?? 50), before: page.cursor === undefined ? null : Number(page.cursor) });
  }

  @Post('changes/:revision/undo')
  @Needs('changes.undo')
  @Limits({ milliseconds: 60_000 })
  @HttpCode(200)
  async undoChange(
    @Access() access: ProductAccess,
    @Param('revision', ParseIntPipe) revision: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.undo.undo(access, revision));
  }

  @Get('stream')
  @Needs('product.read')
  async stream(
    @Access() access: ProductAccess,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query('after') after: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = /^\d{1,15}$/.exec(lastEventId ?? after ?? '')?.[0];
    // Who has gone meanwhile closes no second time, and so would never leave.
    if (reply.raw.destroyed) return void reply.hijack();
    this.streams.reserve(access.accountId);
    reply.hijack();
    const stream = new Stream(
      access,
      access.accountId,
      access.accountName,
      access.role,
      access.sessionHash,
      from === undefined ? access.revision : Number(from),
      reply.raw,
    );
    reply.raw.on('close', () => void this.streams.leave(stream).catch(() => undefined));
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 1000\n\n');
    await this.streams.join(stream, access.revision).catch(() => stream.end());
  }
}
