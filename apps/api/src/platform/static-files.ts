import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leaveOutPageHeaders } from './security-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Names that carry a hash of their content. */
const HASHED = /[-.][A-Za-z0-9_-]{8}\.(js|css|woff2|svg|png)$/;

interface StaticFile {
  type: string;
  etag: string;
  isHashed: boolean;
  /** A script or a style: part of a page, never one. */
  isPart: boolean;
  bytes: Buffer;
  brotli: Buffer | undefined;
}

/** A folder's files in memory, read once: a request can name nothing that was not there. */
export class StaticFiles {
  private readonly files = new Map<string, StaticFile>();

  constructor(folder: string, isWanted: (path: string) => boolean = () => true) {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      if (entry.isFile() && TYPES[extname(path)] !== undefined && isWanted(path)) this.files.set(path, readStatic(file, path));
    }
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  text(path: string): string | undefined {
    return this.files.get(path)?.bytes.toString('utf8');
  }

  /** Answers with a file that is there, compressed as it was at build time; 304 when the browser has it. */
  send(request: FastifyRequest, reply: FastifyReply, path: string): void {
    const file = this.files.get(path);
    if (file === undefined) return;
    reply.header('etag', file.etag).header('vary', 'accept-encoding');
    reply.header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (file.isPart) leaveOutPageHeaders(reply.raw);
    if (request.headers['if-none-match']?.includes(file.etag)) return void reply.code(304).send();
    reply.type(file.type);
    const isBrotli = file.brotli !== undefined && /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
    if (isBrotli) reply.header('content-encoding', 'br');
    reply.send(isBrotli ? file.brotli : file.bytes);
  }
}

function readStatic(file: string, path: string): StaticFile {
  const bytes = readFileSync(file);
  const brotli = existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : undefined;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const isPart = ['.js', '.css'].includes(extname(path));
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', etag, isHashed: HASHED.test(path), isPart, bytes, brotli };
}
