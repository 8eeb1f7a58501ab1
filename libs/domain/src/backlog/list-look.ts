import { formatSorting, parseSorting } from './sorting';

/** What a list of items can be divided by. */
export const GROUPINGS = ['epic', 'goal', 'sprint', 'assignee', 'status', 'type', 'label', 'refinement'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a row can show beside rank and title, from left to right. */
export const COLUMNS = ['type', 'key', 'epic', 'sprint', 'labels', 'status', 'goal', 'score', 'estimate', 'assignee', 'created', 'updated'] as const;
export type Column = (typeof COLUMNS)[number];

/** Shown unless somebody chose otherwise. */
export const FIRST_COLUMNS: readonly Column[] = ['type', 'key', 'epic', 'sprint', 'labels', 'status', 'goal', 'estimate', 'assignee'];

export const DENSITIES = ['compact', 'default', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

/** How a list is shown, whatever it is narrowed to. Null: as nobody chose otherwise. */
export interface Look {
  grouping: Grouping | null;
  /** `-estimate` */
  sorting: string | null;
  columns: Column[] | null;
  density: Density | null;
  /** The framework that scores are shown and sorted by. */
  framework: string | null;
}

/** Stands in an address for no columns at all. */
const NO_COLUMNS = 'none';

/** Reads `?group=epic&sort=-estimate&columns=key,status&density=compact&framework=rice`; what means nothing is as if it were absent. */
export function parseLook(params: Readonly<Record<string, unknown>>): Look {
  const sorting = parseSorting(textOf(params['sort']));
  return {
    grouping: GROUPINGS.find((grouping) => grouping === params['group']) ?? null,
    sorting: sorting && formatSorting(sorting),
    columns: parseColumns(textOf(params['columns'])),
    density: DENSITIES.find((density) => density === params['density']) ?? null,
    framework: /^[a-z][a-z0-9-]{0,19}$/.exec(textOf(params['framework']))?.[0] ?? null,
  };
}

/** The query parameters of a look; null for those that should not be in the address. */
export function formatLook({
  grouping,
  sorting,
  columns,
  density,
  framework,
}: Look): Record<'group' | 'sort' | 'columns' | 'density' | 'framework', string | null> {
  return { group: grouping, sort: sorting, columns: columns && (columns.join(',') || NO_COLUMNS), density, framework };
}

/** In their order from left to right; null when these are what is shown at first anyway. */
export function chosenColumns(columns: readonly Column[]): Column[] | null {
  const chosen = COLUMNS.filter((column) => columns.includes(column));
  return chosen.join() === FIRST_COLUMNS.join() ? null : chosen;
}

function parseColumns(text: string): Column[] | null {
  if (text === NO_COLUMNS) return [];
  const named = text.split(',');
  const columns = COLUMNS.filter((column) => named.includes(column));
  return columns.length === 0 ? null : chosenColumns(columns);
}

function textOf(param: unknown): string {
  return typeof param === 'string' ? param : '';
}
