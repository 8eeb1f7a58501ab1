import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';

/** Seconds that a browser stays signed in after its last visit. */
export const SESSION_SECONDS = 30 * 24 * 3600;

const XSRF_COOKIE = 'XSRF-TOKEN';

/** Hex SHA-256 of a session's secret or an invitation's token: all that is stored of either. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The secret a browser came with, if it looks like one. */
export function secretIn(request: FastifyRequest, config: Config): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='));
  const secret = cookies.find(([name]) => name === sessionCookie(config))?.[1];
  return secret !== undefined && /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}

/** Gives the browser its session, and the token that its scripts must repeat with every change. */
export function putSession(reply: FastifyReply, config: Config, secret: string): void {
  setCookies(reply, config, secret, xsrfToken(config, hashOf(secret)), SESSION_SECONDS);
}

export function dropSession(reply: FastifyReply, config: Config): void {
  setCookies(reply, config, '', '', 0);
}

function setCookies(reply: FastifyReply, config: Config, secret: string, token: string, seconds: number): void {
  const shared = `Path=/; Max-Age=${seconds}${config.isHttps ? '; Secure' : ''}`;
  reply.header('set-cookie', [`${sessionCookie(config)}=${secret}; ${shared}; HttpOnly; SameSite=Lax`, `${XSRF_COOKIE}=${token}; ${shared}; SameSite=Strict`]);
}

/** Whether the request repeats its session's token, which only a page of ours can read. */
export function hasXsrfToken(request: FastifyRequest, config: Config, sessionHash: string): boolean {
  const given = Buffer.from(String(request.headers['x-xsrf-token'] ?? ''));
  const expected = Buffer.from(xsrfToken(config, sessionHash));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function xsrfToken(config: Config, sessionHash: string): string {
  return createHmac('sha256', config.ORDO_SECRET).update(`xsrf ${sessionHash}`).digest('base64url');
}

/** The prefix binds the cookie to this host and to HTTPS; browsers refuse it without. */
function sessionCookie(config: Config): string {
  return config.isHttps ? '__Host-ordo' : 'ordo';
}
