import { Injectable } from '@nestjs/common';
import type { CreateAccount, Locale } from '@ordo/contract';
import type { QueryResultRow } from 'pg';
import { v7 as newId } from 'uuid';
import { Database, sqlState } from '../platform/database';
import { Problem } from '../platform/problem';
import { RateLimits } from '../platform/rate-limits';
import type { SignedInAccount } from './access';
import { Invitations } from './invitations';
import { hashPassword, isPassword } from './password';
import { checkNewPassword } from './password-rules';

/** Any number that no other program uses for an advisory lock. */
export const FIRST_ACCOUNT_LOCK = 7_264_101;

interface Stored {
  id: string;
  password_hash: string | null;
}

/** People who can sign in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly limits: RateLimits,
  ) {}

  /** Whether the next account is the first real one. */
  async isFirstRun(): Promise<boolean> {
    const [row] = await this.database.query<{ first: boolean }>('SELECT NOT EXISTS (SELECT FROM account WHERE sample IS NULL) AS first');
    return row?.first === true;
  }

  /** Answers the id of who matches. Unknown address and wrong password are the same refusal, after the same time. */
  async withCredentials(email: string, password: string, address: string): Promise<string> {
    await this.limits.tryPassword(email, address);
    const [account] = await this.database.query<Stored>('SELECT id, password_hash FROM account WHERE lower(email) = lower($1)', [email]);
    if (!(await isPassword(password, account?.password_hash)) || account === undefined) throw new Problem('wrong-credentials');
    await this.limits.passwordWasRight(email, address);
    return account.id;
  }

  /** The first account becomes admin; later ones bring an invitation and join its product. */
  async create(request: CreateAccount, marks: { requestId: string; requestHash: string }): Promise<string> {
    const { invitation } = request;
    if (invitation === undefined && !(await this.isFirstRun())) throw new Problem('registration-closed');
    if (invitation !== undefined) await this.invitations.open(invitation);
    checkNewPassword(request.password, request);
    const hash = await hashPassword(request.password);
    if (invitation === undefined) return this.createFirst(request, hash);
    const id = await this.insert(this.database, request, hash, false);
    try {
      await this.invitations.accept(invitation, { id, name: request.name, email: request.email, ...marks });
    } catch (error) {
      // Somebody else was faster with the same link: without a product the account must not stay.
      if (error instanceof Problem && error.code === 'invitation-invalid') await this.database.query('DELETE FROM account WHERE id = $1', [id]);
      throw error;
    }
    return id;
  }

  async setLocale(id: string, locale: Locale): Promise<void> {
    await this.database.query('UPDATE account SET locale = $2 WHERE id = $1', [id, locale]);
  }

  /** Only for who knows the current one; sample accounts have none. */
  async changePassword(account: SignedInAccount, current: string, password: string, address: string): Promise<void> {
    if (account.sample !== null) throw new Problem('forbidden');
    const id = await this.withCredentials(account.email, current, address);
    checkNewPassword(password, account);
    await this.database.query('UPDATE account SET password_hash = $2 WHERE id = $1', [id, await hashPassword(password)]);
  }

  /** Of two that come together one waits, and then finds that it is not the first. */
  private async createFirst(request: CreateAccount, hash: string): Promise<string> {
    return this.database.connected(async (client) => {
      const inside = { query: async <T extends QueryResultRow>(sql: string, params?: unknown[]) => (await client.query<T>(sql, params)).rows };
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
      const { rowCount } = await client.query('SELECT FROM account WHERE sample IS NULL LIMIT 1');
      if (rowCount !== 0) throw new Problem('registration-closed');
      const id = await this.insert(inside, request, hash, true);
      await client.query('COMMIT');
      return id;
    });
  }

  private async insert(into: Pick<Database, 'query'>, request: CreateAccount, hash: string, isAdmin: boolean): Promise<string> {
    const id = newId();
    try {
      const values = [id, request.email, request.name, hash, request.locale ?? null, isAdmin];
      await into.query('INSERT INTO account (id, email, name, password_hash, locale, is_admin) VALUES ($1, $2, $3, $4, $5, $6)', values);
    } catch (error) {
      throw sqlState(error) === '23505' ? new Problem('email-taken') : error;
    }
    return id;
  }
}
