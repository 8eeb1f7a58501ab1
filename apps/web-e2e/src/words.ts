import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

type Texts = { [key: string]: string | Texts };

const FOLDER = path.resolve(__dirname, '../../web/src/i18n');
const ENGLISH = textsOf('en');
const FRENCH = textsOf('fr');
const AREAS = [...new Set([...ENGLISH.keys()].map((key) => key.split('.')[0]))];

/** `shell.command.undo`: a key that nobody translated. */
const KEY = new RegExp(`(^|[\\s"(])(${AREAS.join('|')})\\.[a-z][\\w.-]+`);

/** English texts that read differently in French, and have no places for values. */
const FOREIGN = new Set(
  [...ENGLISH].filter(([key, text]) => !text.includes('{') && FRENCH.get(key) !== text && ![...FRENCH.values()].includes(text)).map(([, text]) => text),
);

/** Every word on the page, seen or heard, is French. */
export async function expectFrench(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const words = await wordsOn(page);
  expect(words.filter((text) => KEY.test(text))).toEqual([]);
  expect(words.filter((text) => FOREIGN.has(text))).toEqual([]);
}

/** Texts of the page, and what only screen readers and tooltips tell, but for what is marked as another language. */
async function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
    const elements = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('[lang]:not(html), script, style'));
    const texts = elements.flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data));
    const attributes = elements.flatMap((element) => spoken.map((name) => element.getAttribute(name) ?? ''));
    return [...texts, ...attributes].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

function textsOf(language: string): Map<string, string> {
  const folder = path.join(FOLDER, language);
  return new Map(readdirSync(folder).flatMap((file) => flat(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Texts, path.basename(file, '.json'))));
}

function flat(texts: Texts, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${prefix}.${name}`, text] as [string, string]] : flat(text, `${prefix}.${name}`),
  );
}
