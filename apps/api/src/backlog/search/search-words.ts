import { isTypoOf, searchWords, type LettersFound } from '@ordo/domain';

/** More words of one search are not looked at. */
const MOST_WORDS = 8;
/** A beginning of one letter is the beginning of everything. */
const SHORTEST_BEGINNING = 2;
/** More ways to write one word are not looked for. */
const MOST_KIN = 60;

/** One word as it was typed, and the words of the product that may be meant. */
export interface WantedWord {
  typed: string;
  /** It may go on. */
  isBeginning: boolean;
  /** Of the same stem. */
  kin: readonly string[];
  /** At one slip of the fingers. */
  near: readonly string[];
}

/** A word of the product that the typed word at `at` may mean. */
export interface Candidate {
  at: number;
  word: string;
  isKin: boolean;
}

/** The different words of a search. */
export function typedWords(text: string): string[] {
  return [...new Set(searchWords(text))].slice(0, MOST_WORDS);
}

/** Sorts out what the candidates are to each typed word. */
export function wantedWords(text: string, typed: readonly string[], candidates: readonly Candidate[]): WantedWord[] {
  const goesOn = /[\p{L}\p{N}\p{M}]$/u.test(text) ? searchWords(text).at(-1) : undefined;
  return typed.map((word, at) => {
    const others = candidates.filter((candidate) => candidate.at === at && candidate.word !== word);
    const kin = others.filter(({ isKin }) => isKin).map((candidate) => candidate.word);
    const near = others.filter((candidate) => !candidate.isKin && isTypoOf(word, candidate.word)).map((candidate) => candidate.word);
    return { typed: word, isBeginning: word === goesOn && word.length >= SHORTEST_BEGINNING, kin: kin.slice(0, MOST_KIN), near: near.slice(0, MOST_KIN) };
  });
}

/** What PostgreSQL looks for; `exact` is null when no slip is looked for. */
export interface TextQuery {
  wide: string;
  exact: string | null;
}

/** One query for each word and, when there are several, one for all of them in one text. */
export function textQueries(words: readonly WantedWord[], tag: string): TextQuery[] {
  const exact = words.map((word) => oneOf(word, tag, word.kin));
  const wide = words.map((word) => oneOf(word, tag, [...word.kin, ...word.near]));
  const queries = wide.map((query, at) => ({ wide: query, exact: orNull(exact[at] ?? '', query) }));
  return words.length < 2 ? queries : [...queries, { wide: wide.join(' & '), exact: orNull(exact.join(' & '), wide.join(' & ')) }];
}

function orNull(exact: string, wide: string): string | null {
  return exact === wide ? null : exact;
}

/** How much of a word of a text was looked for, by any of the words or by one. */
export function lettersFound(words: readonly WantedWord[]): LettersFound {
  return (word) => Math.max(0, ...words.map((wanted) => lettersOf(wanted, word)));
}

export function lettersOf({ typed, isBeginning, kin, near }: WantedWord, word: string): number {
  if (word === typed || (isBeginning && word.startsWith(typed))) return typed.length;
  return kin.includes(word) || near.includes(word) ? word.length : 0;
}

/** Words are letters and digits only, so that a quote cannot end them. */
function oneOf({ typed, isBeginning }: WantedWord, tag: string, others: readonly string[]): string {
  return `(${[`'${tag}${typed}'${isBeginning ? ':*' : ''}`, ...others.map((word) => `'${tag}${word}'`)].join(' | ')})`;
}
