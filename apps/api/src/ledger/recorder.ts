import type { Entity, Patch, Properties } from '@ordo/domain';

interface Touched {
  entity: Entity;
  id: string;
  before: Properties | null;
  after: Properties | null;
}

/** Keeps the first `before` and the last `after` of every row that a command touches. */
export class Recorder {
  private readonly touched = new Map<string, Touched>();

  /** Of a row that is changed, both may hold only what the change can have touched. */
  record(entity: Entity, id: string, before: Properties | null, after: Properties | null): void {
    const key = `${entity} ${id}`;
    const earlier = this.touched.get(key);
    if (earlier === undefined) return void this.touched.set(key, { entity, id, before, after });
    if (earlier.before !== null) earlier.before = { ...before, ...earlier.before };
    earlier.after = after && { ...earlier.after, ...after };
  }

  /** One patch a row, in the order in which they were first touched; rows that ended as they began have none. */
  patches(): Patch[] {
    return [...this.touched.values()].map(toPatch).filter((patch) => patch !== null);
  }
}

function toPatch({ entity, id, before, after }: Touched): Patch | null {
  if (before === null || after === null) return before === after ? null : { entity, id, before, after };
  const names = Object.keys(after).filter((name) => !isSame(before[name], after[name]));
  if (names.length === 0) return null;
  return { entity, id, before: pick(before, names), after: pick(after, names) };
}

function pick(from: Properties, names: string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

/** Values come out of PostgreSQL's jsonb, so equal values have equal text. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
