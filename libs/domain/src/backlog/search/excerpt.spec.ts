import fc from 'fast-check';
import { excerptOf, marked, shorten } from './excerpt';
import { wordSpans } from './words';

const starting =
  (...beginnings: string[]) =>
  (word: string): number =>
    Math.max(0, ...beginnings.map((beginning) => (word.startsWith(beginning) ? beginning.length : 0)));

const show = ({ text, ranges }: { text: string; ranges: [number, number][] }): string =>
  ranges.reduceRight((shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text);

const LONG = `${'Riders wait at the dock. '.repeat(12)}When the **station** is [moved](https://example.org/moved), tell them. ${'Nobody knows why. '.repeat(12)}`;

describe('an excerpt', () => {
  it('is cut between words around what was looked for', () => {
    const excerpt = excerptOf(LONG, starting('mov'), 60);
    expect(show(excerpt!)).toBe('…the station is [mov]ed, tell them. Nobody knows why. Nobody…');
  });

  it('is the whole of a short text', () => {
    expect(show(excerptOf('Tell riders when it\n moved', starting('mov'))!)).toBe('Tell riders when it [mov]ed');
  });

  it('takes the place where most of the words stand together', () => {
    const text = `A bike. ${'Filling words. '.repeat(20)}The bike at the dock. ${'More. '.repeat(40)}`;
    expect(show(excerptOf(text, starting('bike', 'dock'), 40)!)).toMatch(/The \[bike\] at the \[dock\]/);
  });

  it('can be shortened', () => {
    const excerpt = { text: '…one two three bikes at the dock, and so on.…', ranges: [[15, 19]] satisfies [number, number][] };
    expect(show(shorten(excerpt, 24))).toBe('…three [bike]s at the dock,…');
    expect(shorten(excerpt, 80)).toEqual(excerpt);
  });

  it('is none when nothing is found', () => {
    expect(excerptOf(LONG, () => 0)).toBeNull();
  });

  it('shows a word of an address when it stands nowhere else', () => {
    expect(show(excerptOf('[here](https://example.org/depot)', starting('depot'))!)).toBe('[here](https://example.org/[depot])');
  });

  it('marks accents and joined letters as they stand', () => {
    expect(show(marked('Événement à l’Œuvre', starting('even', 'oe')))).toBe('[Évén]ement à l’[Œ]uvre');
  });

  it('marks what was found and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\u{1F6B2}', '*', '[', '](', ')', ' ', '\n'), maxLength: 300 }),
        fc.integer({ min: 5, max: 60 }),
        (text, longest) => {
          const excerpt = excerptOf(text, starting('ab', 'e'), longest);
          if (wordSpans(text).some(({ word }) => /^(ab|e)/.test(word))) expect(excerpt).not.toBeNull();
          for (const [from, to] of excerpt?.ranges ?? []) expect(excerpt?.text.slice(from, to)).toMatch(/^(ab|é)$/);
          expect(excerpt?.ranges.length).not.toBe(0);
          expect(excerpt?.text.isWellFormed()).not.toBe(false);
        },
      ),
    );
  });

  it('of a hundred thousand brackets is none', () => {
    expect(excerptOf(']('.repeat(50_000), starting('x'))).toBeNull();
  });
});
