import fc from 'fast-check';
import { wordDiff, type WordRun } from './word-diff';

/** A word that ended its text before may be followed by others now. */
const textOf = (runs: WordRun[], without: WordRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(without === 'added' ? ' ' : '');

describe('wordDiff', () => {
  it('shows the words that came', () => {
    expect(wordDiff('starts in one gesture', 'starts in one gesture and ends at a free dock')).toEqual([
      { kind: 'same', text: 'starts in one gesture ' },
      { kind: 'added', text: 'and ends at a free dock' },
    ]);
    expect(wordDiff('it is free', 'it is now free')).toEqual([
      { kind: 'same', text: 'it is ' },
      { kind: 'added', text: 'now ' },
      { kind: 'same', text: 'free' },
    ]);
  });

  it('shows what went before what came in its place', () => {
    expect(wordDiff('Tourists first\nStudents', 'Commuters on a tram line\nStudents')).toEqual([
      { kind: 'removed', text: 'Tourists first\n' },
      { kind: 'added', text: 'Commuters on a tram line\n' },
      { kind: 'same', text: 'Students' },
    ]);
  });

  it('has nothing to show of two empty texts, and all of one', () => {
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'a b')).toEqual([{ kind: 'added', text: 'a b' }]);
    expect(wordDiff('a b', '')).toEqual([{ kind: 'removed', text: 'a b' }]);
  });

  it('always makes the words of both texts again, and nothing else of one and the same', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dé'), { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(wordsOf(textOf(runs, 'added'))).toEqual(wordsOf(before));
        expect(textOf(runs, 'removed').trim()).toBe(after.trim());
        expect(wordDiff(before, before).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
