import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { sendProblem } from './problem-filter';
import { pagePolicy } from './security-headers';
import { StaticFiles } from './static-files';

/** Stands in `index.html` wherever the nonce of the answer goes. */
const NONCE = '__NONCE__';

/** An address of the web app itself: plain words, no file, no second slash, nothing encoded. */
const SCREEN = /^\/(?:[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*\/?)?$/;

/** Serves the built web app beside the API: files as they are, the page for every screen's address, 404 for the rest. */
export function serveWeb(server: FastifyInstance, folder: string): void {
  const files = new StaticFiles(folder);
  const page = files.text('/index.html')?.split(NONCE);
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (path !== '/index.html' && files.has(path)) return files.send(request, reply, path);
    if (page === undefined || !isScreen(path)) return sendProblem(reply, new Problem('not-found'), request.id);
    const nonce = randomBytes(18).toString('base64');
    reply.raw.setHeader('content-security-policy', pagePolicy(nonce));
    return void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page.join(nonce));
  });
}

function isScreen(path: string): boolean {
  return SCREEN.test(path) && !/^\/(api|health)(\/|$)/i.test(path);
}
