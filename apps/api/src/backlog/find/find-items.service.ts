import { Injectable } from '@nestjs/common';
import type { BacklogItem, FindItems, ItemPage } from '@ordo/contract';
import { EVERYTHING, hiddenProperties, numbersIn, parseFilter, resolveFilter, type Filter, type FilterContext } from '@ordo/domain';
import type { ProductAccess } from '../../identity/access';
import { asJson } from '../../ledger/shape';
import { Database } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { ITEM } from '../items/backlog-item.entity';
import { filterSql } from './filter-sql';
import { Parameters } from './parameters';
import { SortSql, storedSorting } from './sort-sql';

/** Finds items in the database by the grammar that the screens filter by. */
@Injectable()
export class FindItemsService {
  constructor(private readonly database: Database) {}

  /** The request is one that its rules let through. */
  async page(access: ProductAccess, { filter: text = '', sort = '', zone = 'UTC', limit = '50', cursor }: FindItems): Promise<ItemPage> {
    const filter = parseFilter(text).filter ?? EVERYTHING;
    const context = await this.contextOf(access, filter, zone);
    const parameters = new Parameters();
    const product = parameters.add(access.productId, 'uuid');
    const sorting = new SortSql(storedSorting(sort), parameters, product);
    const conditions = [
      `t.product_id = ${product}`,
      't.deleted_at IS NULL',
      filterSql(resolveFilter(filter, context), parameters, product),
      ...(cursor === undefined ? [] : [sorting.after(sorting.read(cursor))]),
    ];
    const wire = asJson(ITEM, 't', [...(ITEM.onOpen ?? []), ...hiddenProperties(access.role, 'item')]);
    const rows = await this.database.read<{ item: BacklogItem; key: string | null }>(
      access,
      `SELECT ${wire} AS item, ${sorting.keyColumn} AS key FROM backlog_item t WHERE ${conditions.join(' AND ')} ORDER BY ${sorting.orderBy} LIMIT ${Number(limit) + 1}`,
      parameters.values,
    );
    const shown = rows.slice(0, Number(limit));
    const last = shown.at(-1);
    const isMore = rows.length > shown.length && last !== undefined;
    return { items: shown.map(({ item }) => item), cursor: isMore ? sorting.write({ key: last.key, rank: last.item.rank }) : null };
  }

  /** What the names in a filter stand for in this product, now. */
  private async contextOf(access: ProductAccess, filter: Filter, zone: string): Promise<FilterContext> {
    const asked = [access.productId, numbersIn(filter, access.productKey)];
    const [row] = await this.database.read<Named & { numbers: Record<string, string>; now: string }>(access, contextSql(this.database.now), asked);
    if (row === undefined) throw new Problem('not-found');
    const { numbers, now, ...named } = row;
    return { ...named, productKey: access.productKey, myId: access.accountId, zone, now: Date.parse(now), idOfNumber: (number) => numbers[number] };
  }
}

type Named = Pick<FilterContext, 'statuses' | 'labels' | 'members' | 'sprints' | 'goals' | 'steps' | 'releases' | 'readyRules'>;

const contextSql = (now: string): string => /* sql */ `
  SELECT to_json(${now}) #>> '{}' AS now,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'category', category) ORDER BY position), '[]') FROM status WHERE product_id = $1) AS statuses,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') FROM label WHERE product_id = $1) AS labels,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') FROM member WHERE product_id = $1) AS members,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'number', number, 'state', state, 'startsOn', starts_on)), '[]')
     FROM sprint WHERE product_id = $1 AND deleted_at IS NULL) AS sprints,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') FROM goal WHERE product_id = $1 AND deleted_at IS NULL) AS goals,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') FROM story_step WHERE product_id = $1 AND deleted_at IS NULL) AS steps,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') FROM release WHERE product_id = $1 AND deleted_at IS NULL) AS releases,
    (SELECT ready_rules FROM product WHERE id = $1) AS "readyRules",
    (SELECT coalesce(json_object_agg(number, id), '{}') FROM backlog_item WHERE product_id = $1 AND number = ANY ($2::integer[]) AND deleted_at IS NULL) AS numbers`;
