import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../../../..');
const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

/** Custom properties of the rules whose selector begins so. */
function tokensOf(selector: string): Map<string, string> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, name]) =>
    name
      ?.replace(/\/\*.*?\*\//gs, '')
      .trim()
      .startsWith(selector),
  );
  return new Map(
    rules.flatMap(([, , body]) => [...(body ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value?.trim() ?? ''] as const)),
  );
}

const light = tokensOf(':root, [data-theme="light"]');
const themes = { light, dark: new Map([...light, ...tokensOf('[data-theme="dark"]')]) };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

const TEXTS = ['text', 'text-2', 'text-3', 'accent-text'];
const GROUNDS = ['surface', 'surface-2', 'surface-3', 'canvas', 'accent-soft'];
const HUES = ['success', 'warning', 'danger', 'info', 'rose', 'teal', 'violet', 'olive', 'sky', 'brown', 'slate'];
const PEOPLE = Array.from({ length: 11 }, (_, i) => `person-${i}`);

/** [what, on what, least ratio] */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
  ...HUES.flatMap(
    (hue) =>
      [
        [`${hue}-text`, `${hue}-soft`, 4.5],
        [`${hue}-text`, 'surface', 4.5],
        [hue, 'surface', 3],
        [hue, 'surface-3', 3],
      ] as const,
  ),
  ...PEOPLE.map((person) => [`${person}-text`, person, 6] as const),
  ...(['accent-fill', 'accent-fill-hover', 'accent-fill-press', 'success-fill'] as const).map((fill) => ['on-accent', fill, 4.5] as const),
  ...(['surface', 'canvas', 'accent-soft'] as const).map((ground) => ['accent', ground, 3] as const),
  ['border-control', 'surface', 3],
  ['on-inverse', 'inverse', 4.5],
  ['on-inverse-2', 'inverse', 4.5],
  ['on-inverse-danger', 'inverse', 4.5],
];

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  it('can be read: every pair has its contrast', () => {
    const low = PAIRS.map(([what, ground, least]) => ({
      pair: `${what} on ${ground}`,
      least,
      found: contrast(theme.get(what) ?? '', theme.get(ground) ?? ''),
    }));
    expect(low.filter(({ least, found }) => !(found >= least))).toEqual([]);
  });
});

/** Sizes below this, in rem or px, would be too small to read. */
const SMALLEST_TEXT_REM = 11 / 16;

it('no text is smaller than 11 pixels', () => {
  const sizes = [...tokensOf(':root')].filter(([name]) => name.startsWith('fs-'));
  expect(sizes.length).toBeGreaterThan(8);
  expect(sizes.filter(([, value]) => parseFloat(value) < SMALLEST_TEXT_REM)).toEqual([]);
});

describe('styles', () => {
  const files = ['apps/web/src', 'libs/ui/src'].flatMap((folder) => stylesIn(join(root, folder)));

  it('use tokens that exist', () => {
    const written = [css, ...files.map(({ text }) => text)].flatMap((text) => [...text.matchAll(/--([\w-]+):/g)]);
    const bound = templatesIn(join(root, 'apps/web/src')).flatMap((text) => [...text.matchAll(/\[style\.--([\w-]+)\]/g)]);
    const known = new Set([...written, ...bound].map(([, name]) => name));
    const used = files.flatMap(({ file, text }) => [...text.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => ({ file, name })));
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it('write out no colour, size or duration of their own', () => {
    const literal = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|(?<![\w.-])(?!0(?:px|s)?\b|1px\b)\d*\.?\d+(?:px|rem|ms|s)\b/gi;
    const written = files.flatMap(({ file, text }) => {
      const rules = text.replace(/\/\*.*?\*\//gs, '').replace(/@(?:media|container)[^{]*\{/g, '{');
      return [...rules.matchAll(literal)].map(([found]) => `${file}: ${found}`);
    });
    expect(written).toEqual([]);
  });
});

function stylesIn(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return stylesIn(path);
    if (entry.name === 'tokens.css' || !/\.(css|ts)$/.test(entry.name) || entry.name.endsWith('.spec.ts')) return [];
    const source = readFileSync(path, 'utf8');
    const text = entry.name.endsWith('.css')
      ? source
      : [...source.matchAll(/styles: `([^`]*)`|= `\s*(@layer[^`]*)`/g)].map((match) => match[1] ?? match[2] ?? '').join('\n');
    return text ? [{ file: relative(root, path), text }] : [];
  });
}

function templatesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}
