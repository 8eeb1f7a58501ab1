import { Injectable } from '@nestjs/common';
import { can, mayUndo, undoConflicts, undoPatches, type Entity, type Patch, type Role, type UndoConflict } from '@ordo/domain';
import type { Change, Command } from '@ordo/contract';
import { Problem } from '../platform/problem';
import { actionToUndo, FINAL } from './commands';
import { Ledger, type Author, type Committed } from './ledger';
import { changeAt } from './log';
import { Shapes } from './shapes';
import type { Transaction } from './transaction';
import type { Values } from './values';

/** Undoing an import rewrites as many rows as it made. */
const PATIENCE = 60_000;

/** Takes a change back for as long as nobody has built on it. Taking back an undo is redoing. */
@Injectable()
export class Undo {
  constructor(
    private readonly ledger: Ledger,
    private readonly shapes: Shapes,
  ) {}

  /** Refuses with `not-found`, `forbidden`, `already-undone`, or `undo-conflict` naming what was changed since. */
  async undo(author: Author & { role: Role }, revision: number): Promise<Committed> {
    return this.ledger.commit(author, 'undo', (tx) => this.takeBack(tx, author, revision), { undoes: revision, patience: PATIENCE });
  }

  private async takeBack(tx: Transaction, { role, accountId }: { role: Role; accountId: string }, revision: number): Promise<void> {
    const change = await changeIn(tx, revision);
    const command = await originalCommand(tx, change);
    if (FINAL.has(command)) throw new Problem('undo-conflict');
    if (!mayUndo(role, change.actorId === accountId, change.patches) || !can(role, actionToUndo(command))) throw new Problem('forbidden');
    const conflicts = await this.conflicts(tx, change);
    if (conflicts.length > 0) throw (await isUndone(tx, revision)) ? new Problem('already-undone') : asConflict(conflicts);
    const patches = undoPatches(change.patches);
    for (const entity of inOrder(patches))
      await this.apply(
        tx,
        revision,
        entity,
        patches.filter((patch) => patch.entity === entity),
      );
    const broken = await this.broken(tx, patches);
    if (broken.length > 0) throw asConflict(broken);
  }

  private async conflicts(tx: Transaction, change: Change): Promise<UndoConflict[]> {
    const current = new Map<string, Record<string, unknown>>();
    for (const entity of new Set(change.patches.map((patch) => patch.entity))) {
      const ids = change.patches.filter((patch) => patch.entity === entity).map((patch) => patch.id);
      for (const thing of await tx.find<Record<string, unknown>>(entity, ids)) current.set(`${entity} ${String(thing['id'])}`, thing);
    }
    const conflicts = undoConflicts((entity, id) => current.get(`${entity} ${id}`), change.patches);
    const real: UndoConflict[] = [];
    for (const entity of new Set(conflicts.map((conflict) => conflict.entity))) {
      const own = conflicts.filter((conflict) => conflict.entity === entity);
      const rules = this.shapes.of(entity).shape.undo;
      real.push(...((await rules?.realConflicts?.(tx, change.revision, own)) ?? own));
    }
    return real;
  }

  private async broken(tx: Transaction, patches: Patch[]): Promise<UndoConflict[]> {
    const broken: UndoConflict[] = [];
    for (const [entity, own] of Map.groupBy(patches, (patch) => patch.entity)) {
      const rules = this.shapes.of(entity).shape.undo;
      const ids = own.map(({ id }) => id);
      broken.push(...((await rules?.broken?.(tx, ids)) ?? []));
    }
    return broken;
  }

  private async apply(tx: Transaction, revision: number, entity: Entity, patches: Patch[]): Promise<void> {
    const { shape, columns } = this.shapes.of(entity);
    const toValues = (patch: Patch): Values => ({ ...writable(patch.after ?? {}, columns), id: patch.id });
    const fit = async (rows: Values[]) => (await shape.undo?.fit?.(tx, revision, rows)) ?? rows;
    const gone = patches.filter(({ after }) => after === null);
    const back = patches.filter(({ before }) => before === null);
    const edited = patches.filter(({ before, after }) => before !== null && after !== null);
    await tx.remove(
      entity,
      gone.map(({ id }) => id),
    );
    const returning = await fit(back.map((patch) => withoutBookkeeping(toValues(patch), shape.isKept === true)));
    if (shape.isKept) await tx.restore(entity, returning);
    else await tx.insert(entity, returning);
    for (const rows of bySameProperties(await fit(edited.map(toValues)))) await tx.updateMany(entity, rows);
  }
}

async function changeIn(tx: Transaction, revision: number): Promise<Change> {
  return changeAt({ query: async (sql: string, params: unknown[]) => ({ rows: await tx.query(sql, params) }) } as never, tx.product.productId, revision);
}

/** What a person did in the first place, however often it was undone and redone since. */
async function originalCommand(tx: Transaction, change: Change): Promise<Command> {
  let at = change;
  while (at.command === 'undo' && at.undoes !== undefined) at = await changeIn(tx, at.undoes);
  return at.command;
}

async function isUndone(tx: Transaction, revision: number): Promise<boolean> {
  const rows = await tx.query('SELECT FROM change WHERE product_id = $1 AND undoes = $2 LIMIT 1', [tx.product.productId, revision]);
  return rows.length > 0;
}

function asConflict(conflicts: UndoConflict[]): Problem {
  const errors = conflicts.slice(0, 20).map(({ entity, id, property }) => ({
    path: [entity, id, property].filter((part) => part !== null).join('.'),
    code: 'changedSince',
    message: `${property ?? entity} was changed since`,
  }));
  return new Problem('undo-conflict', { errors });
}

/** Labels come back before the items that carry them, and go after them. A sprint is opened before items come back into it, and closed after. */
function inOrder(patches: Patch[]): Entity[] {
  const entities = [...new Set(patches.map(({ entity }) => entity))];
  const isRemoval = patches.some(({ after }) => after === null);
  const states = patches.filter(({ entity }) => entity === 'sprint').flatMap(({ after }) => String(after?.['state'] ?? []));
  const rank = (entity: Entity): number => {
    if (entity === 'item') return 1;
    if (entity === 'sprint' && states.length > 0) return states.some((state) => state === 'completed' || state === 'cancelled') ? 2 : 0;
    return isRemoval ? 2 : 0;
  };
  return entities.sort((a, b) => rank(a) - rank(b));
}

function writable(properties: Readonly<Record<string, unknown>>, columns: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => columns.has(name)));
}

/** What is restored keeps what the ledger wrote about it; what is inserted anew needs all of it. */
function withoutBookkeeping(values: Values, isKept: boolean): Values {
  if (!isKept) return values;
  const { version: _version, createdAt: _createdAt, updatedAt: _updatedAt, number: _number, ...rest } = values;
  return rest as Values;
}

function bySameProperties(rows: Values[]): Values[][] {
  return [...Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()];
}
