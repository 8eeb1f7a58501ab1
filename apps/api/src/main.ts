import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application';
import { Streams } from './ledger/streams';
import { ConfigRefused, readConfig } from './platform/config';
import { Readiness } from './platform/readiness';

/** Milliseconds from the signal to the end, whatever is still open. */
const LONGEST_GOODBYE = 9_000;

/** Milliseconds in which load balancers see that this instance leaves. */
const NOTICE = 250;

const logger = new Logger('Ordo');

start().catch((error: unknown) => {
  if (error instanceof ConfigRefused) console.error(error.message);
  else logger.fatal('Ordo cannot start', error instanceof Error ? error.stack : String(error));
  process.exit(1);
});

async function start(): Promise<void> {
  const config = readConfig(process.env);
  // A request may fail, the process does not: what nobody waited for is logged and left behind.
  process.on('unhandledRejection', (reason) => logger.error('Nobody waited for this', reason instanceof Error ? reason.stack : String(reason)));
  const app = await createApplication(config, webFolder());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(app));
  await app.listen({ port: config.PORT, host: config.ORDO_HOST });
  console.log(`Ordo listens on ${await app.getUrl()}`);
}

/** Says goodbye to streams, lets requests finish, and ends. */
async function leave(app: NestFastifyApplication): Promise<void> {
  setTimeout(() => process.exit(0), LONGEST_GOODBYE).unref();
  app.get(Readiness).drain();
  app.get(Streams).drain();
  await sleep(NOTICE);
  await app.close();
  process.exit(0);
}

/** Beside us in a build. */
function webFolder(): string {
  const beside = join(import.meta.dirname, '..', 'web');
  return existsSync(join(beside, 'browser')) ? join(beside, 'browser') : beside;
}
