import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Action, Role } from '@ordo/domain';
import type { FastifyRequest } from 'fastify';
import { Problem, refused } from '../platform/problem';

/** Who is signed in, known after the guard. */
export interface SignedInAccount {
  id: string;
  name: string;
  email: string;
  locale: string | null;
  isAdmin: boolean;
  /** The role it plays on the sample product; null for a real account. */
  sample: string | null;
  /** Hex SHA-256 of the session's secret: names the session without being able to open it. */
  sessionHash: string;
  requestId: string;
  requestHash: string;
}

/** Everything a command or a read of one product needs to know about its caller. */
export interface ProductAccess {
  productId: string;
  productKey: string;
  role: Role;
  accountId: string;
  accountName: string;
  /** Names the session, so that a stream can see it end. */
  sessionHash: string;
  /** The product's newest, as the request came in. */
  revision: number;
  /** The `Idempotency-Key`, or a fresh UUID. */
  requestId: string;
  /** Hex SHA-256 of method, path and body: the same key must come with the same one. */
  requestHash: string;
}

/** How a route says who may call it. A route that says nothing stops the application from starting. */
export type Declaration = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'product'; action: Action };

export const DECLARATION = Symbol('who may call this route');

/** Whoever comes. Mutations still have to come from our own pages. */
export const Public = () => declare({ kind: 'public' });

/** Anybody with a session. */
export const SignedIn = () => declare({ kind: 'signed-in' });

/** Who may do this in the product named by `:product`. Others get 404 (no member) or 403 (role too low). */
export const Needs = (action: Action) => declare({ kind: 'product', action });

declare module 'fastify' {
  interface FastifyRequest {
    account?: SignedInAccount;
    access?: ProductAccess;
    /** SHA-256 of the body as it came. */
    bodyHash?: Buffer;
  }
}

/** The caller on a route declared with `@Needs`. */
export const Access = createParamDecorator((_: unknown, context: ExecutionContext): ProductAccess => {
  const { access } = requestOf(context);
  if (access === undefined) throw new Problem('unexpected');
  return access;
});

/** The caller on a route declared with `@SignedIn` or `@Needs`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): SignedInAccount => {
  const { account } = requestOf(context);
  if (account === undefined) throw new Problem('unauthenticated');
  return account;
});

/** The version in `If-Match: "7"`; 428 when absent. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) throw new Problem('version-required');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw refused('If-Match', 'isVersion', 'If-Match must be a version in double quotes');
  return Number(version);
});

/** Also said in the OpenAPI document, from which the tests of every route are generated. */
function declare(declaration: Declaration): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(DECLARATION, declaration),
    ApiExtension('x-access', declaration.kind === 'product' ? declaration.action : declaration.kind),
  );
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
