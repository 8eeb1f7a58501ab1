import type { Locale } from '@ordo/contract';
import { WEIGHTED, moscowLevel, type KeptScores, type MoscowClass, type ScoreCriterion } from '@ordo/domain';
import type { Both } from './sample-craft';
import { sampleId } from './sample-ids';

type Relative = readonly [low: number, likely: number, high: number, criticality: number, risk: number];

/** By number: the least, likeliest and greatest value, and how much time presses and risk is reduced, on the relative scale; the size is the estimate. */
const WSJF: Readonly<Record<number, Relative>> = {
  142: [16, 19, 20, 13, 7],
  139: [7, 8, 9, 13, 2],
  147: [11, 13, 15, 13, 5],
  151: [9, 13, 16, 8, 5],
  144: [7, 13, 19, 8, 8],
  156: [6, 8, 10, 5, 2],
  149: [3, 5, 7, 8, 5],
  160: [6, 8, 11, 5, 5],
  153: [9, 13, 17, 8, 3],
  163: [5, 8, 12, 3, 8],
  155: [2, 5, 9, 3, 3],
  168: [2, 3, 5, 5, 8],
  158: [3, 5, 8, 5, 2],
  165: [4, 8, 14, 5, 5],
  188: [1, 1, 2, 3, 1],
  171: [6, 13, 20, 5, 3],
  172: [3, 13, 20, 5, 5],
  166: [5, 8, 11, 3, 2],
  178: [6, 8, 10, 5, 2],
  170: [1, 3, 8, 3, 8],
  179: [2, 5, 9, 3, 5],
  186: [3, 5, 8, 2, 1],
  173: [2, 3, 6, 2, 2],
  185: [1, 2, 3, 8, 5],
};

/** What Cyclade scores by in its own words, each from 0 to 10. */
const CRITERIA: readonly { name: Both; weight: number; raises: boolean }[] = [
  { name: { en: 'Benefit to riders', fr: 'Utilité pour les usagers' }, weight: 50, raises: true },
  { name: { en: 'Benefit to the city', fr: 'Utilité pour la ville' }, weight: 30, raises: true },
  { name: { en: 'Upkeep afterwards', fr: 'Entretien par la suite' }, weight: 20, raises: false },
];

/** By number, in the order of the criteria. */
const BY_CRITERIA: Readonly<Record<number, readonly number[]>> = {
  142: [9, 3, 4],
  139: [8, 1, 1],
  147: [8, 4, 2],
  151: [8, 6, 4],
  144: [6, 7, 5],
  156: [6, 2, 2],
  149: [3, 4, 2],
  160: [6, 3, 1],
  153: [8, 4, 6],
  163: [4, 7, 3],
  155: [5, 1, 4],
  168: [2, 6, 3],
  158: [5, 6, 5],
  165: [2, 10, 4],
  171: [7, 5, 5],
  172: [6, 7, 6],
  166: [7, 2, 4],
  178: [7, 6, 2],
  179: [2, 6, 6],
  173: [4, 9, 3],
};

/** What the sprint that runs, the next and the one after it are to bring. */
const BY_CLASS: Readonly<Record<MoscowClass, readonly number[]>> = {
  must: [131, 132, 134, 135, 133, 142, 139, 147, 151, 144, 149, 163, 168],
  should: [140, 153, 165],
  could: [141, 156, 160, 155, 158, 188],
  wont: [171],
};

const CLASSES = new Map(Object.entries(BY_CLASS).flatMap(([moscowClass, numbers]) => numbers.map((number) => [number, moscowClass as MoscowClass] as const)));

export function sampleCriteria(locale: Locale): ScoreCriterion[] {
  return CRITERIA.map(({ name, ...criterion }, index) => ({ id: criterionId(locale, index), name: name[locale], min: 0, max: 10, ...criterion }));
}

/** What an item of the sample is scored by. */
export function scoresOf(locale: Locale, number: number): KeptScores {
  const [relative, own, moscowClass] = [WSJF[number], BY_CRITERIA[number], CLASSES.get(number)];
  return {
    ...(relative && { wsjf: byRelative(relative) }),
    ...(own && { [WEIGHTED]: Object.fromEntries(own.map((figure, index) => [criterionId(locale, index), figure])) }),
    ...(moscowClass && { moscow: { class: moscowLevel(moscowClass) } }),
  };
}

function byRelative([low, likely, high, criticality, risk]: Relative): KeptScores[string] {
  return { value: { low, likely, high }, criticality, risk };
}

function criterionId(locale: Locale, index: number): string {
  return sampleId(locale, 'score-criterion', index);
}
