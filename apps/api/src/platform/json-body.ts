import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, refused } from './problem';

const MAX_DEPTH = 100;

/** The largest command names a thousand items; whoever sends more values than this only wants us to be busy. */
const MAX_VALUES = 20_000;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The only bodies accepted: JSON in UTF-8 without traps. Keeps a hash of each for idempotent repeats. */
export function acceptJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    if (!isUtf8(request.headers['content-type'])) throw new Problem('unsupported-media-type');
    request.bodyHash = createHash('sha256').update(body).digest();
    return readJson(body);
  });
}

/** Parses, and refuses what would only make trouble further in: see `checkValue`. */
export function readJson(body: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Problem('malformed-json');
  }
  checkValue(value);
  return value;
}

/** Walks level by level, without recursion: depth is the caller's choice. */
function checkValue(root: unknown): void {
  let level: [path: string, value: unknown][] = [['', root]];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (values > MAX_VALUES) throw new Problem('too-large');
    if (depth > MAX_DEPTH) throw new Problem('malformed-json', { errors: [{ path: '', code: 'depth', message: `JSON is at most ${MAX_DEPTH} levels deep` }] });
    const next: [string, unknown][] = [];
    for (const [path, value] of level) {
      if (next.length > MAX_VALUES) throw new Problem('too-large');
      if (typeof value === 'string') checkText(path, value);
      else if (typeof value === 'number' && !Number.isFinite(value)) throw refused(path, 'isFinite', `${path} is too large a number`);
      else if (typeof value === 'object' && value !== null) collect(path, value, next);
    }
    level = next;
  }
}

function collect(path: string, value: object, into: [string, unknown][]): void {
  if (Array.isArray(value) && value.length > MAX_VALUES) throw new Problem('too-large');
  for (const [key, child] of Object.entries(value)) {
    const childPath = path === '' ? key : `${path}.${key}`;
    checkText(path, key);
    // class-validator looks for objects in a list of lists and is content when it finds none.
    if (Array.isArray(value) && Array.isArray(child)) throw refused(childPath, 'isObject', `${childPath} must not be a list in a list`);
    if (REFUSED_KEYS.has(key)) throw refused(childPath, 'whitelistValidation', `property ${key} should not exist`);
    into.push([childPath, child]);
  }
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function checkText(path: string, text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw refused(path, 'isText', `${path} must be well-formed text without NUL`);
}

function isUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}
