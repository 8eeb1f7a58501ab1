import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROBLEM_CODES } from '@ordo/contract';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANSWERS } from './problem';
import { describeRequests } from './request-schemas';
import { StaticFiles } from './static-files';

const ASSETS = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);

/** Swagger UI makes markup of its own, which Trusted Types would refuse; its page shows nothing of anybody. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Ordo API</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true });\n`;

/** The API's own description, made from its routes and the contract's rules. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  describeRequests();
  const config = new DocumentBuilder()
    .setTitle('Ordo')
    .setDescription(`Every change of a product answers with the change itself. Errors are RFC 9457 problems; their codes:\n\n${listOfProblems()}`)
    .setVersion('1')
    .addCookieAuth('ordo')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations) as [string, OperationObject][]) complete(operation, method, path);
  }
  return document;
}

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Adds what the routes say in other ways than Swagger's: ids in the path, versions, repeats and refusals. */
function complete(operation: OperationObject, method: string, path: string): void {
  const isChange = path.includes('{product}') && method !== 'get';
  operation.parameters = [
    ...(operation.parameters ?? []).filter((parameter) => !('in' in parameter) || parameter.in !== 'path'),
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path' as const, required: true, schema: { type: 'string' as const } })),
    ...(isChange && method !== 'post'
      ? [{ name: 'If-Match', in: 'header' as const, required: true, schema: { type: 'string' as const, pattern: '^"[0-9]+"$' } }]
      : []),
    ...(isChange ? [{ name: 'Idempotency-Key', in: 'header' as const, required: false, schema: { type: 'string' as const, format: 'uuid' } }] : []),
  ];
  operation.responses['default'] = { description: 'A refusal', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...PROBLEM_CODES] },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    current: { description: 'The thing as it is now' },
  },
};

/** Serves the description, and a page to read it on. */
export function serveDocs(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const files = new StaticFiles(assetsFolder(), (path) => ASSETS.has(path));
  let json: string | undefined;
  server.get('/api/openapi.json', (_: FastifyRequest, reply: FastifyReply) => {
    json ??= JSON.stringify(describeApi(app));
    return reply.type('application/json; charset=utf-8').send(json);
  });
  server.get('/api/docs', (_: FastifyRequest, reply: FastifyReply) => {
    reply.raw.setHeader('content-security-policy', POLICY);
    return reply.type('text/html; charset=utf-8').send(PAGE);
  });
  server.get('/api/docs/start.js', (_: FastifyRequest, reply: FastifyReply) => reply.type('text/javascript; charset=utf-8').send(START));
  for (const path of ASSETS) server.get(`/api/docs${path}`, (request: FastifyRequest, reply: FastifyReply) => files.send(request, reply, path));
}

function listOfProblems(): string {
  return PROBLEM_CODES.map((code) => `- \`${code}\` (${ANSWERS[code][0]}): ${ANSWERS[code][1]}`).join('\n');
}

/** Comes with `@nestjs/swagger`. */
function assetsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}
