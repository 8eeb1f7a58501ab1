import { isTypoOf } from '@ordo/domain';
import fc from 'fast-check';
import { lookupOf, type Lookup } from './lookups';

const words = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 5, maxLength: 9 });
const slips = fc.tuple(words, fc.nat(), fc.constantFrom(...'abé'), fc.constantFrom(0, 1, 2, 3)).map(([word, seed, letter, kind]) => {
  const at = seed % word.length;
  const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  return {
    word,
    typed: [before + after, before + letter + here + after, before + letter + after, before + after.slice(0, 1) + here + after.slice(1)][kind] ?? '',
  };
});

/** As the database does it. */
function finds({ variants = [], patterns = [], begins = '', ends = '' }: Lookup, word: string): boolean {
  const fits = patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('_', '.')}$`).test(word));
  return variants.includes(word) || (fits && (word.startsWith(begins) || [...word].reverse().join('').startsWith(ends)));
}

describe('looking a word up', () => {
  it('finds every word at one slip from it', () => {
    fc.assert(
      fc.property(slips, ({ word, typed }) => {
        fc.pre(typed !== word);
        expect(isTypoOf(typed, word)).toBe(true);
        expect(finds(lookupOf(typed, 0), word)).toBe(true);
        if (typed.length >= 5) expect(finds(lookupOf(word, 0), typed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('looks through few words for it', () => {
    expect(lookupOf('station', 2)).toMatchObject({ at: 2, begins: 'sta', ends: 'noi' });
    expect(lookupOf('velos', 0).variants).toEqual(['elos', 'vlos', 'veos', 'vels', 'velo', 'evlos', 'vleos', 'veols', 'velso']);
  });

  it.each(['nfc', '12345', 'x'.repeat(25)])('knows no slips of %s', (typed) => expect(lookupOf(typed, 0)).toEqual({ at: 0, typed }));
});
