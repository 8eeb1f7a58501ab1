/** A word as it is compared, and where it stands in its text. */
export interface WordSpan {
  word: string;
  /** First UTF-16 code unit. */
  from: number;
  /** Behind the last one. */
  to: number;
}

/** Longer words are compared by their first letters only. */
const LONGEST_WORD = 64;

/** The words of a text in their order: letters and digits, without case and accents; "l'Œuvre" is `l`, `oeuvre`. */
export function searchWords(text: string): string[] {
  return (
    foldLetters(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(shortened) ?? []
  );
}

/** The same words with the places where they stand. */
export function wordSpans(text: string): WordSpan[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((found) => {
    const word = shortened(foldLetters(found[0]));
    return word === '' ? [] : [{ word, from: found.index, to: found.index + found[0].length }];
  });
}

/** How many code units of a text its first `letters` compared letters take: of "Événement", 4 are "Évén". */
export function unitsOf(text: string, letters: number): number {
  let [units, counted] = [0, 0];
  for (const letter of text) {
    const length = foldLetters(letter).length;
    if (counted >= letters && length > 0) break;
    counted += length;
    units += letter.length;
  }
  return units;
}

/** Letters that Unicode does not take apart, and that people type as others. */
const AS_TYPED: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' };

/** A text as words are compared: without case and accents, joined letters apart. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđıς]/g, (letter) => AS_TYPED[letter] ?? letter);
}

function shortened(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');
}
