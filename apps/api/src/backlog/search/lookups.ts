import { TYPO_FROM } from '@ordo/domain';

/** Nobody knows how these are spelt. */
const LONGEST = 24;

/** How to find the words that may be meant by one that was typed. */
export interface Lookup {
  at: number;
  typed: string;
  /** Words at one slip are one of these, */
  variants?: string[];
  /** or fit one of these (`_` is any letter) */
  patterns?: string[];
  /** and begin so, when the slip came later, */
  begins?: string;
  /** or end so, read backwards, when it came before. */
  ends?: string;
}

export function lookupOf(typed: string, at: number): Lookup {
  const letters = [...typed];
  if (letters.length < TYPO_FROM - 1 || letters.length > LONGEST || /\p{N}/u.test(typed)) return { at, typed };
  const fewer = letters.map((_, index) => letters.toSpliced(index, 1));
  const swapped = letters.slice(1).map((letter, index) => letters.toSpliced(index, 2, letter, letters[index] ?? ''));
  const other = letters.map((_, index) => letters.with(index, '_'));
  const more = [...letters, ''].map((_, index) => letters.toSpliced(index, 0, '_'));
  // A slip before the middle leaves what follows it, a later one what comes before.
  const middle = Math.floor((letters.length - 1) / 2);
  return {
    at,
    typed,
    variants: asWords([...fewer, ...swapped]),
    patterns: asWords([...other, ...more]),
    begins: letters.slice(0, middle).join(''),
    ends: letters
      .slice(middle + 1)
      .reverse()
      .join(''),
  };
}

function asWords(spelt: string[][]): string[] {
  return [...new Set(spelt.map((letters) => letters.join('')))];
}
