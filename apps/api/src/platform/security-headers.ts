import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Config } from './config';

const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'x-permitted-cross-domain-policies': 'none',
};

/** What only a page heeds: forty scripts need not repeat it. */
const OF_PAGES = [
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'x-permitted-cross-domain-policies',
];

/** Takes what only a page heeds off the answer with a script or a style. */
export function leaveOutPageHeaders(response: ServerResponse): void {
  for (const name of OF_PAGES) response.removeHeader(name);
}

/** What our own page may do: its own scripts and styles, and nothing that was written into it. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler angular#components dompurify ordo#worker',
  ].join('; ');
}

/** On every answer, whoever gives it: they are set on the bare response before anything else runs. */
export function addSecurityHeaders(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', async (_, reply) => setSecurityHeaders(reply.raw, config));
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

export function setSecurityHeaders(response: ServerResponse, config: Config): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (config.isHttps) response.setHeader('strict-transport-security', 'max-age=31536000');
}
