import { Injectable } from '@nestjs/common';
import type { Locale } from '@ordo/contract';
import { Database } from '../platform/database';

/** Somebody who is made up; `role` is what they play. */
export interface SamplePerson {
  id: string;
  name: string;
  email: string;
  role: string;
}

/** Accounts of people who do not exist: without a password, and never counted as the first account of a server. */
@Injectable()
export class SampleAccounts {
  constructor(private readonly database: Database) {}

  /** Makes those that are missing. The first of each role is the one whom visitors play. */
  async ensure(locale: Locale, people: readonly SamplePerson[]): Promise<void> {
    await this.database.query(
      `INSERT INTO account (id, email, name, locale, sample, created_at)
       SELECT id, email, name, $1, role, clock_timestamp() + place * interval '1 millisecond'
       FROM ROWS FROM (jsonb_to_recordset($2) AS (id uuid, email text, name text, role text)) WITH ORDINALITY AS p (id, email, name, role, place)
       ON CONFLICT DO NOTHING`,
      [locale, JSON.stringify(people)],
    );
  }
}
