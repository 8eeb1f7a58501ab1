import type { Change, Criterion, ItemLink, WebLink } from '@ordo/contract';
import { sameValue, type Patch, type Properties, type ReadyCheck, type Story } from '@ordo/domain';
import { wayFrom, type LinkWay } from './link-way';

/** One thing that a change did to an item, or to what belongs to it. */
export type HistoryLine =
  | { what: 'created' | 'imported' | 'deleted' | 'restored' | 'split' | 'moved' | 'criteria' | 'webLinks' }
  | { what: 'splitFrom'; other: string }
  | { what: 'commented' | 'reworded' | 'unsaid' | 'saidAgain'; comment: string }
  | { what: 'linked' | 'unlinked'; way: LinkWay; other: string }
  | { what: 'labels'; added: string[]; removed: string[] }
  | { what: 'criterion'; did: 'added' | 'removed' | 'met' | 'unmet'; text: string }
  | { what: 'criterionText'; from: string; to: string }
  | { what: 'webLink'; did: 'added' | 'removed'; text: string }
  | { what: 'check'; did: 'met' | 'waived' | 'open'; rule: string; reason: string | null }
  | { what: 'told'; from: Story | null; to: Story | null }
  | { what: 'described'; from: string; to: string }
  | { what: 'sprint'; did: 'in' | 'out' | 'between' | 'carried' | 'returned'; from: string | null; to: string | null }
  | { what: 'rescored' | 'evidenced'; frameworks: string[] }
  | { what: 'kano'; did: 'answered' | 'corrected' | 'withdrawn' }
  | { what: 'changed'; property: ChangedProperty; from: unknown; to: unknown };

/** Properties whose value before and after is worth reading. */
export const CHANGED = [
  'title',
  'type',
  'status',
  'refinement',
  'estimate',
  'goals',
  'assigneeId',
  'parentId',
  'stepId',
  'releaseId',
  'blockedReason',
  'pin',
] as const;
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
  const lines = change.patches.flatMap((patch) => linesOf(patch, change, itemId));
  if (lines.length === 0) return null;
  return { revision: change.revision, at: change.at, actorId: change.actorId, isUndo: change.command === 'undo', patches: change.patches, lines };
}

function linesOf(patch: Patch, change: Change, itemId: string): HistoryLine[] {
  if (patch.entity === 'item' && patch.id === itemId) return ofItem(patch, change);
  if (patch.entity === 'comment') return ofComment(patch, change, itemId);
  if (patch.entity === 'link') return ofLink(patch, itemId);
  if (patch.entity === 'kano-answer') return ofAnswer(patch, itemId);
  return [];
}

function ofItem({ before, after }: Patch, { command }: Change): HistoryLine[] {
  if (after === null) return [{ what: 'deleted' }];
  if (before === null) return [cameBy(command, after)];
  const lines: HistoryLine[] = command === 'item.split' ? [{ what: 'split' }] : [];
  for (const property of CHANGED) if (property in after) lines.push({ what: 'changed', property, from: before[property], to: after[property] });
  if ('sprintId' in after) lines.push(sprintOf(idIn(before), idIn(after), command));
  if ('labels' in after) lines.push(labelsOf(before, after));
  if ('description' in after) lines.push({ what: 'described', from: String(before['description'] ?? ''), to: String(after['description'] ?? '') });
  if ('story' in after) lines.push({ what: 'told', from: storyIn(before), to: storyIn(after) });
  if ('criteria' in after) lines.push(...criteriaOf(before, after));
  if ('webLinks' in after) lines.push(...webLinksOf(before, after));
  if ('scores' in after) lines.push({ what: 'rescored', frameworks: frameworksOf('scores', before, after) });
  if ('scoreEvidence' in after) lines.push({ what: 'evidenced', frameworks: frameworksOf('scoreEvidence', before, after) });
  if ('readyChecks' in after) lines.push(...checksOf(before, after));
  // A new even spread of ranks moves nothing.
  if ('rank' in after && command !== 'ranks.rebalance') lines.push({ what: 'moved' });
  return lines;
}

/** What was not done when its sprint ended went on, or back. */
function sprintOf(from: string | null, to: string | null, command: Change['command']): HistoryLine {
  const isEnd = command === 'sprint.complete' || command === 'sprint.cancel';
  if (to === null) return { what: 'sprint', did: isEnd ? 'returned' : 'out', from, to };
  return { what: 'sprint', did: from === null ? 'in' : isEnd ? 'carried' : 'between', from, to };
}

function idIn({ sprintId }: Properties): string | null {
  return typeof sprintId === 'string' ? sprintId : null;
}

function cameBy(command: Change['command'], { splitFromId }: Properties): HistoryLine {
  if (command === 'item.split' && typeof splitFromId === 'string') return { what: 'splitFrom', other: splitFromId };
  return { what: command === 'import' ? 'imported' : command === 'undo' ? 'restored' : 'created' };
}

