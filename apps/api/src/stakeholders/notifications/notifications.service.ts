/* eslint-disable no-restricted-syntax -- what people have read, and what they want to hear, is theirs and in no log */
import { Injectable } from '@nestjs/common';
import type { EditNotificationSettings, Notification, NotificationPage, NotificationSettings, ReadNotifications } from '@ordo/contract';
import { mayBeTold, NOTIFICATION_KINDS, type NotificationKind } from '@ordo/domain';
import { Products } from '../../identity/products';
import { Doorbell } from '../../ledger/doorbell';
import { Database } from '../../platform/database';
import { Problem, refused } from '../../platform/problem';
import type { NotificationRow } from './notification.entity';
import { ShownNotifications } from './shown-notifications';

type OwnProducts = Awaited<ReturnType<Products['of']>>;

/** One person's notifications, over all their products. What they may not see any more is not there. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly products: Products,
    private readonly shown: ShownNotifications,
    private readonly doorbell: Doorbell,
  ) {}

  async page(accountId: string, { limit, before }: { limit: number; before: string | null }): Promise<NotificationPage> {
    const products = await this.products.of(accountId);
    const [page] = await this.database.personal<{ unread: number; rows: NotificationRow[] }>(
      accountId,
      `WITH seen AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS v (product_id, kind))
       SELECT (SELECT count(*)::int FROM notification n JOIN seen USING (product_id, kind) WHERE n.account_id = $3 AND n.read_at IS NULL) AS unread,
         (SELECT coalesce(json_agg(x), '[]') FROM (
           SELECT n.id::text, n.kind, n.at, n.read_at IS NOT NULL AS "isRead", n.product_id AS "productId", n.actor_id AS "actorId", n.data
           FROM notification n JOIN seen USING (product_id, kind)
           WHERE n.account_id = $3 AND ($4::bigint IS NULL OR n.id < $4) ORDER BY n.id DESC LIMIT $5) x) AS rows`,
      [...seenBy(products), accountId, before, limit + 1],
    );
    const { unread = 0, rows = [] } = page ?? {};
    const notifications: Notification[] = await this.shown.show(rows.slice(0, limit), products);
    return { unread, notifications, cursor: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
  }

  /** Other windows of the same person are told. */
  async read(accountId: string, { ids, upTo }: ReadNotifications): Promise<void> {
    if ((ids === undefined) === (upTo === undefined)) throw refused('ids', 'oneOf', 'Send either ids or upTo');
    if (ids !== undefined) await this.refuseForeign(accountId, ids);
    const read = await this.database.personal(
      accountId,
      `UPDATE notification SET read_at = clock_timestamp()
       WHERE account_id = $1 AND read_at IS NULL AND (id = ANY ($2::bigint[]) OR id <= $3) RETURNING id`,
      [accountId, ids ?? [], upTo ?? null],
    );
    if (read.length > 0) this.doorbell.ringFor([accountId]);
  }

  async settings(accountId: string): Promise<NotificationSettings> {
    const rows = await this.database.personal<{ kind: NotificationKind; isOn: boolean }>(
      accountId,
      'SELECT kind, is_on AS "isOn" FROM notification_setting WHERE account_id = $1',
      [accountId],
    );
    const said = new Map(rows.map(({ kind, isOn }) => [kind, isOn]));
    return Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, said.get(kind) ?? true])) as NotificationSettings;
  }

  async edit(accountId: string, change: EditNotificationSettings): Promise<NotificationSettings> {
    const said = NOTIFICATION_KINDS.flatMap((kind) => (change[kind] === undefined ? [] : [{ kind, is_on: change[kind] }]));
    await this.database.personal(
      accountId,
      `INSERT INTO notification_setting (account_id, kind, is_on)
       SELECT $1, kind, is_on FROM jsonb_to_recordset($2) AS v (kind text, is_on boolean)
       ON CONFLICT (account_id, kind) DO UPDATE SET is_on = excluded.is_on`,
      [accountId, JSON.stringify(said)],
    );
    return this.settings(accountId);
  }

  /** All or none. */
  private async refuseForeign(accountId: string, ids: string[]): Promise<void> {
    const own = await this.database.personal<{ id: string }>(accountId, 'SELECT id FROM notification WHERE account_id = $1 AND id = ANY ($2::bigint[])', [
      accountId,
      ids,
    ]);
    if (own.length < ids.length) throw new Problem('not-found', { errors: [{ path: 'ids', code: 'exists', message: 'ids names no notification of yours' }] });
  }
}

/** Which kinds somebody may see of which products, as two columns. */
function seenBy(products: OwnProducts): [products: string[], kinds: NotificationKind[]] {
  const pairs = products.flatMap(({ id, role }) => NOTIFICATION_KINDS.filter((kind) => mayBeTold(role, kind)).map((kind) => ({ id, kind })));
  return [pairs.map(({ id }) => id), pairs.map(({ kind }) => kind)];
}
