import type { BacklogItem } from '@ordo/contract';
import type { Command, CommandGroup } from './commands';
import { plain, wordsOf } from './found-text';

export interface PaletteQuery {
  /** `#` limits to items, `>` to commands. */
  only: 'items' | 'commands' | null;
  words: string[];
  text: string;
}

export function readQuery(typed: string): PaletteQuery {
  const only = typed.startsWith('#') ? 'items' : typed.startsWith('>') ? 'commands' : null;
  const text = (only ? typed.slice(1) : typed).trim();
  return { only, words: wordsOf(text), text };
}

export interface SearchedItem {
  item: BacklogItem;
  key: string;
  title: string;
}

/** Made once per opening, so that each letter only compares. */
export function searchable(items: readonly BacklogItem[]): SearchedItem[] {
  return items.map((item) => ({ item, key: plain(item.key), title: plain(item.title) }));
}

/** Best first: the key typed, a key that begins so, a title that begins so, a word that does, the rest; then by rank. */
export function findItems(items: readonly SearchedItem[], words: readonly string[], atMost: number): BacklogItem[] {
  const found: { item: BacklogItem; score: number }[] = [];
  for (const entry of items) {
    const score = words.length === 0 ? 1 : scoreOf(entry, words);
    if (score > 0) found.push({ item: entry.item, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, atMost)
    .map(({ item }) => item);
}

function scoreOf({ key, title }: SearchedItem, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const found =
      key === word || key.endsWith(`-${word}`)
        ? 5
        : key.startsWith(word)
          ? 4
          : title.startsWith(word)
            ? 3
            : title.includes(` ${word}`)
              ? 2
              : title.includes(word)
                ? 1
                : 0;
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

export interface SearchedCommand {
  command: Command;
  label: string;
}

export function findCommands(commands: readonly SearchedCommand[], words: readonly string[]): SearchedCommand[] {
  return commands.filter(({ label }) => {
    const text = plain(label);
    return words.every((word) => text.startsWith(word) || text.includes(` ${word}`) || (word.length > 2 && text.includes(word)));
  });
}

/** What is about the selection comes before the items, the rest after them. */
export const BEFORE_ITEMS: readonly CommandGroup[] = ['item', 'ordering', 'list'];
export const AFTER_ITEMS: readonly CommandGroup[] = ['anywhere', 'go', 'settings'];
