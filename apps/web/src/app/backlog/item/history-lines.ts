import type { Change } from '@ordo/contract';
import type { Patch, Properties } from '@ordo/domain';

/** One thing that a change did to an item. */
export type HistoryLine =
  | { what: 'created' | 'imported' | 'deleted' | 'restored' | 'moved' | 'described' | 'told' | 'criteria' | 'webLinks' | 'checks' }
  | { what: 'labels'; added: string[]; removed: string[] }
  | { what: 'changed'; property: ChangedProperty; from: unknown; to: unknown };

/** Properties whose value before and after is worth reading. */
export const CHANGED = ['title', 'type', 'status', 'refinement', 'estimate', 'assigneeId', 'parentId', 'blockedReason'] as const;
export type ChangedProperty = (typeof CHANGED)[number];

export interface HistoryEntry {
  revision: number;
  at: string;
  actorId: string;
  isUndo: boolean;
  patches: readonly Patch[];
  lines: HistoryLine[];
}

/** What a change says about one item, in the order in which people read it. Null when it is nothing worth a line. */
export function historyEntry(change: Change, itemId: string): HistoryEntry | null {
  const lines = change.patches.filter(({ entity, id }) => entity === 'item' && id === itemId).flatMap((patch) => linesOf(patch, change));
  if (lines.length === 0) return null;
  return { revision: change.revision, at: change.at, actorId: change.actorId, isUndo: change.command === 'undo', patches: change.patches, lines };
}

function linesOf({ before, after }: Patch, { command }: Change): HistoryLine[] {
  if (after === null) return [{ what: 'deleted' }];
  if (before === null) return [{ what: command === 'import' ? 'imported' : command === 'undo' ? 'restored' : 'created' }];
  const lines: HistoryLine[] = CHANGED.filter((property) => property in after).map((property) => ({
    what: 'changed',
    property,
    from: before[property],
    to: after[property],
  }));
  if ('labels' in after) lines.push(labelsOf(before, after));
  if ('description' in after) lines.push({ what: 'described' });
  if ('story' in after) lines.push({ what: 'told' });
  if ('criteria' in after) lines.push({ what: 'criteria' });
  if ('webLinks' in after) lines.push({ what: 'webLinks' });
  if ('readyChecks' in after) lines.push({ what: 'checks' });
  // A new even spread of ranks moves nothing.
  if ('rank' in after && command !== 'ranks.rebalance') lines.push({ what: 'moved' });
  return lines;
}

function labelsOf(before: Properties, after: Properties): HistoryLine {
  const [old, now] = [idsIn(before), idsIn(after)];
  return { what: 'labels', added: now.filter((id) => !old.includes(id)), removed: old.filter((id) => !now.includes(id)) };
}

function idsIn(properties: Properties): string[] {
  const { labels } = properties;
  return Array.isArray(labels) ? labels.map(String) : [];
}
