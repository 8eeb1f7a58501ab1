import { createHash, randomUUID } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can, PRODUCT_KEY } from '@ordo/domain';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../platform/config';
import { Problem, refused } from '../platform/problem';
import { RateLimits } from '../platform/rate-limits';
import { DECLARATION, type Declaration } from './access';
import { hashOf, hasXsrfToken, putSession, secretIn } from './browser-session';
import { isFromHere } from './same-origin';
import { Sessions, type Caller } from './sessions';

const READS = new Set(['GET', 'HEAD']);

/** A session seen longer ago than this, in milliseconds, is prolonged. */
const PROLONG_AFTER = 5 * 60_000;

/** The only door: decides on the matched route's own declaration, and refuses what declares nothing. */
@Injectable()
export class Gate implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaration = this.reflector.getAllAndOverride<Declaration | undefined>(DECLARATION, [context.getHandler(), context.getClass()]);
    if (declaration === undefined) throw new Problem('forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isWrite = !READS.has(request.method);
    if (isWrite && !isFromHere(request, this.config)) throw new Problem('cross-site-request');
    if (declaration.kind === 'public') {
      if (isWrite) await this.limits.visit(request.ip);
      return true;
    }
    await this.admit(request, context.switchToHttp().getResponse<FastifyReply>(), declaration, isWrite);
    return true;
  }

  private async admit(request: FastifyRequest, reply: FastifyReply, declaration: Declaration, isWrite: boolean): Promise<void> {
    const secret = secretIn(request, this.config);
    if (secret === undefined) throw new Problem('unauthenticated');
    const sessionHash = hashOf(secret);
    const caller = await this.sessions.callerOf(sessionHash, productKeyIn(request));
    if (caller === undefined) throw new Problem('unauthenticated');
    if (isWrite) {
      if (!hasXsrfToken(request, this.config, sessionHash)) throw new Problem('cross-site-request');
      await this.limits.write(caller.account_id);
    }
    if (Date.now() - caller.seen_at.getTime() > PROLONG_AFTER) {
      // Not waited for, and not worth a refusal: the next request tries again.
      this.sessions.prolong(sessionHash).catch(() => undefined);
      putSession(reply, this.config, secret);
    }
    enter(request, declaration, caller, sessionHash);
  }
}

function enter(request: FastifyRequest, declaration: Declaration, caller: Caller, sessionHash: string): void {
  const marks = { sessionHash, requestId: requestIdOf(request), requestHash: requestHashOf(request) };
  const { account_id: id, name, email, locale, is_admin: isAdmin, sample } = caller;
  request.account = { id, name, email, locale, isAdmin, sample, ...marks };
  if (declaration.kind !== 'product') return;
  const { product_id: productId, product_key: productKey, role, revision } = caller;
  if (productId === null || productKey === null || role === null) throw new Problem('not-found');
  if (!can(role, declaration.action)) throw new Problem('forbidden');
  request.access = { productId, productKey, role, accountId: id, accountName: name, revision: Number(revision), ...marks };
}

/** A key that cannot be one is nobody's. */
function productKeyIn(request: FastifyRequest): string | null {
  const { product } = request.params as { product?: string };
  return product !== undefined && PRODUCT_KEY.test(product) ? product : null;
}

function requestIdOf({ headers }: FastifyRequest): string {
  const given = headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (!isUUID(given)) throw refused('Idempotency-Key', 'isUuid', 'Idempotency-Key must be a UUID');
  return String(given).toLowerCase();
}

function requestHashOf({ method, url, bodyHash }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${method} ${url} `)
    .update(bodyHash ?? '')
    .digest('hex');
}
