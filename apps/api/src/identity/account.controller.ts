import { Body, Controller, Get, HttpCode, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { ChangePassword, CreateAccount, EditMe, type Locale, type Me, type Setup } from '@ordo/contract';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../platform/config';
import { Caller, Public, SignedIn, type SignedInAccount } from './access';
import { Accounts } from './accounts';
import { putSession, secretIn } from './browser-session';
import { Products } from './products';
import { Sessions } from './sessions';

/** Becoming somebody, and who one is. */
@Controller()
export class AccountController {
  constructor(
    private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly products: Products,
    private readonly sessions: Sessions,
  ) {}

  @Get('setup')
  @Public()
  async setup(): Promise<Setup> {
    return { firstRun: await this.accounts.isFirstRun(), sample: this.config.hasSample, publicUrl: this.config.PUBLIC_URL };
  }

  @Post('accounts')
  @Public()
  @HttpCode(204)
  async create(@Body() body: CreateAccount, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const marks = { requestId: randomUUID(), requestHash: '' };
    const id = await this.accounts.create(body, marks);
    putSession(reply, this.config, await this.sessions.open(id, secretIn(request, this.config)));
  }

  @Get('me')
  @SignedIn()
  async me(@Caller() account: SignedInAccount): Promise<Me> {
    const { id, name, email, isAdmin, sample } = account;
    return { id, name, email, locale: account.locale as Locale | null, isAdmin, isSample: sample !== null, products: await this.products.of(id) };
  }

  @Patch('me')
  @SignedIn()
  @HttpCode(204)
  async edit(@Caller() account: SignedInAccount, @Body() { locale }: EditMe): Promise<void> {
    // A sample account is everybody's: its visitors keep their language in their browsers.
    if (account.sample === null) await this.accounts.setLocale(account.id, locale);
  }

  @Put('me/password')
  @SignedIn()
  @HttpCode(204)
  async changePassword(@Caller() account: SignedInAccount, @Body() body: ChangePassword, @Req() request: FastifyRequest): Promise<void> {
    await this.accounts.changePassword(account, body.current, body.password, request.ip);
    await this.sessions.endAll(account.id, account.sessionHash);
  }
}
