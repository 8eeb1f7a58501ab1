import type { Locale } from '@ordo/contract';
import { mention, type ReadyRule } from '@ordo/domain';
import type { Values } from '../../ledger/values';
import type { SampleItem } from './sample-backlog';
import {
  SAMPLE_COMMENTS,
  SAMPLE_CRAFT,
  SAMPLE_LINKS,
  SAMPLE_PACE,
  SAMPLE_READY_RULES,
  SAMPLE_WATCHES,
  UNTOUCHED,
  type SampleCraft,
  type SampleCriterion,
} from './sample-craft';
import { sampleId } from './sample-ids';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people';

const PERSONS = Object.keys(SAMPLE_PEOPLE) as SamplePerson[];
const HOUR = 3_600_000;

/** What the team has found out about an item. What is being built was ready once. */
export function workedOut(locale: Locale, { number, status }: SampleItem, at: string): Omit<Values, 'id'> {
  const craft = SAMPLE_CRAFT[number] ?? (status === 'todo' ? UNTOUCHED : { refinement: 'ready' });
  return {
    refinement: craft.refinement,
    criteria: (craft.criteria ?? []).map((criterion, index) => inWords(locale, criterion, sampleId(locale, 'criterion', number * 100 + index))),
    story: craft.story ? spoken(locale, craft.story) : null,
    blockedReason: craft.blocked?.reason[locale] ?? null,
    blockedSince: craft.blocked ? before(at, craft.blocked.days * 24) : null,
    webLinks: (craft.webLinks ?? []).map(({ url, title }, index) => ({ id: sampleId(locale, 'page', number * 100 + index), url, title: title[locale] })),
    readyChecks: craft.refinement === 'ready' ? talkedThrough(locale, at) : [],
    splitFromId: null,
  };
}

/** The Definition of Ready, and how much a sprint takes. */
export function sampleRefinement(locale: Locale): { readyRules: ReadyRule[]; pace: typeof SAMPLE_PACE } {
  const readyRules = SAMPLE_READY_RULES.map(({ text, ...rule }, index) => ({ id: ruleId(locale, index), ...rule, ...(text && { text: text[locale] }) }));
  return { readyRules, pace: SAMPLE_PACE };
}

export function sampleLinks(locale: Locale): Values[] {
  return SAMPLE_LINKS.map(({ type, from, to }, index) => ({
    id: sampleId(locale, 'link', index),
    type,
    fromId: sampleId(locale, 'item', from),
    toId: sampleId(locale, 'item', to),
    version: 1,
  }));
}

export function sampleComments(locale: Locale, at: string): Values[] {
  return SAMPLE_COMMENTS.map(({ item, by, hoursAgo, text }, index) => ({
    id: sampleId(locale, 'comment', index),
    itemId: sampleId(locale, 'item', item),
    authorId: personId(locale, by),
    body: text[locale].replaceAll(/\{(\w+)\}/g, (_, person: SamplePerson) => mention({ id: personId(locale, person), name: SAMPLE_PEOPLE[person].name })),
    version: 1,
    createdAt: before(at, hoursAgo),
    editedAt: null,
  }));
}

export function sampleWatches(locale: Locale): Values[] {
  return SAMPLE_WATCHES.map(({ item, by }, index) => ({
    id: sampleId(locale, 'watch', index),
    itemId: sampleId(locale, 'item', item),
    memberId: personId(locale, by),
    isOn: true,
    version: 1,
  }));
}

export function personId(locale: Locale, person: SamplePerson): string {
  return sampleId(locale, 'person', PERSONS.indexOf(person));
}

function inWords(locale: Locale, { text, isMet = false, scenario }: SampleCriterion, id: string): object {
  return { id, text: text[locale], isMet, ...(scenario && { scenario: spoken(locale, scenario) }) };
}

function spoken(locale: Locale, parts: NonNullable<SampleCraft['story'] | SampleCriterion['scenario']>): object {
  return Object.fromEntries(Object.entries(parts).map(([name, text]: [string, Record<Locale, string>]) => [name, text[locale]]));
}

/** The one rule that only people can tick. */
function talkedThrough(locale: Locale, at: string): object[] {
  const index = SAMPLE_READY_RULES.findIndex(({ kind }) => kind === 'manual');
  return [{ ruleId: ruleId(locale, index), state: 'met', reason: null, byId: personId(locale, 'ines'), at }];
}

function ruleId(locale: Locale, index: number): string {
  return sampleId(locale, 'rule', index);
}

function before(at: string, hours: number): string {
  return new Date(Date.parse(at) - hours * HOUR).toISOString();
}
