import type { GoalLink } from '../vision/alignment';
import type { StatusCategory } from './item';

/** How far people say an item's refinement is; shown as its status while nobody builds it. */
export const REFINEMENTS = ['new', 'refining', 'ready'] as const;
export type Refinement = (typeof REFINEMENTS)[number];

/** What an item's status reads as: how far its refinement is while its status is still to do, else that status. */
export function shownStatus({ status, refinement }: { status: string; refinement: Refinement }, category: StatusCategory): string {
  return category === 'todo' ? refinement : status;
}

/** What a rule of the Definition of Ready asks. All but `manual` are seen from the item itself. */
export const READY_RULE_KINDS = ['criteria', 'estimate', 'goal', 'unblocked', 'manual'] as const;
export type ReadyRuleKind = (typeof READY_RULE_KINDS)[number];

/** One rule of a product's Definition of Ready. */
export interface ReadyRule {
  id: string;
  kind: ReadyRuleKind;
  /** What a `manual` rule asks, in the product's own words. */
  text?: string;
  /** Of `estimate`: no more points than this. Absent: any estimate will do. */
  atMost?: number;
}

/** What somebody said about one rule of one item: that it is met, or that it need not be, and why. */
export interface ReadyCheck {
  ruleId: string;
  state: 'met' | 'waived';
  reason: string | null;
  byId: string;
  at: string;
}

/** The smallest that readiness is about. */
export interface Refinable {
  criteria: readonly unknown[];
  estimate: number | null;
  goals: readonly GoalLink[];
  blockedReason: string | null;
  readyChecks: readonly ReadyCheck[];
}

/** Why a rule is met or not: in words this is the screen's to say. */
export type ReadyWhy =
  | 'has-criteria'
  | 'no-criteria'
  | 'estimated'
  | 'not-estimated'
  | 'too-large'
  | 'has-goal'
  | 'no-goal'
  | 'free'
  | 'blocked'
  | 'waits'
  | 'ticked'
  | 'not-ticked';

/** How one rule stands for one item. A rule that is met needs no waiver, so it is told as met. */
export interface RuleStanding {
  rule: ReadyRule;
  state: 'met' | 'unmet' | 'waived';
  why: ReadyWhy;
  /** The tick or waiver that somebody gave. */
  check: ReadyCheck | null;
}

/** How ready an item is. */
export interface Readiness {
  /** In the order of the rules. */
  standings: RuleStanding[];
  /** How many rules are met or waived. */
  settled: number;
  /** `settled` of all rules, 0 to 1. */
  share: number;
}

/**
 * The share of the Definition of Ready that an item meets, rule by rule. Null without rules: that is neither 0 nor 1, it does not apply.
 * `waitsForOthers`: an open item must come before it. Checks of rules that are no more count for nothing.
 */
export function readinessOf(item: Refinable, rules: readonly ReadyRule[], waitsForOthers: boolean): Readiness | null {
  if (rules.length === 0) return null;
  const standings = rules.map((rule) => standingOf(rule, item, waitsForOthers));
  const settled = standings.filter(({ state }) => state !== 'unmet').length;
  return { standings, settled, share: settled / rules.length };
}

/** The rules that still keep an item from being ready. */
export function unmetRules(readiness: Readiness | null): RuleStanding[] {
  return readiness?.standings.filter(({ state }) => state === 'unmet') ?? [];
}

/** Whether only a person can say that a rule is met. */
export function isManual(rule: Pick<ReadyRule, 'kind'>): boolean {
  return rule.kind === 'manual';
}

function standingOf(rule: ReadyRule, item: Refinable, waitsForOthers: boolean): RuleStanding {
  const check = item.readyChecks.find(({ ruleId }) => ruleId === rule.id) ?? null;
  const { isMet, why } = ASKED[rule.kind](rule, item, check, waitsForOthers);
  return { rule, check, why, state: isMet ? 'met' : check?.state === 'waived' ? 'waived' : 'unmet' };
}

interface Answered {
  isMet: boolean;
  why: ReadyWhy;
}

const ASKED: Record<ReadyRuleKind, (rule: ReadyRule, item: Refinable, check: ReadyCheck | null, waitsForOthers: boolean) => Answered> = {
  criteria: (_, { criteria }) => (criteria.length > 0 ? { isMet: true, why: 'has-criteria' } : { isMet: false, why: 'no-criteria' }),
  estimate: ({ atMost = Infinity }, { estimate }) => {
    if (estimate === null) return { isMet: false, why: 'not-estimated' };
    return estimate <= atMost ? { isMet: true, why: 'estimated' } : { isMet: false, why: 'too-large' };
  },
  goal: (_, { goals }) => (goals.length > 0 ? { isMet: true, why: 'has-goal' } : { isMet: false, why: 'no-goal' }),
  unblocked: (_, { blockedReason }, __, waitsForOthers) => {
    if (blockedReason !== null) return { isMet: false, why: 'blocked' };
    return waitsForOthers ? { isMet: false, why: 'waits' } : { isMet: true, why: 'free' };
  },
  manual: (_, __, check) => (check?.state === 'met' ? { isMet: true, why: 'ticked' } : { isMet: false, why: 'not-ticked' }),
};
