/** What somebody is about to name while they write: a person or an item, by what they typed of it. */
export interface Asked {
  kind: 'person' | 'item';
  typed: string;
  /** Where what is to be replaced begins. */
  from: number;
}

/** Names are no longer, and nobody types more of one. */
const REACH = 60;

/** Behind a letter it is the middle of an address; `@` and `#` twice name nothing. */
const PERSON = /(?<![\p{L}\p{N}_@])@([^\s@][^@\n]{0,40})?$/u;
const ITEM = /(?<![\p{L}\p{N}_#&/])#([^\s#][^#\n]{0,40})?$/u;

/** Looks at what stands before the caret: `@Noor`, `#unlock` or `CYC-14`; the last of them, since names may have spaces. */
export function askedAt(text: string, caret: number, productKey: string): Asked | null {
  const before = text.slice(Math.max(0, caret - REACH), caret);
  const all = [match(before, caret, PERSON, 'person'), match(before, caret, ITEM, 'item'), match(before, caret, keyOf(productKey), 'item')];
  return all.reduce((last, each) => (each !== null && each.from >= (last?.from ?? 0) ? each : last), null);
}

function match(before: string, caret: number, pattern: RegExp, kind: Asked['kind']): Asked | null {
  const found = pattern.exec(before);
  return found && { kind, typed: found[1] ?? '', from: caret - found[0].length };
}

function keyOf(productKey: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(${productKey}-\\d{0,9})$`, 'iu');
}
