import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import { Sessions } from './identity/sessions';
import type { Config } from './platform/config';
import { acceptJsonOnly } from './platform/json-body';
import { serveDocs } from './platform/openapi';
import { asProblem, sendProblem } from './platform/problem-filter';
import { Readiness } from './platform/readiness';
import { limitRoutes } from './platform/route-limits';
import { addSecurityHeaders, setSecurityHeaders } from './platform/security-headers';
import { serveWeb } from './platform/web';

/** Milliseconds to send one whole request, and to keep an idle connection. */
const WAITS = { requestTimeout: 120_000, keepAliveTimeout: 72_000 };

/** The whole server, ready to listen; `webFolder` holds the built web app. */
export async function createApplication(config: Config, webFolder: string): Promise<NestFastifyApplication> {
  const adapter = adapterFor(config, (request) => app.get(Sessions).require(request));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new ConsoleLogger({ json: config.isProduction, logLevels: ['fatal', 'error', 'warn'] }),
  });
  const server = app.getHttpAdapter().getInstance();
  acceptJsonOnly(server);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  closeConnectionsWhenLeaving(app);
  serveDocs(app);
  serveWeb(server, webFolder);
  return app;
}

function adapterFor(config: Config, mayBeLarge: (request: FastifyRequest) => Promise<void>): FastifyAdapter {
  const adapter = new FastifyAdapter({
    ...WAITS,
    trustProxy: (_: string, hop: number) => hop < config.ORDO_PROXIES,
    genReqId: () => randomBytes(16).toString('hex'),
    return503OnClosing: false,
    // Refusals of the router itself, which reach no hook and no filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(reply.raw, config);
      sendProblem(reply, asProblem(error, request.method), request.id);
    },
  });
  // Before Nest registers anything: hooks are for the routes that come after them.
  limitRoutes(adapter.getInstance(), mayBeLarge);
  addSecurityHeaders(adapter.getInstance(), config);
  return adapter;
}

/** While the server drains, whoever has been answered should ask another instance next. */
function closeConnectionsWhenLeaving(app: NestFastifyApplication): void {
  const readiness = app.get(Readiness);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_, reply) => {
      if (readiness.isLeaving) reply.header('connection', 'close');
    });
}
