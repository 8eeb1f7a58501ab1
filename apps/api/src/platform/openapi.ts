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

/** Swagger UI writes its own styles and markup, so its page, which shows nothing of anybody, gets a policy of its own. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Ordo API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
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
  return SwaggerModule.createDocument(app, config);
}

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
