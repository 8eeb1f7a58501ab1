import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * A name under which PostgreSQL keeps a statement parsed and planned on its connection, which is most of what a small
 * statement costs. Statements are few: their text depends on entities and properties, never on values.
 */
export function statementName(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) names.set(sql, (name = createHash('sha1').update(sql).digest('base64url')));
  return name;
}
