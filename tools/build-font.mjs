// Writes apps/web/public/fonts: the part of Inter (SIL Open Font License) that the interface uses.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const inter = (path) =>
  createRequire(import.meta.url)
    .resolve('inter-ui/package.json')
    .replace('package.json', path);
const fonts = new URL('../apps/web/public/fonts/', import.meta.url);

/** Latin with its accents, currencies, typographic marks and spaces, arrows, keys of the keyboard, subscripts. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2bc, 0x2bc],
  [0x2c6, 0x2dd],
  [0x300, 0x304],
  [0x2000, 0x200b],
  [0x2010, 0x2027],
  [0x202f, 0x202f],
  [0x2030, 0x203a],
  [0x2080, 0x2089],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2199],
  [0x21a9, 0x21aa],
  [0x21b5, 0x21b5],
  [0x21e7, 0x21e7],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x2303, 0x2303],
  [0x2318, 0x2318],
  [0x2325, 0x2326],
  [0x232b, 0x232b],
  [0x25b2, 0x25bd],
  [0x25cf, 0x25cf],
  [0x2713, 0x2713],
];

const text = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');

const subset = await subsetFont(await readFile(inter('variable/InterVariable.woff2')), text, {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'tnum', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'],
  variationAxes: { wght: { min: 400, max: 700 } },
});

await mkdir(fonts, { recursive: true });
await writeFile(new URL('inter-subset.woff2', fonts), subset);
await copyFile(inter('LICENSE.txt'), new URL('inter-LICENSE.txt', fonts));
console.log(`inter-subset.woff2: ${(subset.length / 1024).toFixed(1)} KiB`);
