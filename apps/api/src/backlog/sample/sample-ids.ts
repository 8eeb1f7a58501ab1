import type { Locale } from '@ordo/contract';

const KINDS = {
  product: 1,
  request: 2,
  person: 3,
  label: 4,
  item: 5,
  criterion: 6,
  rule: 7,
  link: 8,
  comment: 9,
  watch: 10,
  page: 11,
  view: 12,
  sprint: 13,
  deed: 14,
  statement: 15,
  retro: 16,
  column: 17,
  card: 18,
  vote: 19,
  action: 20,
  goal: 21,
  'key-result': 22,
  'check-in': 23,
  segment: 24,
  revision: 25,
  activity: 26,
  step: 27,
  release: 28,
  'score-criterion': 29,
  'kano-answer': 30,
} as const;
const LANGUAGES: Record<Locale, number> = { en: 1, fr: 2 };

/** The same everywhere and always, so that two servers that make the sample at once make the same one. */
export function sampleId(locale: Locale, kind: keyof typeof KINDS, number = 0): string {
  return `0190c7c1-ade0-7000-8${LANGUAGES[locale]}${KINDS[kind].toString(16).padStart(2, '0')}-${number.toString(16).padStart(12, '0')}`;
}
