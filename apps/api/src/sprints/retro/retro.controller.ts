import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { EditCard, MoveCard, OpenRetro, VoteForCard, WriteCard, type Change, type PrivateCards } from '@ordo/contract';
import type { FastifyReply } from 'fastify';
import { Access, IfMatch, Needs, type ProductAccess } from '../../identity/access';
import { answer } from '../../ledger/answer';
import { IdPipe } from '../../platform/id-pipe';
import { CardsService } from './cards.service';
import { RetroService } from './retro.service';

@Controller('products/:product')
export class RetroController {
  constructor(
    private readonly retros: RetroService,
    private readonly cards: CardsService,
  ) {}

  /** One's own, before the reveal. */
  @Get('private-cards')
  @Needs('retros.write')
  async own(@Access() access: ProductAccess): Promise<PrivateCards> {
    return this.retros.own(access);
  }

  @Post('sprints/:sprint/retro')
  @Needs('retros.write')
  async open(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Body() retro: OpenRetro,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.retros.open(access, sprint, retro));
  }

  @Post('sprints/:sprint/retro/reveal')
  @Needs('retros.reveal')
  @HttpCode(200)
  async reveal(@Access() access: ProductAccess, @Param('sprint', IdPipe) sprint: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Change> {
    return answer(reply, access.role, await this.retros.reveal(access, sprint));
  }

  @Post('sprints/:sprint/retro/cards')
  @Needs('retros.write')
  async write(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Body() card: WriteCard,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.cards.write(access, sprint, card));
  }

  @Patch('sprints/:sprint/retro/cards/:card')
  @Needs('retros.write')
  async edit(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Param('card', IdPipe) card: string,
    @IfMatch() version: number,
    @Body() { text }: EditCard,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.cards.edit(access, sprint, card, text, version));
  }

  @Post('sprints/:sprint/retro/cards/:card/move')
  @Needs('retros.write')
  @HttpCode(200)
  async move(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Param('card', IdPipe) card: string,
    @Body() { columnId }: MoveCard,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.cards.move(access, sprint, card, columnId));
  }

  @Delete('sprints/:sprint/retro/cards/:card')
  @Needs('retros.write')
  async delete(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Param('card', IdPipe) card: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.cards.delete(access, sprint, card, version));
  }

  @Post('sprints/:sprint/retro/cards/:card/vote')
  @Needs('retros.write')
  @HttpCode(200)
  async vote(
    @Access() access: ProductAccess,
    @Param('sprint', IdPipe) sprint: string,
    @Param('card', IdPipe) card: string,
    @Body() { amount }: VoteForCard,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Change> {
    return answer(reply, access.role, await this.cards.vote(access, sprint, card, amount));
  }
}
