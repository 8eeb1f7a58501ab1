import { IntlMessageFormat } from 'intl-messageformat';
import { texts as en } from '../../i18n/en';
import { texts as enFirst } from '../../i18n/en-first';
import { texts as fr } from '../../i18n/fr';
import { texts as frFirst } from '../../i18n/fr-first';
import { readMessage } from './message';

interface Texts {
  [key: string]: string | Texts;
}

const rulesOf = (language: string) => ({ numbers: new Intl.NumberFormat(language), plurals: new Intl.PluralRules(language) });
const say = (text: string, values: Record<string, unknown>, language = 'en'): string => readMessage(text, rulesOf(language))(values);
const all = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : all(text)));

describe('a message', () => {
  it('fills in names as they are', () => {
    expect(say('{key} of { product }', { key: '{x} #1', product: 7000 })).toBe('{x} #1 of 7000');
  });

  it('counts by the rules of the language, an exact number before them', () => {
    const text = '{n, plural, =0 {none} one {# item of {m, plural, one {# box} other {# boxes}}} other {# items}}.';
    expect([0, 1, 2000].map((n) => say(text, { n, m: 3 }))).toEqual(['none.', '1 item of 3 boxes.', '2,000 items.']);
    expect(say('{n, plural, one {# point} other {# points}}', { n: 1.5 }, 'fr')).toBe('1,5 point');
  });

  it('leaves # alone where nothing is counted', () => {
    expect(say('#{label} {n, number}', { label: 'map', n: 1500 })).toBe('#map 1,500');
  });

  it('says which value is missing', () => {
    expect(() => say('{n, plural, other {#}}', {})).toThrow('needs n');
  });

  it.each(['{a', 'a}', '{a, plural, one {x}}', '{a, choice, x}', '{a, plural, other {x}', '{}'])('cannot be read as %s', (text) => {
    expect(() => readMessage(text, rulesOf('en'))).toThrow('cannot be read');
  });

  it.each([
    ['en', { ...en, ...enFirst }],
    ['fr', { ...fr, ...frFirst }],
  ] as const)('says all of our texts as a whole formatter would: %s', (language, texts) => {
    const numbers = [0, 1, 2, 5, 1234.5];
    const different = all(texts).filter((text) => {
      const names = [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? ''))];
      const formatter = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      return numbers.some((number) => {
        const values = Object.fromEntries(names.map((name) => [name, number]));
        return say(text, values, language) !== formatter.format(values);
      });
    });
    expect(different).toEqual([]);
  });
});
