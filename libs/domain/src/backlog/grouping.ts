import type { GoalLink } from '../vision/alignment';
import { leadingGoal } from '../vision/goal';
import type { ItemType, StatusCategory } from './item';
import type { Grouping } from './list-look';
import { shownStatus, type Refinement } from './readiness';

/** The smallest that can be grouped. */
export interface GroupableItem {
  type: string;
  status: string;
  refinement: Refinement;
  parentId: string | null;
  sprintId: string | null;
  assigneeId: string | null;
  labels: readonly string[];
  goals: readonly GoalLink[];
}

interface BoardStatus {
  id: string;
  category: StatusCategory;
}

/** What makes an item stand in a group. */
export interface GroupSet {
  type?: ItemType;
  status?: string;
  refinement?: Refinement;
  parentId?: string | null;
  sprintId?: string | null;
  assigneeId?: string | null;
  /** Takes the place of its first label; null takes all of them off. */
  label?: string | null;
  /** Takes the place of the goal it serves most; null takes all of them off. */
  goal?: string | null;
}

/** A step of refinement, which a status of the board may be called as. */
const STEP = 'step:';

/** The group that an item stands in, null where it has no value: by status as it is shown, by the first of its labels, by the goal it serves most, by the item right above it. */
export function groupOf(item: GroupableItem, grouping: Grouping, statuses: readonly BoardStatus[]): string | null {
  switch (grouping) {
    case 'type':
      return item.type;
    case 'refinement':
      return item.refinement;
    case 'epic':
      return item.parentId;
    case 'sprint':
      return item.sprintId;
    case 'assignee':
      return item.assigneeId;
    case 'label':
      return item.labels[0] ?? null;
    case 'goal':
      return leadingGoal(item.goals);
    case 'status': {
      const category = statuses.find(({ id }) => id === item.status)?.category ?? 'todo';
      return category === 'todo' ? stepGroup(item.refinement) : shownStatus(item, category);
    }
  }
}

/** The group by status of what nobody builds yet. */
export function stepGroup(refinement: Refinement): string {
  return `${STEP}${refinement}`;
}

/** What brings items into a group. A step of refinement also takes back into the backlog what somebody builds. */
export function groupSet(grouping: Grouping, group: string | null, items: readonly GroupableItem[], statuses: readonly BoardStatus[]): GroupSet {
  switch (grouping) {
    case 'type':
      return group === null ? {} : { type: group as ItemType };
    case 'refinement':
      return group === null ? {} : { refinement: group as Refinement };
    case 'epic':
      return { parentId: group };
    case 'sprint':
      return { sprintId: group };
    case 'assignee':
      return { assigneeId: group };
    case 'label':
      return { label: group };
    case 'goal':
      return { goal: group };
    case 'status':
      return group === null ? {} : stageSet(group, items, statuses);
  }
}

/** Its labels when this one is to be the first; none for null. */
export function withFirstLabel(labels: readonly string[], label: string | null): string[] {
  if (label === null) return [];
  return labels[0] === label ? [...labels] : [label, ...labels.slice(1).filter((other) => other !== label)];
}

/** Things by group: the groups named, in that order, then any others. */
export function divide<T>(things: readonly T[], groupOfThing: (thing: T) => string | null, order: readonly (string | null)[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>(order.map((group) => [group, []]));
  for (const thing of things) {
    const group = groupOfThing(thing);
    const there = groups.get(group);
    if (there) there.push(thing);
    else groups.set(group, [thing]);
  }
  return groups;
}

function stageSet(group: string, items: readonly GroupableItem[], statuses: readonly BoardStatus[]): GroupSet {
  if (!group.startsWith(STEP)) return { status: group };
  const todo = statuses.filter(({ category }) => category === 'todo').map(({ id }) => id);
  const [first] = todo;
  const isBuilt = items.some(({ status }) => !todo.includes(status));
  return { refinement: group.slice(STEP.length) as Refinement, ...(isBuilt && first !== undefined && { status: first }) };
}
