import type { BacklogItem } from '@ordo/contract';
import { isTypoOf, searchWords } from '@ordo/domain';
import type { Command, CommandGroup } from './commands';
import { plain, wordsOf } from './found-text';

export interface PaletteQuery {
  /** `#` limits to items, `@` to people, `>` to commands. */
  only: 'items' | 'people' | 'commands' | null;
  words: string[];
  text: string;
  /** What long texts are searched for: a space at its end says that its last word is finished. */
  asked: string;
}

const LIMITS_TO: Record<string, PaletteQuery['only']> = { '#': 'items', '@': 'people', '>': 'commands' };

export function readQuery(typed: string): PaletteQuery {
  const only = LIMITS_TO[typed.charAt(0)] ?? null;
  const asked = (only ? typed.slice(1) : typed).trimStart();
  const text = asked.trim();
  return { only, words: wordsOf(text), text, asked: only === null || only === 'items' ? asked : '' };
}

export interface SearchedItem {
  item: BacklogItem;
  key: string;
  title: string;
  /** Made when first asked for. */
  words?: readonly string[];
}

/** An item that changes is another object. */
const known = new WeakMap<BacklogItem, SearchedItem>();

/** Made once for each item, so that each letter only compares. */
export function searchable(items: readonly BacklogItem[]): SearchedItem[] {
  return items.map((item) => {
    let entry = known.get(item);
    if (entry === undefined) known.set(item, (entry = { item, key: plain(item.key), title: plain(item.title) }));
    return entry;
  });
}

/**
 * Best first: the key typed, a key that begins so, a title that begins so, a word that does, the rest; then by rank.
 * When these are few, those follow that have a word at one slip of the fingers.
 */
export function findItems(items: readonly SearchedItem[], words: readonly string[], atMost: number): BacklogItem[] {
  const found = best(items, words, atMost, false);
  if (found.length >= atMost || words.length === 0) return found;
  const others = items.filter(({ item }) => !found.includes(item));
  return [...found, ...best(others, words, atMost - found.length, true)];
}

/** Words of a title that stand for a typed one which is not in it as it was typed. */
export function nearWords(title: string, words: readonly string[]): string[] {
  const text = plain(title);
  return words.filter((word) => !text.includes(word)).flatMap((word) => searchWords(title).filter((one) => isTypoOf(word, one)));
}

function best(items: readonly SearchedItem[], words: readonly string[], atMost: number, forgives: boolean): BacklogItem[] {
  const found: { item: BacklogItem; score: number }[] = [];
  for (const entry of items) {
    const score = words.length === 0 ? 1 : scoreOf(entry, words, forgives);
    if (score > 0) found.push({ item: entry.item, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ item }) => item);
}

function scoreOf(entry: SearchedItem, words: readonly string[], forgives: boolean): number {
  let score = 0;
  for (const word of words) {
    const found = scoreOfWord(entry, word) || (forgives && hasNear(entry, word) ? 0.5 : 0);
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

function scoreOfWord({ key, title }: SearchedItem, word: string): number {
  if (key === word || key.endsWith(`-${word}`)) return 5;
  if (key.startsWith(word)) return 4;
  if (title.startsWith(word)) return 3;
  if (title.includes(` ${word}`)) return 2;
  return title.includes(word) ? 1 : 0;
}

function hasNear(entry: SearchedItem, word: string): boolean {
  entry.words ??= searchWords(entry.title);
  return entry.words.some((one) => isTypoOf(word, one));
}

export interface SearchedCommand {
  command: Command;
  label: string;
}

export function findCommands(commands: readonly SearchedCommand[], words: readonly string[]): SearchedCommand[] {
  return commands.filter(({ label }) => hasWords(label, words));
}

/** Whether every word begins one of the text, or is in it when it is longer. */
export function hasWords(label: string, words: readonly string[]): boolean {
  const text = plain(label);
  return words.every((word) => text.startsWith(word) || text.includes(` ${word}`) || (word.length > 2 && text.includes(word)));
}

/** What is about the selection comes before the items, the rest after them. */
export const BEFORE_ITEMS: readonly CommandGroup[] = ['item', 'ordering', 'list'];
export const AFTER_ITEMS: readonly CommandGroup[] = ['anywhere', 'go', 'settings'];
