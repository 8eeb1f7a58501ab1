import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** What every route may take, unless it says more with `@Limits`. */
const ORDINARY = { bytes: 1024 * 1024, milliseconds: 10_000 };

/** Large bodies in memory at one time. */
const MOST_LARGE = 2;

interface Limited {
  limits?: Partial<typeof ORDINARY>;
}

/** Lets one route take a larger body, or more time from the first byte of the request to the last of the answer. */
export const Limits = (limits: Partial<typeof ORDINARY>) => RouteConfig({ limits } satisfies Limited);

/** Applies the limits to every route as it is registered. `admit` decides who may send a large body, before it is read. */
export function limitRoutes(server: FastifyInstance, admit: (request: FastifyRequest) => Promise<void>): void {
  let large = 0;
  const takeLarge = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await admit(request);
    if (large >= MOST_LARGE) throw new Problem('unavailable');
    large++;
    reply.raw.once('close', () => large--);
  };
  server.addHook('onRoute', (route) => {
    const { bytes, milliseconds } = { ...ORDINARY, ...(route.config as Limited | undefined)?.limits };
    route.bodyLimit = bytes;
    route.handlerTimeout = milliseconds;
    route.onRequest = async (request, reply) => {
      const length = lengthOf(request);
      if (length <= ORDINARY.bytes) return;
      if (length > bytes && length !== Infinity) throw new Problem('too-large');
      if (bytes > ORDINARY.bytes) await takeLarge(request, reply);
    };
  });
}

/** As announced; who announces nothing may send anything. */
function lengthOf({ headers }: FastifyRequest): number {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Infinity;
}
