import type { Locale } from '@ordo/contract';
import type { KanoAnswer } from '@ordo/domain';
import type { Values } from '../../ledger/values';
import { personId } from './sample-crafted';
import { sampleId } from './sample-ids';
import type { SamplePerson } from './sample-people';

type Pair = readonly [functional: KanoAnswer, dysfunctional: KanoAnswer];

/** By a letter that says what comes of them: attractive, performance (one-dimensional), must-be, indifferent, reverse. */
const PAIRS: Readonly<Record<string, Pair>> = {
  A: ['like', 'neutral'],
  O: ['like', 'dislike'],
  M: ['must-be', 'dislike'],
  I: ['neutral', 'live-with'],
  R: ['dislike', 'must-be'],
};

/** Who rides, keeps shop beside a station or works for the city; the same people for each item. */
const RESPONDENTS: readonly (SamplePerson | { name: string })[] = [
  'helene',
  ...['Yann Kervella', 'Solenn Madec', 'Bastien Oriol', 'Fatou Ndiaye', 'Léna Corbin', 'Marius Talvard', 'Ksenia Orlova', 'Paul Esteban', 'Jeanne Rioux'].map(
    (name) => ({ name }),
  ),
];

/** By number: a letter for each of them, in their order. */
const ANSWERS: Readonly<Record<number, string>> = {
  142: 'AAAOAIAOAA',
  147: 'MMOMMMIMOM',
  151: 'OOAOMOOAOI',
  155: 'IAIIAIRIIA',
};

/** What people answered to the questions of Kano, written down by the owner. */
export function sampleKanoAnswers(locale: Locale, at: string): Values[] {
  return Object.entries(ANSWERS).flatMap(([number, letters]) =>
    RESPONDENTS.flatMap((respondent, index) => {
      const pair = PAIRS[letters[index] ?? ''];
      if (pair === undefined) return [];
      return {
        id: sampleId(locale, 'kano-answer', Number(number) * 100 + index),
        itemId: sampleId(locale, 'item', Number(number)),
        respondentId: typeof respondent === 'string' ? personId(locale, respondent) : null,
        respondentName: typeof respondent === 'string' ? '' : respondent.name,
        functional: pair[0],
        dysfunctional: pair[1],
        authorId: personId(locale, 'ines'),
        version: 1,
        createdAt: at,
        editedAt: null,
      };
    }),
  );
}
