/** What a list of items can be divided by. */
export const GROUPINGS = ['epic', 'assignee', 'status', 'type', 'label', 'refinement'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a row can show beside rank and title, from left to right. */
export const COLUMNS = ['type', 'key', 'epic', 'labels', 'status', 'estimate', 'assignee', 'created', 'updated'] as const;
export type Column = (typeof COLUMNS)[number];

/** Shown unless somebody chose otherwise. */
export const FIRST_COLUMNS: readonly Column[] = ['type', 'key', 'epic', 'labels', 'status', 'estimate', 'assignee'];

export const DENSITIES = ['compact', 'default', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];
