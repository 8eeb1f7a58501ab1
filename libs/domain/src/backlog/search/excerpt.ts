import { unitsOf, wordSpans, type WordSpan } from './words';

/** Some words of a text, and which of its code units were looked for: pairs of first and behind last. */
export interface Excerpt {
  text: string;
  ranges: [from: number, to: number][];
}

/** How many letters at the beginning of a compared word were looked for; 0 when it was not. */
export type LettersFound = (word: string) => number;

/** A text, whole, with what was found in it. */
export function marked(text: string, found: LettersFound): Excerpt {
  return { text, ranges: hitsIn(text, found).map(({ from, to }) => [from, to]) };
}

/**
 * The part of a long text that has most of the different words looked for, about as long as asked for and cut between words;
 * null when none is in it. Of Markdown it keeps the words.
 */
export function excerptOf(text: string, found: LettersFound, longest = 120): Excerpt | null {
  for (const line of [withoutMarks(text), text.replace(/\s+/g, ' ')]) {
    const hits = hitsIn(line, found);
    const [first] = hits;
    if (first) return cut(line, bestOf(hits, longest), hits, longest);
  }
  return null;
}

/** The same excerpt for less room, cut between words around the first that was looked for. */
export function shorten({ text, ranges }: Excerpt, longest: number): Excerpt {
  if (text.length <= longest) return { text, ranges };
  const hits = ranges.map(([from, to]) => ({ word: '', from, to, end: to }));
  return cut(text, bestOf(hits, longest), hits, longest);
}

interface Hit extends WordSpan {
  /** Behind the whole word: `to` may be before. */
  end: number;
}

function hitsIn(text: string, found: LettersFound): Hit[] {
  return wordSpans(text).flatMap((span) => {
    const letters = found(span.word);
    if (letters === 0) return [];
    const to = letters >= span.word.length ? span.to : span.from + unitsOf(text.slice(span.from, span.to), letters);
    return [{ ...span, to, end: span.to }];
  });
}

/** The hits that stand together and are most words; of equals the first. */
function bestOf(hits: Hit[], longest: number): Hit[] {
  let best: Hit[] = [];
  let most = 0;
  let last = 0;
  for (let first = 0; first < hits.length; first++) {
    while (last < hits.length && (hits[last]?.end ?? 0) - (hits[first]?.from ?? 0) <= longest) last += 1;
    const together = hits.slice(first, Math.max(last, first + 1));
    const words = new Set(together.slice(0, longest).map(({ word }) => word)).size;
    if (words > most) [best, most] = [together, words];
  }
  return best;
}

function cut(line: string, best: Hit[], hits: Hit[], longest: number): Excerpt {
  const [from, to] = [best[0]?.from ?? 0, best.at(-1)?.end ?? 0];
  // A little of what leads there, and more of what follows.
  const begin = wordEdge(line, Math.max(0, from - Math.floor(Math.max(0, longest - (to - from)) / 3)), from);
  const end = lineEnd(line, Math.min(line.length, Math.max(to, begin + longest)), to);
  const [lead, tail] = [begin > 0 ? '…' : '', end < line.length ? '…' : ''];
  const shift = lead.length - begin;
  const ranges = hits.filter((hit) => hit.from >= begin && hit.end <= end).map((hit): [number, number] => [hit.from + shift, hit.to + shift]);
  return { text: `${lead}${line.slice(begin, end)}${tail}`, ranges };
}

/** The first word that begins at or behind `at`. */
function wordEdge(line: string, at: number, before: number): number {
  if (at === 0) return 0;
  const space = line.indexOf(' ', at - 1);
  return space < 0 || space >= before ? before : space + 1;
}

function lineEnd(line: string, at: number, behind: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(' ', at);
  return space <= behind ? behind : space;
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\]\([^)\s]{0,500}\)/g, '')
    .replace(/[*`#>~[\]|]+|__+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
