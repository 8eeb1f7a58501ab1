import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { EditVision, type Change, type VisionRevisions } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../identity/access';
import { answer } from '../ledger/answer';
import { VisionService } from './vision.service';

@Controller('products/:product/vision')
export class VisionController {
  constructor(private readonly vision: VisionService) {}

  @Patch()
  @Needs('vision.edit')
  async edit(
    @Access() access: ProductAccess,
    @IfMatch() version: number,
    @Body() set: EditVision,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.vision.edit(access, set, version));
  }

  @Get('revisions')
  @Needs('product.read')
  async revisions(@Access() access: ProductAccess): Promise<VisionRevisions> {
    return { revisions: await this.vision.revisions(access) };
  }
}
