import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from './config';
import { Database } from './database';
import { migrate } from './migrate';

/** Milliseconds between tries to reach a database that is away at the start. */
const AGAIN = 500;

/** Whether this instance can serve: from the database's first answer until shutdown. */
@Injectable()
export class Readiness implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Readiness.name);
  private isDraining = false;
  private isClosing = false;
  private opening?: Promise<void>;

  constructor(
    private readonly config: Config,
    private readonly source: DataSource,
    private readonly database: Database,
  ) {}

  /** Does not wait: the server listens, and says that it is not ready, while the database starts. */
  onApplicationBootstrap(): void {
    this.opening = this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await this.opening;
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** Resolves when the schema is up to date and requests can be served. */
  async opened(): Promise<void> {
    await this.opening;
  }

  /** From now on a load balancer should send requests elsewhere; those that still come are served. */
  drain(): void {
    this.isDraining = true;
  }

  get isLeaving(): boolean {
    return this.isDraining;
  }

  async isReady(): Promise<boolean> {
    return !this.isDraining && this.source.isInitialized && (await this.database.isUp());
  }

  private async open(): Promise<void> {
    let said = '';
    while (!this.isClosing) {
      try {
        await migrate(this.config.DATABASE_URL);
        await this.source.initialize();
        return;
      } catch (error) {
        const reason = String(error);
        if (reason !== said) this.logger.warn(`Waiting for the database: ${reason}`);
        said = reason;
        await sleep(AGAIN);
      }
    }
  }
}
