import type { BacklogItem } from '@ordo/contract';
import type { ItemType, StatusCategory } from '@ordo/domain';
import type { GoalShape, ListRow } from '@ordo/ui';

/** What stands before the name of a group. */
export type GroupGlyph =
  | { kind: 'status'; id: string; category: StatusCategory }
  | { kind: 'type'; type: ItemType }
  | { kind: 'person'; name: string | null }
  /** No shape is that of no goal. */
  | { kind: 'goal'; shape: GoalShape; hue: string }
  | { kind: 'epic' | 'label' | 'sprint' };

/** A group that there may be: its value, null for none, and how it is shown. */
export interface GroupName {
  value: string | null;
  label: string;
  glyph: GroupGlyph;
}

/** A group of the list, which is also the line of its head. */
export interface Group extends GroupName, ListRow {
  readonly head: true;
  items: readonly BacklogItem[];
  points: number;
  isFolded: boolean;
}
