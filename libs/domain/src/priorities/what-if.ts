import { medianOf } from '../backlog/pull';
import { cutLines, type CutLine } from '../sprints/cut-lines';
import type { SprintReach } from '../sprints/reach';
import { alignmentOf, type Aimed, type Alignment, type WeightedGoal } from '../vision/alignment';
import { delayCostOf, type Delayed, type DelayCost } from './delay-cost';
import { suppose, type Scenario, type Supposition } from './scenario';

/** What consequences are judged by. */
export interface Prospect {
  readonly goals: readonly WeightedGoal[];
  /** Points from the top that alignment looks at; the same for everything that is compared. */
  readonly horizon: number;
  /** Of today's pace; null while nobody knows it. */
  readonly reach: readonly SprintReach[] | null;
}

export interface Consequences {
  readonly alignment: Alignment;
  readonly delay: DelayCost;
  /** None while the pace is unknown or nothing is estimated. */
  readonly lines: readonly CutLine[];
}

/** An item whose sprint would be another: the first one by whose end it is done with 85 % of certainty; null beyond the last one looked at. */
export interface Shift {
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface Comparison<Item extends WhatIfItem> {
  readonly scenario: Scenario<Item>;
  readonly before: Consequences;
  readonly after: Consequences;
  /** In the order of the scenario; only of items that are in both. */
  readonly shifts: readonly Shift[];
}

export type WhatIfItem = Aimed & Delayed;

/** What would be different if all this were so: alignment, what delay costs, and where the sprints end. Nothing is changed. */
export function whatIf<Item extends WhatIfItem>(order: readonly Item[], suppositions: readonly Supposition<Item>[], prospect: Prospect): Comparison<Item> {
  const scenario = suppose(order, suppositions);
  const before = consequencesOf(order, prospect);
  const after = consequencesOf(scenario.order, prospect, scenario.capacity);
  return { scenario, before, after, shifts: shiftsOf(order, before.lines, scenario.order, after.lines) };
}

/** What an order leads to, when so many parts of today's pace are kept. */
export function consequencesOf(order: readonly WhatIfItem[], { goals, horizon, reach }: Prospect, capacity = 1): Consequences {
  const assumed = medianOf(order.flatMap(({ estimate }) => estimate ?? []));
  return {
    alignment: alignmentOf(order, goals, horizon),
    delay: delayCostOf(order),
    lines: reach === null ? [] : cutLines(order, atCapacity(reach, capacity), assumed).lines,
  };
}

function atCapacity(reach: readonly SprintReach[], capacity: number): SprintReach[] {
  return reach.map(({ sprint, sure, even, hopeful }) => ({ sprint, sure: sure * capacity, even: even * capacity, hopeful: hopeful * capacity }));
}

function shiftsOf(order: readonly WhatIfItem[], lines: readonly CutLine[], orderThen: readonly WhatIfItem[], linesThen: readonly CutLine[]): Shift[] {
  if (lines.length === 0 || linesThen.length === 0) return [];
  const sprints = new Map(order.map(({ id }, place) => [id, sprintAt(place, lines)]));
  return orderThen.flatMap(({ id }, place): Shift[] => {
    const [before, after] = [sprints.get(id), sprintAt(place, linesThen)];
    return before === undefined || before === after ? [] : [{ id, before, after }];
  });
}

function sprintAt(place: number, lines: readonly CutLine[]): number | null {
  return lines.find(({ sure }) => place < sure)?.sprint ?? null;
}
