import { foldLetters } from '@ordo/domain';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Without accents and case, so that "evenement" finds "Événement". */
export function plain(text: string): string {
  return foldLetters(text);
}

export function wordsOf(query: string): string[] {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** Cuts a text where the words were found, accents and case aside. */
export function pieces(text: string, words: readonly string[]): Piece[] {
  const { searched, origins } = withOrigins(text);
  const hit = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    const at = searched.indexOf(word);
    for (let i = at; at >= 0 && i < at + word.length; i++) hit[origins[i] ?? 0] = true;
  }
  return cut(text, hit);
}

/** Cuts a text at ranges of its code units. */
export function piecesOf({ text, ranges }: { text: string; ranges: readonly (readonly [from: number, to: number])[] }): Piece[] {
  const hit = new Array<boolean>(text.length).fill(false);
  for (const [from, to] of ranges) hit.fill(true, from, to);
  return cut(text, hit);
}

function cut(text: string, hit: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = pieces.at(-1);
    if (last && last.hit === hit[i]) last.text += text[i];
    else pieces.push({ text: text[i] ?? '', hit: hit[i] ?? false });
  }
  return pieces;
}

/** The text as it is searched, and for each of its letters where it stood in the original. */
function withOrigins(text: string): { searched: string; origins: number[] } {
  let searched = '';
  const origins: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letters = plain(text[i] ?? '');
    for (let j = 0; j < letters.length; j++) origins.push(i);
    searched += letters;
  }
  return { searched, origins };
}
