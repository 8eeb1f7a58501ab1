import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemAnswer, ProblemCode } from '@ordo/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from './database';
import { Problem } from './problem';

/** What the framework's own refusals mean here. */
const BY_STATUS: Record<number, ProblemCode> = {
  400: 'invalid-input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  414: 'invalid-input',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** The one place where errors become answers: RFC 9457, never a stack, SQL or a path. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblem(error, request.method);
    if (problem.status >= 500 && !isAskedForHealth(request)) this.note(problem, error, request);
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, problem, request.id);
  }

  private note(problem: Problem, error: unknown, request: FastifyRequest): void {
    const line = `${request.method} ${request.routeOptions.url ?? '-'} → ${problem.code} [${request.id}]`;
    if (problem.code !== 'unexpected') this.logger.warn(line);
    else this.logger.error(line, error instanceof Error ? error.stack : String(error));
  }
}

/** Not being ready yet is an answer there, and no news. */
function isAskedForHealth({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/health/') === true;
}

/** Answers with a problem from wherever a reply is at hand. */
export function sendProblem(reply: FastifyReply, problem: Problem, traceId: string): void {
  const { code, title, status, errors, current, cycle, retryAfter } = problem;
  const answer: ProblemAnswer = {
    type: `/api/docs#${code}`,
    title,
    status,
    code,
    traceId,
    ...(errors && { errors }),
    ...(current !== undefined && { current }),
    ...(cycle && { cycle }),
  };
  if (retryAfter !== undefined) reply.header('retry-after', String(Math.ceil(retryAfter)));
  // As bytes: Fastify would rewrite the type of an object it serialises itself.
  reply.code(status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8').send(JSON.stringify(answer));
}

/** What an error means to the caller. */
export function asProblem(error: unknown, method: string): Problem {
  if (error instanceof Problem) return error;
  const cause = error instanceof HttpException ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === 'FST_ERR_HANDLER_TIMEOUT') return new Problem(isRead(method) ? 'unavailable' : 'outcome-unknown');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported-media-type');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH') return new Problem('malformed-json');
  if (code === 'FST_ERR_BAD_URL') return new Problem('not-found');
  // Text and numbers that PostgreSQL cannot take: bad input that no rule has named.
  if (/^22/.test(sqlState(error) ?? '')) return new Problem('invalid-input');
  const status = error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: unknown } | null)?.statusCode);
  return new Problem(BY_STATUS[status] ?? 'unexpected');
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
