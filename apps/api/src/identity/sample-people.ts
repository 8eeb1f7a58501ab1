import { Injectable, Optional } from '@nestjs/common';
import type { Locale } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { Problem } from '../platform/problem';

/** The product that anybody may explore; the backlog brings it. */
export abstract class SampleProduct {
  /** Makes the product of that language and its three people, unless they are there. */
  abstract ensure(locale: Locale): Promise<void>;
}

/** The three accounts of the sample product, which have no password. */
@Injectable()
export class SamplePeople {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    @Optional() private readonly product?: SampleProduct,
  ) {}

  /** Answers the account's id; `not-found` where the sample is off. */
  async whoPlays(role: Role, locale: Locale): Promise<string> {
    if (!this.config.hasSample || this.product === undefined) throw new Problem('not-found');
    await this.product.ensure(locale);
    const [account] = await this.database.query<{ id: string }>(
      'SELECT id FROM account WHERE sample = $1 ORDER BY (locale IS NOT DISTINCT FROM $2) DESC, created_at LIMIT 1',
      [role, locale],
    );
    if (account === undefined) throw new Problem('not-found');
    return account.id;
  }
}
