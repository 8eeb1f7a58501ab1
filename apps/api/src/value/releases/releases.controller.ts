import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { CreateRelease, EditRelease, MoveRelease, type Change } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { ReleasesService } from './releases.service';

@Controller('products/:product/releases')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Post()
  @Needs('releases.plan')
  async create(@Access() access: ProductAccess, @Body() draft: CreateRelease, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.releases.create(access, draft));
  }

  @Patch(':release')
  @Needs('releases.plan')
  async edit(
    @Access() access: ProductAccess,
    @Param('release', IdPipe) release: string,
    @IfMatch() version: number,
    @Body() set: EditRelease,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.releases.edit(access, release, set, version));
  }

  @Post(':release/move')
  @Needs('releases.plan')
  @HttpCode(200)
  async move(
    @Access() access: ProductAccess,
    @Param('release', IdPipe) release: string,
    @Body() { place }: MoveRelease,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.releases.move(access, release, place));
  }

  @Delete(':release')
  @Needs('releases.plan')
  async delete(
    @Access() access: ProductAccess,
    @Param('release', IdPipe) release: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.releases.delete(access, release, version));
  }
}
