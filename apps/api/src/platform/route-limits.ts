import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** What every route may take, unless it says more with `@Limits`. */
const ORDINARY = { bytes: 1024 * 1024, milliseconds: 10_000 };

interface Limited {
  limits?: Partial<typeof ORDINARY>;
}

/** Lets one route take a larger body, or more time from the first byte of the request to the last of the answer. */
export const Limits = (limits: Partial<typeof ORDINARY>) => RouteConfig({ limits } satisfies Limited);

/** Applies the limits to every route as it is registered. */
export function limitRoutes(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { bytes, milliseconds } = { ...ORDINARY, ...(route.config as Limited | undefined)?.limits };
    route.bodyLimit = bytes;
    route.handlerTimeout = milliseconds;
  });
}
