import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ExploreSample, SignIn } from '@ordo/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../platform/config';
import { Caller, Public, SignedIn, type SignedInAccount } from './access';
import { Accounts } from './accounts';
import { dropSession, putSession, secretIn } from './browser-session';
import { SamplePeople } from './sample-people';
import { Sessions } from './sessions';

/** Signing in and out. */
@Controller()
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly samplePeople: SamplePeople,
    private readonly sessions: Sessions,
  ) {}

  @Post('session')
  @Public()
  @HttpCode(204)
  async signIn(@Body() { email, password }: SignIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.open(await this.accounts.withCredentials(email, password, request.ip), request, reply);
  }

  @Post('session/sample')
  @Public()
  @HttpCode(204)
  async explore(@Body() { role, locale }: ExploreSample, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.open(await this.samplePeople.whoPlays(role, locale ?? 'en'), request, reply);
  }

  @Delete('session')
  @SignedIn()
  @HttpCode(204)
  async signOut(@Caller() { sessionHash }: SignedInAccount, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(sessionHash);
    dropSession(reply, this.config);
  }

  @Delete('sessions')
  @SignedIn()
  @HttpCode(204)
  async signOutEverywhere(@Caller() account: SignedInAccount, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    // Others explore with the same sample account: only this browser leaves.
    await (account.sample === null ? this.sessions.endAll(account.id) : this.sessions.end(account.sessionHash));
    dropSession(reply, this.config);
  }

  private async open(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    putSession(reply, this.config, await this.sessions.open(accountId, secretIn(request, this.config)));
  }
}
