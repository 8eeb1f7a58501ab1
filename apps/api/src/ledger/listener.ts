import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../platform/config';
import { CHANNEL } from './doorbell';

/** How long after a lost connection the next try is, in milliseconds. */
const AGAIN = 1000;

/** Hears the doorbell of the other instances, on a connection of its own. */
@Injectable()
export class Listener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Listener.name);
  private readonly hearers: ((ring: string) => void)[] = [];
  private client?: Client;
  private timer?: NodeJS.Timeout;
  private isClosing = false;

  constructor(private readonly config: Config) {}

  onRing(hearer: (ring: string) => void): void {
    this.hearers.push(hearer);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
      application_name: 'ordo doorbell',
    });
    this.client = client;
    client.on('error', () => undefined);
    client.once('end', () => this.listenAgain());
    client.on('notification', ({ payload }) => this.hearers.forEach((hear) => hear(payload ?? '')));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.logger.warn(`The doorbell cannot be heard for now: ${String(error)}`);
      await client.end().catch(() => undefined);
      this.listenAgain();
    }
  }

  private listenAgain(): void {
    if (this.isClosing) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.listen(), AGAIN);
  }
}
