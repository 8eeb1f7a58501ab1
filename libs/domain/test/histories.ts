import fc from 'fast-check';
import type { Entity } from '../src/identity/permissions';
import type { Patch, Properties } from '../src/ledger/patch';

export interface History {
  patches: Patch[];
  rows: Map<Entity, Map<string, Properties>>;
}

interface Step {
  entity: Entity;
  id: string;
  remove: boolean;
  values: Properties;
}

/** What a product could have been through: writes on rows, recorded as the ledger records them, with the rows they left. */
export function histories(): fc.Arbitrary<History> {
  return fc.array(steps(), { maxLength: 40 }).map((all) => {
    const rows: History['rows'] = new Map();
    return { patches: all.flatMap((step) => perform(step, rows)), rows };
  });
}

function steps(): fc.Arbitrary<Step> {
  return fc.record({
    entity: fc.constantFrom<Entity>('item', 'label'),
    id: fc.constantFrom('1', '2', '3'),
    remove: fc.boolean(),
    values: fc.dictionary(fc.constantFrom('title', 'estimate', 'labels', 'place'), fc.jsonValue({ maxDepth: 2 })),
  });
}

function perform({ entity, id, remove, values }: Step, rows: History['rows']): Patch[] {
  const things = rows.get(entity) ?? new Map<string, Properties>();
  rows.set(entity, things);
  const row = things.get(id);
  if (row === undefined) {
    things.set(id, values);
    return [{ entity, id, before: null, after: values }];
  }
  if (remove) {
    things.delete(id);
    return [{ entity, id, before: row, after: null }];
  }
  const names = Object.keys(values).filter((name) => Object.hasOwn(row, name));
  if (names.length === 0) return [];
  const after = Object.fromEntries(names.map((name) => [name, values[name]]));
  things.set(id, { ...row, ...after });
  return [{ entity, id, before: Object.fromEntries(names.map((name) => [name, row[name]])), after }];
}
