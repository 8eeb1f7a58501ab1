import { createGunzip } from 'node:zlib';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ExportProduct } from '@ordo/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Needs, type ProductAccess } from '../../identity/access';
import { Limits } from '../../platform/route-limits';
import { ExportService } from './export.service';

const TYPES = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' };
const MILLISECONDS = 120_000;

@Controller('products/:product/export')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  /** A file to download: everything with its log as JSON, or the backlog as CSV. */
  @Get()
  @Needs('product.export')
  @Limits({ milliseconds: MILLISECONDS })
  async export(
    @Access() access: ProductAccess,
    @Query() request: ExportProduct,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gzipped = await this.exports.gzipped(access, request);
    reply.type(TYPES[request.format]).header('cache-control', 'no-store').header('vary', 'accept-encoding');
    reply.header('content-disposition', `attachment; filename="ordo-${access.productKey}.${request.format}"`);
    if (/\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))) return void reply.header('content-encoding', 'gzip').send(gzipped);
    const plain = createGunzip();
    plain.end(gzipped);
    reply.send(plain);
  }
}
