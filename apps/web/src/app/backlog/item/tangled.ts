/** Deeper than anybody nests lists and quotes; each level is read anew. */
const DEEPEST = 40;

/** Signs of emphasis, addresses and pictures times letters around them: how often the parser may look at a letter before a person waits. */
const MOST_LOOKS = 10_000_000;

const SIGNS = /[*_~@!]/g;
/** Without a gap, or a gap without a letter: looked at from each of its places, but ten times as fast. */
const RUNS = /\S{1000,}|[^\S\n]{1000,}/g;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/**
 * Whether a text would keep the browser busy for seconds: the parser of Markdown reads a paragraph again for each sign in it. Asked before
 * it is read; looks at each letter a few times, whatever the text.
 */
export function isTangled(text: string): boolean {
  const mayHaveFences = !/^ {0,3}</m.test(text);
  let [looks, signs, length, fence, isBlank] = [0, 0, 0, '', true];
  for (const line of text.split('\n')) {
    const opened = mayHaveFences && isBlank && fence === '' ? FENCE.exec(line) : null;
    if (fence !== '') {
      if (line.startsWith(fence) && line.replaceAll(fence[0] ?? '', '').trim() === '') fence = '';
      continue;
    }
    isBlank = line.trim() === '';
    if (opened) fence = opened[1] ?? opened[2] ?? '';
    if (depthOf(line) > DEEPEST) return true;
    if (isBlank || beginsBlock(line)) {
      looks += signs * length;
      [signs, length] = [0, 0];
    }
    for (const [run] of line.matchAll(RUNS)) looks += (run.length * run.length) / 10;
    signs += line.match(SIGNS)?.length ?? 0;
    length += line.length + 1;
  }
  return looks + signs * length > MOST_LOOKS;
}

function beginsBlock(line: string): boolean {
  return /^\s*[-+*]\s|^#{1,6}\s/.test(line);
}

/** How many quotes and lists a line begins with, or is indented into. */
function depthOf(line: string): number {
  const marker = /\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))/y;
  let depth = 0;
  while (depth <= DEEPEST && marker.test(line)) depth++;
  return depth === 0 ? 0 : depth + Math.floor(line.search(/\S/) / 2);
}
