export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const LOOKED_AT = 10;

/** The separator of a CSV text: the one its first line has most of, then the one that cuts the next lines most alike. */
export function detectSeparator(text: string): Separator {
  const said = /^\uFEFF?sep=([,;\t|])\r?\n/.exec(text)?.[1] as Separator | undefined;
  if (said !== undefined) return said;
  const counts = countPerRecord(text);
  const [header = zero()] = counts;
  const alike = (separator: Separator): number => counts.filter((count) => count[separator] === header[separator]).length;
  return [...SEPARATORS].sort((a, b) => header[b] - header[a] || alike(b) - alike(a))[0] as Separator;
}

/** The text without what only says how to read it: a byte order mark, and the `sep=;` line that Excel understands. */
export function withoutPreamble(text: string): { text: string; skippedLines: number } {
  const rest = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const hint = /^sep=[,;\t|]\r?\n/.exec(rest)?.[0];
  return hint === undefined ? { text: rest, skippedLines: 0 } : { text: rest.slice(hint.length), skippedLines: 1 };
}

function countPerRecord(text: string): Record<Separator, number>[] {
  const records = [zero()];
  let isQuoted = false;
  for (const character of text) {
    const record = records.at(-1) as Record<Separator, number>;
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' && records.push(zero()) > LOOKED_AT) break;
    else if (isSeparator(character)) record[character] += 1;
  }
  return records;
}

function zero(): Record<Separator, number> {
  return { ',': 0, ';': 0, '\t': 0, '|': 0 };
}

function isSeparator(character: string): character is Separator {
  return (SEPARATORS as readonly string[]).includes(character);
}
