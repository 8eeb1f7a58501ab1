import type { Locale } from '@ordo/contract';
import { evenRanks } from '@ordo/domain';
import type { Values } from '../../ledger/values';
import { SAMPLE_ITEMS, type SampleItem } from './sample-backlog';
import { personId, workedOut } from './sample-crafted';
import { goalsOf } from './sample-goals';
import { sampleId } from './sample-ids';
import { SAMPLE_LABELS, type SampleLabel } from './sample-labels';
import { sampleSpot } from './sample-map';
import { sampleEmail, SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
import { scoresOf } from './sample-scores';
import type { SampleText } from './sample-text';
import { TEXTS_EN } from './texts-en';
import { TEXTS_FR } from './texts-fr';

const TEXTS: Record<Locale, Readonly<Record<number, SampleText>>> = { en: TEXTS_EN, fr: TEXTS_FR };
const PERSONS = Object.keys(SAMPLE_PEOPLE) as SamplePerson[];
const LABELS = Object.keys(SAMPLE_LABELS) as SampleLabel[];

/** The highest number of an item. */
export const LAST_NUMBER = Math.max(...SAMPLE_ITEMS.map(({ number }) => number));

/** Who is in the product, the first of each role being who visitors play. */
export function sampleMembers(locale: Locale): (Values & { name: string; email: string; role: string })[] {
  return PERSONS.map((person) => ({ id: personId(locale, person), ...SAMPLE_PEOPLE[person], email: sampleEmail(person, locale) }));
}

export function sampleLabels(locale: Locale): Values[] {
  return LABELS.map((label) => ({ id: labelId(locale, label), name: SAMPLE_LABELS[label][locale], hue: SAMPLE_LABELS[label].hue, version: 1 }));
}

/** Every item with what a person could have changed of it, in its order. `at` is now: some of it is said to be days old. */
export function sampleItems(locale: Locale, at: string): Values[] {
  const ranks = evenRanks(SAMPLE_ITEMS.length);
  return SAMPLE_ITEMS.map((item, index) => ({ ...toValues(locale, item), ...workedOut(locale, item, at), rank: ranks[index] }));
}

/** The same as new rows, with what is only given once. What is in a sprint gets there, and further, by the story that follows. `now` is when it is told. */
export function newSampleItems(locale: Locale, at: string, now: string): Values[] {
  return sampleItems(locale, now).map((values, index) => ({
    ...values,
    ...(SAMPLE_ITEMS[index]?.sprint != null && { status: 'todo' }),
    sprintId: null,
    number: SAMPLE_ITEMS[index]?.number,
    source: null,
    externalKey: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }));
}

function toValues(locale: Locale, { number, type, status, estimate, epic, labels, assignee, sprint }: SampleItem): Values {
  const [title, description = ''] = TEXTS[locale][number] ?? [''];
  return {
    id: sampleId(locale, 'item', number),
    type,
    title,
    description,
    status,
    estimate,
    sprintId: sprint === null ? null : sampleId(locale, 'sprint', sprint),
    ...sampleSpot(locale, number),
    parentId: epic === null ? null : sampleId(locale, 'item', epic),
    assigneeId: assignee === null ? null : personId(locale, assignee),
    labels: labels.map((label) => labelId(locale, label)),
    goals: goalsOf(locale, { number, epic }),
    scores: scoresOf(locale, number),
  };
}

function labelId(locale: Locale, label: SampleLabel): string {
  return sampleId(locale, 'label', LABELS.indexOf(label));
}
