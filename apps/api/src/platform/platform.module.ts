import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from './config';
import { dataSourceFor } from './data-source';
import { Database } from './database';
import { HealthController } from './health.controller';
import { ProblemFilter } from './problem-filter';
import { RateLimits } from './rate-limits';
import { Readiness } from './readiness';
import { RequestValidation } from './validation';

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, entities: (new () => object)[]): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: DataSource, useFactory: () => describedSource(config, entities) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestValidation },
        Database,
        RateLimits,
        Readiness,
      ],
      exports: [Config, Database, RateLimits, Readiness],
    };
  }
}

/** Knows its tables before it is connected, so that the server can start without its database. */
async function describedSource(config: Config, entities: (new () => object)[]): Promise<DataSource> {
  const source = dataSourceFor(config.DATABASE_URL, entities);
  await source['buildMetadatas']();
  return source;
}
