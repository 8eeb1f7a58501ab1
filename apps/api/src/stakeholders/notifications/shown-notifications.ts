import { Injectable } from '@nestjs/common';
import type { Notification } from '@ordo/contract';
import { itemKey, replaceMentions } from '@ordo/domain';
import { Database, type OfProduct } from '../../platform/database';
import type { NotificationRow } from './notification.entity';

/** Characters of a comment that are shown before it is opened. */
const EXCERPT = 200;

/** What is read of each comment: mentions in it are longer than the names they become. */
const ENOUGH = 2000;

interface Names {
  items: { id: string; number: number; title: string }[] | null;
  comments: { id: string; body: string }[] | null;
  people: { id: string; name: string }[] | null;
}

/** Puts names to what notifications are about, as each product knows them now. */
@Injectable()
export class ShownNotifications {
  constructor(private readonly database: Database) {}

  /** Of these products only, which are the reader's. */
  async show(rows: readonly NotificationRow[], products: readonly { id: string; key: string; name: string }[]): Promise<Notification[]> {
    const shown = new Map<string, Notification>();
    for (const [productId, own] of Map.groupBy(rows, (row) => row.productId)) {
      const product = products.find(({ id }) => id === productId);
      if (product === undefined) continue;
      const names = await this.namesIn({ productId, productKey: product.key }, own);
      for (const row of own) shown.set(row.id, toNotification(row, product, names));
    }
    return rows.flatMap(({ id }) => shown.get(id) ?? []);
  }

  private async namesIn(product: OfProduct, rows: readonly NotificationRow[]): Promise<Names> {
    const [names] = await this.database.read<Names>(
      product,
      `SELECT (SELECT json_agg(json_build_object('id', id, 'number', number, 'title', title)) FROM backlog_item WHERE product_id = $1 AND id = ANY ($2::uuid[])) AS items,
         (SELECT json_agg(json_build_object('id', id, 'body', left(body, ${ENOUGH}))) FROM comment WHERE product_id = $1 AND id = ANY ($3::uuid[]) AND deleted_at IS NULL) AS comments,
         (SELECT json_agg(json_build_object('id', id, 'name', name)) FROM member WHERE product_id = $1) AS people`,
      [product.productId, rows.flatMap(({ data }) => data.items), rows.flatMap(({ data }) => data.commentId ?? [])],
    );
    return names ?? { items: null, comments: null, people: null };
  }
}

function toNotification({ id, kind, at, isRead, actorId, data }: NotificationRow, { key, name }: { key: string; name: string }, names: Names): Notification {
  const people = new Map(names.people?.map((person) => [person.id, person.name]));
  const items = new Map(names.items?.map((item) => [item.id, { id: item.id, key: itemKey(key, item.number), title: item.title }]));
  const comment = names.comments?.find((each) => each.id === data.commentId);
  return {
    id,
    kind,
    at,
    isRead,
    product: { key, name },
    actor: { id: actorId, name: people.get(actorId) ?? '' },
    items: data.items.flatMap((item) => items.get(item) ?? []),
    count: data.count,
    commentId: comment?.id ?? null,
    excerpt: comment === undefined ? null : excerptOf(comment.body, people),
    what: data.what,
  };
}

/** On one line, with names for mentions. */
function excerptOf(body: string, people: ReadonlyMap<string, string>): string {
  const text = replaceMentions(body, ({ id, name }) => `@${people.get(id) ?? name}`)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).toWellFormed().trimEnd()}…`;
}
