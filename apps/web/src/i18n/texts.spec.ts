import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { texts as enRest } from './en';
import { texts as enFirst } from './en-first';
import { texts as frRest } from './fr';
import { texts as frFirst } from './fr-first';

const en = { ...enFirst, ...enRest };
const fr = { ...frFirst, ...frRest };

interface Texts {
  [key: string]: string | Texts;
}

function flat(texts: Texts, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [[before + key, text] as const] : [...flat(text, `${before}${key}.`)])),
  );
}

function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inside = 'options' in element ? Object.values(element.options).flatMap((option) => placeholders(option.value)) : [];
    return 'value' in element ? [element.value, ...inside] : inside;
  });
}

function sources(folder: string, isWanted: (name: string) => boolean = () => true): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path, isWanted);
    return /\.(ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') && isWanted(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Keys in `t(…)`, behind `labelKey`, `message` and `title`, and in inputs that take a key. */
function namedKeys(source: string): string[] {
  const area = Object.keys(en).join('|');
  const places = [...source.matchAll(/\bt\(|\b(?:labelKey|message|title|label)(?::\s*|=)/g)].map(
    ({ index }) => source.slice(index, index + 140).split(/\)(?![^{]*\?)|[;,\n]/)[0] ?? '',
  );
  return places.flatMap((place) =>
    [...place.matchAll(new RegExp(`['"\`]((?:${area})\\.[A-Za-z0-9.-]*[A-Za-z0-9])['"\`]`, 'g'))].map((match) => match[1] ?? ''),
  );
}

const english = flat(en);
const french = flat(fr);

describe('the texts', () => {
  it('are the same in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the same places for values in both', () => {
    const different = [...english].filter(([key, text]) => {
      const of = (message: string): string => [...new Set(placeholders(parse(message, { ignoreTag: true })))].sort().join();
      return of(text) !== of(french.get(key) ?? '');
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('exist for every key the application names', () => {
    const named = sources(join(__dirname, '../app')).flatMap(namedKeys);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((key) => !english.has(key) && ![...english.keys()].some((other) => other.startsWith(`${key}.`)))).toEqual([]);
  });

  it('come with the first screen where they stand on it', () => {
    const folders = ['shell', 'backlog/list', 'backlog/filter'];
    const asked = new Set(['chart-words.ts', 'frame-commands.ts', 'product-switcher.ts']);
    const drawn = folders.flatMap((folder) => sources(join(__dirname, '../app', folder), (name) => !asked.has(name))).flatMap(namedKeys);
    const first = flat(enFirst);
    expect([...new Set(drawn)].filter((key) => english.has(key) && !first.has(key))).toEqual([]);
  });

  it('use the spaces and quotes of French', () => {
    const wrong = [...french].filter(([, text]) => /(?<![\u202f\u00a0\d}]|https?)[;!?](?=\s|$)|(?<![\u202f\u00a0])»|«(?!\u00a0)| [:;!?]/.test(text));
    expect(wrong).toEqual([]);
  });

  it('have no straight apostrophe, which would also hide what follows from ICU', () => {
    expect([...english, ...french].filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});
