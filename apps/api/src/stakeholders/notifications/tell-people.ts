/* eslint-disable no-restricted-syntax -- what people are told is made of the log, and is no part of the product */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { toldOf, type Told } from '@ordo/domain';
import { Consumers, type AfterCommit, type LogConsumer } from '../../ledger/consumers';
import { Doorbell } from '../../ledger/doorbell';
import type { Reader } from '../../ledger/undo-rules';
import { hearersOf, newsBetween, type News } from './news';
import type { NotificationData } from './notification.entity';

/** Items that a notification names; the others it counts. */
const NAMED = 3;

/** So many names of what was done say enough. */
const MOST_SAID = 12;

/** Reads the logs and tells people what concerns them: one notification for each person and change. */
@Injectable()
export class TellPeople implements LogConsumer, OnModuleInit {
  readonly name = 'notifications';

  constructor(
    private readonly consumers: Consumers,
    private readonly doorbell: Doorbell,
  ) {}

  onModuleInit(): void {
    this.consumers.register(this);
  }

  async take(tx: Reader, from: number, to: number): Promise<AfterCommit | void> {
    const news = await newsBetween(tx, from, to);
    if (news.every(({ patches }) => patches.length === 0)) return;
    const hearers = await hearersOf(tx, news);
    const rows = news.flatMap((change) => toldOf(change, hearers(change)).map((told) => toRow(change, told)));
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO notification (account_id, product_id, revision, kind, at, actor_id, data)
       SELECT v.account_id, $1, v.revision, v.kind, v.at, v.actor_id, v.data
       FROM jsonb_populate_recordset(null::notification, $2) WITH ORDINALITY AS v ORDER BY v.ordinality ON CONFLICT DO NOTHING`,
      [tx.product.productId, JSON.stringify(rows)],
    );
    return () => this.doorbell.ringFor(new Set(rows.map(({ account_id }) => account_id)));
  }
}

function toRow({ revision, at, actorId }: News, { personId, kind, items, commentId, what }: Told) {
  const data: NotificationData = { items: items.slice(0, NAMED), count: items.length, commentId, what: what.slice(0, MOST_SAID) };
  return { account_id: personId, revision, kind, at, actor_id: actorId, data };
}
