import { foldText } from './fold-text';
import { ITEM_TYPES, type StatusCategory } from './item';
import { compareRanks } from './rank';
import { REFINEMENTS } from './readiness';

/** What a list of items can be sorted by, instead of their order. */
export const SORT_FIELDS = ['key', 'type', 'title', 'status', 'refinement', 'score', 'estimate', 'assignee', 'created', 'updated'] as const;
export type SortField = (typeof SORT_FIELDS)[number];

/** Items of equal value stand in their order; those without one stand last, whichever way. */
export interface Sorting {
  by: SortField;
  isDescending: boolean;
}

/** The smallest that can be sorted. */
export interface SortableItem {
  id: string;
  number: number;
  type: string;
  title: string;
  status: string;
  refinement: string;
  estimate: number | null;
  assigneeId: string | null;
  rank: string;
  createdAt: string;
  updatedAt: string;
}

export interface SortingContext {
  /** In board order. */
  statuses: readonly { id: string; category: StatusCategory }[];
  members: readonly { id: string; name: string }[];
  /** By id; null, or absent, while nobody knows. */
  scoreOf?: (id: string) => number | null;
}

export type SortKey = number | string | null;

/** Reads `estimate` and `-estimate`; null when it names nothing to sort by. */
export function parseSorting(text: string): Sorting | null {
  const isDescending = text.startsWith('-');
  const by = SORT_FIELDS.find((field) => field === text.slice(isDescending ? 1 : 0));
  return by === undefined ? null : { by, isDescending };
}

export function formatSorting({ by, isDescending }: Sorting): string {
  return `${isDescending ? '-' : ''}${by}`;
}

export function sortItems<Item extends SortableItem>(items: readonly Item[], sorting: Sorting, context: SortingContext): Item[] {
  const keyOf = sortKeys(sorting.by, context);
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed
    .sort((one, other) => compareKeys(one.key, other.key, sorting.isDescending) || compareRanks(one.item.rank, other.item.rank))
    .map(({ item }) => item);
}

/** Order of code points, in which the database sorts the same texts. */
export function compareTexts(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  if (at === end) return one.length - other.length;
  return heightOf(one.charCodeAt(at)) - heightOf(other.charCodeAt(at));
}

/** Halves of surrogate pairs stand for code points above all others. */
function heightOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function sortKeys(by: SortField, { statuses, members, scoreOf = () => null }: SortingContext): (item: SortableItem) => SortKey {
  const types = new Map<string, number>(ITEM_TYPES.map((type, index) => [type, index]));
  const places = new Map(statuses.map(({ id, category }, index) => [id, category === 'todo' ? null : REFINEMENTS.length + index]));
  const steps = new Map<string, number>(REFINEMENTS.map((refinement, index) => [refinement, index]));
  const names = new Map(members.map(({ id, name }) => [id, foldText(name)]));
  const keys: Record<SortField, (item: SortableItem) => SortKey> = {
    key: ({ number }) => number,
    type: ({ type }) => types.get(type) ?? null,
    title: ({ title }) => foldText(title),
    // As it is shown: what is still to do by how far its refinement is, then the board.
    status: ({ status, refinement }) => (places.has(status) ? (places.get(status) ?? steps.get(refinement) ?? null) : null),
    refinement: ({ refinement }) => steps.get(refinement) ?? null,
    score: ({ id }) => scoreOf(id),
    estimate: ({ estimate }) => estimate,
    assignee: ({ assigneeId }) => names.get(assigneeId ?? '') ?? null,
    created: ({ createdAt }) => Date.parse(createdAt),
    updated: ({ updatedAt }) => Date.parse(updatedAt),
  };
  return keys[by];
}

function compareKeys(one: SortKey, other: SortKey, isDescending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = typeof one === 'string' && typeof other === 'string' ? compareTexts(one, other) : Number(one) - Number(other);
  return isDescending ? -order : order;
}
