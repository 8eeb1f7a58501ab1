/** A run of words that stayed, went or came. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts so long are compared as a whole: the table of the comparison grows with both of them. */
const MOST_WORDS = 2000;

/**
 * What changed between two texts, word by word: the longest common subsequence of their words (Wagner and Fischer 1974), so that as much as
 * possible stays. Spaces and line breaks go with the word before them and are those of the later text where it stayed. What is same or added reads
 * as the later text; what is same or removed, but for such spaces, as the earlier one.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length * now.length > MOST_WORDS * MOST_WORDS) return joined([...old.map(asKind('removed')), ...now.map(asKind('added'))]);
  const common = lengths(old, now);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (isSame(old[i], now[j])) {
      runs.push({ kind: 'same', text: now[j] ?? '' });
      i += 1;
      j += 1;
    } else if (at(common, i + 1, j) >= at(common, i, j + 1)) runs.push({ kind: 'removed', text: old[i++] ?? '' });
    else runs.push({ kind: 'added', text: now[j++] ?? '' });
  }
  return joined([...runs, ...old.slice(i).map(asKind('removed')), ...now.slice(j).map(asKind('added'))]);
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.trimEnd() === other?.trimEnd();
}

/** How long the longest common subsequence is from each place to the ends. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = old.map(() => new Array<number>(now.length + 1).fill(0));
  table.push(new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    for (let j = now.length - 1; j >= 0; j--)
      row[j] = isSame(old[i], now[j]) ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function asKind(kind: WordRun['kind']): (text: string) => WordRun {
  return (text) => ({ kind, text });
}

/** Neighbours of one kind as one run; of a change, what went stands before what came. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (last?.kind === run.kind) last.text += run.text;
    else if (run.kind === 'removed' && last?.kind === 'added' && before?.kind === 'removed') before.text += run.text;
    else if (run.kind === 'removed' && last?.kind === 'added') result.splice(-1, 0, { ...run });
    else result.push({ ...run });
  }
  return result;
}