/** A change of what was said names the comment only by its id. */
function ofComment({ id, before, after }: Patch, { command }: Change, itemId: string): HistoryLine[] {
  const item = (after ?? before)?.['itemId'];
  if (item !== undefined && item !== itemId) return [];
  if (after === null) return [{ what: 'unsaid', comment: id }];
  if (before === null) return [{ what: command === 'undo' ? 'saidAgain' : 'commented', comment: id }];
  return [{ what: 'reworded', comment: id }];
}

/** A correction names the answer only by its id; what came here is about this item. */
function ofAnswer({ before, after }: Patch, itemId: string): HistoryLine[] {
  const item = (after ?? before)?.['itemId'];
  if (item !== undefined && item !== itemId) return [];
  return [{ what: 'kano', did: before === null ? 'answered' : after === null ? 'withdrawn' : 'corrected' }];
}

function ofLink({ before, after }: Patch, itemId: string): HistoryLine[] {
  const link = (after ?? before) as unknown as ItemLink;
  if (before !== null && after !== null) return [];
  return [{ what: before === null ? 'linked' : 'unlinked', way: wayFrom(itemId, link), other: link.fromId === itemId ? link.toId : link.fromId }];
}

function labelsOf(before: Properties, after: Properties): HistoryLine {
  const [old, now] = [listIn<string>(before, 'labels'), listIn<string>(after, 'labels')];
  return { what: 'labels', added: now.filter((id) => !old.includes(id)), removed: old.filter((id) => !now.includes(id)) };
}

/** When none came, went, or reads differently, they stand in another order, or an example was changed. */
function criteriaOf(before: Properties, after: Properties): HistoryLine[] {
  const { added, removed, kept } = compare(listIn<Criterion>(before, 'criteria'), listIn<Criterion>(after, 'criteria'), ({ id }) => id);
  const lines: HistoryLine[] = [
    ...added.map(({ text }): HistoryLine => ({ what: 'criterion', did: 'added', text })),
    ...removed.map(({ text }): HistoryLine => ({ what: 'criterion', did: 'removed', text })),
    ...kept.flatMap(([from, to]): HistoryLine[] => [
      ...(from.text === to.text ? [] : [{ what: 'criterionText' as const, from: from.text, to: to.text }]),
      ...(from.isMet === to.isMet ? [] : [{ what: 'criterion' as const, did: to.isMet ? ('met' as const) : ('unmet' as const), text: to.text }]),
    ]),
  ];
  return lines.length > 0 ? lines : [{ what: 'criteria' }];
}

function webLinksOf(before: Properties, after: Properties): HistoryLine[] {
  const { added, removed } = compare(listIn<WebLink>(before, 'webLinks'), listIn<WebLink>(after, 'webLinks'), ({ url }) => url);
  const said = ({ title, url }: WebLink): string => title || url;
  const lines: HistoryLine[] = [
    ...added.map((link): HistoryLine => ({ what: 'webLink', did: 'added', text: said(link) })),
    ...removed.map((link): HistoryLine => ({ what: 'webLink', did: 'removed', text: said(link) })),
  ];
  return lines.length > 0 ? lines : [{ what: 'webLinks' }];
}

/** Of which something is otherwise than before. */
function frameworksOf(property: 'scores' | 'scoreEvidence', before: Properties, after: Properties): string[] {
  const [old, now] = [{ ...(before[property] as Record<string, unknown> | undefined) }, { ...(after[property] as Record<string, unknown> | undefined) }];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((id) => !sameValue(old[id], now[id]));
}

function checksOf(before: Properties, after: Properties): HistoryLine[] {
  const { added, removed, kept } = compare(listIn<ReadyCheck>(before, 'readyChecks'), listIn<ReadyCheck>(after, 'readyChecks'), ({ ruleId }) => ruleId);
  const changed = kept.filter(([from, to]) => !sameValue(from, to)).map(([, to]) => to);
  return [
    ...[...added, ...changed].map(({ ruleId, state, reason }): HistoryLine => ({ what: 'check', did: state, rule: ruleId, reason })),
    ...removed.map(({ ruleId }): HistoryLine => ({ what: 'check', did: 'open', rule: ruleId, reason: null })),
  ];
}

function compare<T>(before: readonly T[], after: readonly T[], nameOf: (thing: T) => string): { added: T[]; removed: T[]; kept: [T, T][] } {
  const old = new Map(before.map((thing) => [nameOf(thing), thing]));
  const now = new Set(after.map(nameOf));
  return {
    added: after.filter((thing) => !old.has(nameOf(thing))),
    removed: before.filter((thing) => !now.has(nameOf(thing))),
    kept: after.flatMap((thing): [T, T][] => {
      const known = old.get(nameOf(thing));
      return known === undefined ? [] : [[known, thing]];
    }),
  };
}

function storyIn(properties: Properties): Story | null {
  return (properties['story'] as Story | null | undefined) ?? null;
}

function listIn<T>(properties: Properties, name: string): T[] {
  const list = properties[name];
  return Array.isArray(list) ? (list as T[]) : [];
}
