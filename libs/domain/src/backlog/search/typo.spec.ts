import fc from 'fast-check';
import { isTypoOf } from './typo';

const words = fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 5, maxLength: 9 });

/** One slip of the fingers, of each kind. */
const slips = fc
  .tuple(words, fc.nat(), fc.constantFrom(...'abcdexé'), fc.constantFrom('left out', 'put in', 'another', 'swapped'))
  .map(([word, seed, letter, kind]) => {
    const at = seed % word.length;
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    if (kind === 'left out') return { word, typed: before + after };
    if (kind === 'put in') return { word, typed: before + letter + word.slice(at) };
    if (kind === 'another') return { word, typed: before + letter + after };
    return { word, typed: before + after.slice(0, 1) + word[at] + after.slice(1) };
  });

describe('isTypoOf', () => {
  it.each([
    ['velso', 'velos'],
    ['evlos', 'velos'],
    ['velo', 'velos'],
    ['velosx', 'velos'],
    ['xelos', 'velos'],
    ['velox', 'velos'],
  ])('takes %s for %s', (typed, word) => expect(isTypoOf(typed, word)).toBe(true));

  it.each([
    ['velos', 'velos'],
    ['vel', 'velos'],
    ['xexos', 'velos'],
    ['velo', 'vela'],
    ['12345', '12346'],
    ['sovel', 'velos'],
    ['volse', 'velos'],
  ])('does not take %s for %s', (typed, word) => expect(isTypoOf(typed, word)).toBe(false));

  it('forgives every single slip in a word of five letters or more, both ways', () => {
    fc.assert(
      fc.property(slips, ({ word, typed }) => {
        expect(isTypoOf(typed, word)).toBe(typed !== word);
        expect(isTypoOf(word, typed)).toBe(typed !== word);
      }),
    );
  });
});
