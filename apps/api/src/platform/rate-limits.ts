import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Config } from './config';
import { Database } from './database';
import { Problem } from './problem';

const QUARTER_HOUR = 15 * 60;

/** How often is too often. Refuses with `too-many-requests`, saying when to come back. */
@Injectable()
export class RateLimits {
  /** Failed sign-ins are counted in the database: they are few, and every instance must know of them. */
  private readonly failuresOfAccount: RateLimiterAbstract;
  private readonly failuresOfAddress: RateLimiterAbstract;
  /** More than anybody does by hand, even dragging as fast as they can: 60 writes a second, 360 in a burst. */
  private readonly writes = new RateLimiterMemory({ points: 360, duration: 6 });
  private readonly visits = new RateLimiterMemory({ points: 300, duration: 60 });

  constructor(
    private readonly config: Config,
    database: Database,
  ) {
    const storeClient = { query: async ({ text, values }: { text: string; values: unknown[] }) => asResult(await database.query(text, values)) };
    const stored = { storeClient, storeType: 'client', tableName: 'attempt', tableCreated: true, duration: QUARTER_HOUR };
    this.failuresOfAccount = new RateLimiterPostgres({ ...stored, keyPrefix: 'account', points: 10, inMemoryBlockOnConsumed: 11 });
    this.failuresOfAddress = new RateLimiterPostgres({ ...stored, keyPrefix: 'address', points: 50, inMemoryBlockOnConsumed: 51 });
  }

  /** Counts a try at an account's password before it is checked, so that tries at the same moment count too. */
  async tryPassword(account: string, address: string): Promise<void> {
    await this.take(this.failuresOfAddress, networkOf(address));
    await this.take(this.failuresOfAccount, account.toLowerCase());
  }

  /** The try was right: it and the failures before it are forgotten. */
  async passwordWasRight(account: string, address: string): Promise<void> {
    if (!this.config.hasRateLimits) return;
    await this.failuresOfAccount.delete(account.toLowerCase());
    await this.failuresOfAddress.reward(networkOf(address));
  }

  async write(accountId: string): Promise<void> {
    await this.take(this.writes, accountId);
  }

  /** Writes of someone who is not signed in. */
  async visit(address: string): Promise<void> {
    await this.take(this.visits, networkOf(address));
  }

  private async take(limiter: RateLimiterAbstract, key: string): Promise<void> {
    if (!this.config.hasRateLimits) return;
    await limiter.consume(key).catch((refusal: unknown) => {
      throw refusal instanceof RateLimiterRes ? new Problem('too-many-requests', { retryAfter: Math.max(1, refusal.msBeforeNext / 1000) }) : refusal;
    });
  }
}

/** Who an address counts as: one customer has a whole /64 of IPv6 addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const groups = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return groups.slice(0, 4).join(':');
}

function asResult(rows: Record<string, unknown>[]) {
  return { rows, rowCount: rows.length };
}
