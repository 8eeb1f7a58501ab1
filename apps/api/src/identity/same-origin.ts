import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config';

/**
 * Whether a change may come from where it comes: browsers say so in `Sec-Fetch-Site` and `Origin`, which no script can
 * forge. Programs say neither, and have no cookie that somebody else could use.
 */
export function isFromHere({ headers }: Pick<FastifyRequest, 'headers'>, config: Config): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin, host } = headers;
  return origin === undefined || origin === config.PUBLIC_URL || isOwnAddress(origin, host);
}

/** Reached by number or as `localhost` rather than by its public name. Other names are refused: DNS can be made to point here. */
function isOwnAddress(origin: string, host: string | undefined): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || url.host !== host) return false;
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0;
}
