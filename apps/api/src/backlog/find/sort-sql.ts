import { ITEM_TYPES, REFINEMENTS, parseSorting, type SortField } from '@ordo/domain';
import { refused } from '../../platform/problem';
import type { Parameters } from './parameters';

/** Where a page ended: the last item's value of what is sorted by, and its rank. */
export interface PageEnd {
  key: string | null;
  rank: string;
}

/** What the database knows; scores are worked out from figures, and asked for by framework. */
export interface StoredSorting {
  by: Exclude<SortField, 'score'>;
  isDescending: boolean;
}

/** Refuses scores; null: the order. */
export function storedSorting(text: string): StoredSorting | null {
  const sorting = parseSorting(text);
  if (sorting === null) return null;
  const { by, isDescending } = sorting;
  if (by === 'score') throw refused('sort', 'isStored', 'scores are asked for by framework: GET …/scores');
  return { by, isDescending };
}

/** How rows of `backlog_item t` are sorted, as the domain's `sortItems` sorts them: by value, none last, then by rank. */
export class SortSql {
  private readonly key: { sql: string; type: 'numeric' | 'text' } | null;

  constructor(
    private readonly sorting: StoredSorting | null,
    private readonly parameters: Parameters,
    product: string,
  ) {
    this.key = sorting === null ? null : keySql(sorting.by, parameters, product);
  }

  /** The value sorted by, as text. */
  get keyColumn(): string {
    return this.key === null ? 'NULL::text' : `(${this.key.sql})::text`;
  }

  get orderBy(): string {
    return this.key === null ? 't.rank' : `${this.sorted(this.key.sql)} ${this.way} NULLS LAST, t.rank`;
  }

  /** What comes after the end of a page. */
  after({ key, rank }: PageEnd): string {
    const below = `t.rank > ${this.parameters.add(rank, 'text')} COLLATE "C"`;
    if (this.key === null) return below;
    const { sql, type } = this.key;
    if (key === null) return `(${sql}) IS NULL AND ${below}`;
    const last = this.sorted(this.parameters.add(key, type));
    return `((${sql}) IS NULL OR ${this.sorted(sql)} ${this.way === 'DESC' ? '<' : '>'} ${last} OR (${this.sorted(sql)} = ${last} AND ${below}))`;
  }

  /** Refuses a cursor of another sorting, or one that was never given out. */
  read(cursor: string): PageEnd {
    const parts = partsOf(cursor);
    const [by, key, rank] = parts ?? [];
    const isKey =
      this.key?.type === 'numeric' ? typeof key === 'string' && /^-?\d{1,20}(\.\d{1,20})?$/.test(key) : typeof key === 'string' && !key.includes('\u0000');
    const isOurs = by === this.name && typeof rank === 'string' && /^[A-Za-z0-9]{1,64}$/.test(rank) && (key === null || (this.key !== null && isKey));
    if (!isOurs) throw refused('cursor', 'isCursor', 'cursor is not one that was given out for this sorting');
    return { key: key as string | null, rank: rank as string };
  }

  write({ key, rank }: PageEnd): string {
    return Buffer.from(JSON.stringify([this.name, key, rank])).toString('base64url');
  }

  private get name(): string {
    return this.sorting === null ? '' : `${this.way} ${this.sorting.by}`;
  }

  private get way(): 'ASC' | 'DESC' {
    return this.sorting?.isDescending ? 'DESC' : 'ASC';
  }

  private sorted(sql: string): string {
    return this.key?.type === 'text' ? `(${sql}) COLLATE "C"` : `(${sql})`;
  }
}

function keySql(by: StoredSorting['by'], parameters: Parameters, product: string): { sql: string; type: 'numeric' | 'text' } {
  const sql: Record<StoredSorting['by'], () => string> = {
    key: () => 't.number',
    type: () => `array_position(${parameters.add(ITEM_TYPES, 'text[]')}, t.type)`,
    title: () => 'fold_text(t.title)',
    status: () =>
      `(SELECT CASE WHEN s.category = 'todo' THEN array_position(${parameters.add(REFINEMENTS, 'text[]')}, t.refinement) ELSE ${REFINEMENTS.length + 1} + s.position END
        FROM status s WHERE s.product_id = ${product} AND s.id = t.status)`,
    refinement: () => `array_position(${parameters.add(REFINEMENTS, 'text[]')}, t.refinement)`,
    estimate: () => 't.estimate',
    assignee: () => `(SELECT fold_text(m.name) FROM member m WHERE m.product_id = ${product} AND m.id = t.assignee_id)`,
    created: () => 'extract(epoch FROM t.created_at)',
    updated: () => 'extract(epoch FROM t.updated_at)',
  };
  return { sql: sql[by](), type: by === 'title' || by === 'assignee' ? 'text' : 'numeric' };
}

function partsOf(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.length === 3 ? parts : null;
  } catch {
    return null;
  }
}
