import fc from 'fast-check';
import { searchWords, unitsOf, wordSpans } from './words';

describe('searchWords', () => {
  it('takes letters and digits, without case and accents', () => {
    expect(searchWords("Déverrouiller l'Œuvre n° 12, en NFC !")).toEqual(['deverrouiller', 'l', 'oeuvre', 'n', '12', 'en', 'nfc']);
    expect(searchWords('CYC-142_a.b')).toEqual(['cyc', '142', 'a', 'b']);
  });

  it('finds no word where there is none', () => {
    expect(searchWords(' — !?.*%_()|&:<>\u0301\u{1F6B2} ')).toEqual([]);
  });

  it('shortens words that nobody types', () => {
    expect(searchWords('x'.repeat(100_000))).toEqual(['x'.repeat(64)]);
    expect(searchWords('\u{1D49C}'.repeat(70))[0]?.isWellFormed()).toBe(true);
  });

  it('knows where each of them stands, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('é', 'e\u0301', 'Œ', 'ß', 'İ', 'Σ', '-', ' ', '½', '\u{1F6B2}') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const spans = wordSpans(text);
        expect(spans.map(({ word }) => word)).toEqual(searchWords(text));
        for (const { word, from, to } of spans) expect(searchWords(text.slice(from, to))).toEqual([word]);
      }),
    );
  });
});

describe('unitsOf', () => {
  it('counts what the compared letters took', () => {
    expect('Événement'.slice(0, unitsOf('Événement', 4))).toBe('Évén');
    expect('E\u0301ve\u0301nement'.slice(0, unitsOf('E\u0301ve\u0301nement', 3))).toBe('E\u0301ve\u0301');
    expect('Œuvre'.slice(0, unitsOf('Œuvre', 1))).toBe('Œ');
    expect(unitsOf('abc', 9)).toBe(3);
  });
});
