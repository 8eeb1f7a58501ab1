import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@ordo/domain';
import type { FastifyRequest } from 'fastify';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { Problem } from '../platform/problem';
import { hashOf, secretIn, SESSION_SECONDS } from './browser-session';

/** What one look at the database tells of a caller: who it is and, when a product was named, what they are there. */
export interface Caller {
  account_id: string;
  name: string;
  email: string;
  locale: string | null;
  is_admin: boolean;
  sample: string | null;
  seen_at: Date;
  product_id: string | null;
  product_key: string | null;
  role: Role | null;
  revision: string | null;
}

/** Opaque sessions: the browser keeps the secret, the table its SHA-256. */
@Injectable()
export class Sessions {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Opens one and answers its secret. The session that the browser had before ends. */
  async open(accountId: string, previous?: string): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.database.query(
      `WITH ended AS (DELETE FROM session WHERE id_hash = $3 OR expires_at < clock_timestamp())
       INSERT INTO session (id_hash, account_id, expires_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => ${SESSION_SECONDS}))`,
      [bytes(hashOf(secret)), accountId, previous === undefined ? null : bytes(hashOf(previous))],
    );
    return secret;
  }

  /** Nothing when the session is unknown or over. */
  async callerOf(sessionHash: string, productKey: string | null): Promise<Caller | undefined> {
    const [caller] = await this.database.query<Caller>('SELECT * FROM access_of($1, $2)', [bytes(sessionHash), productKey]);
    return caller;
  }

  /** Refuses who is not signed in, for what must be decided before the gate is reached. */
  async require(request: FastifyRequest): Promise<void> {
    const secret = secretIn(request, this.config);
    if (secret === undefined || (await this.callerOf(hashOf(secret), null)) === undefined) throw new Problem('unauthenticated');
  }

  /** Counts the days from now again. */
  async prolong(sessionHash: string): Promise<void> {
    await this.database.query(
      `UPDATE session SET seen_at = clock_timestamp(), expires_at = clock_timestamp() + make_interval(secs => ${SESSION_SECONDS}) WHERE id_hash = $1`,
      [bytes(sessionHash)],
    );
  }

  async end(sessionHash: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE id_hash = $1', [bytes(sessionHash)]);
  }

  /** Everywhere, or everywhere else. */
  async endAll(accountId: string, except?: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE account_id = $1 AND id_hash IS DISTINCT FROM $2', [
      accountId,
      except === undefined ? null : bytes(except),
    ]);
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
