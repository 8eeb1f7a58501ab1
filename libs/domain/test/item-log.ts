import type { Patch, Properties } from '../src/ledger/patch';
import type { LoggedChange } from '../src/sprints/events';

export const STATUSES = [
  { id: 'todo', category: 'todo' },
  { id: 'in-progress', category: 'doing' },
  { id: 'in-review', category: 'doing' },
  { id: 'done', category: 'done' },
] as const;

/** Writes a log of items as the ledger would: one change a commit, of each item the properties before and after. */
export class ItemLog {
  readonly changes: LoggedChange[] = [];
  readonly rows = new Map<string, Properties>();

  /** Item → what is set of it; an unknown item is created, null deletes one. Answers the revision. */
  commit(at: string, items: Record<string, Properties | null>, actorId = 'ines'): number {
    const patches = Object.entries(items).flatMap(([id, set]) => this.patch(id, set));
    const revision = this.changes.length + 1;
    this.changes.push({ revision, at, actorId, patches });
    return revision;
  }

  private patch(id: string, set: Properties | null): Patch[] {
    const row = this.rows.get(id);
    if (set === null) {
      this.rows.delete(id);
      return row === undefined ? [] : [{ entity: 'item', id, before: row, after: null }];
    }
    this.rows.set(id, { sprintId: null, status: 'todo', estimate: null, ...row, ...set });
    if (row === undefined) return [{ entity: 'item', id, before: null, after: this.rows.get(id) ?? {} }];
    return [{ entity: 'item', id, before: Object.fromEntries(Object.keys(set).map((name) => [name, row[name]])), after: set }];
  }
}
