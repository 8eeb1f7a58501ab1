import { mention } from '@ordo/domain';
import { escapeLine, escapeText } from './escape-markdown';
import { hasMark, isSameMark, type TextMark, type TextNode } from './text-document';

/** A piece of a line: words as they are written, or the sign that begins or ends a mark. */
type Piece = Words | Sign;

interface Words {
  words: string;
}

interface Sign {
  sign: string;
  opens: boolean;
}

const SIGNS: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' };
const UNDERLINE = '_';

/** The words of a block, with their marks, as Markdown. A heading is one line. */
export function writeInline(nodes: readonly TextNode[], { isHeading = false } = {}): string {
  const lines = apart(nodes.map((node) => (isHeading && node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node)));
  const has = (type: string): boolean => lines.some(({ marks = [] }) => marks.some((mark) => mark.type === type));
  const pieces = piecesOf(trimmed(lines), has('bold') && has('italic'));
  keepSigns(pieces);
  const text = pieces.map((piece) => ('words' in piece ? piece.words : piece.sign)).join('');
  return isHeading ? text.replace(/#+$/, (signs) => signs.replaceAll('#', '\\#')) : text.split('\n').map(escapeLine).join('\n');
}

/** White space stands by itself, since at the edge of a mark it would undo it. */
function apart(nodes: readonly TextNode[]): TextNode[] {
  return merged(nodes).flatMap((node) => {
    if (node.text === undefined || isCode(node)) return [node];
    const { text, ...rest } = node;
    return (text.replaceAll('\n', ' ').match(/[ \t]+|[^ \t]+(?:[ \t]+[^ \t]+)*/g) ?? []).map((part): TextNode => ({ ...rest, text: part }));
  });
}

function merged(nodes: readonly TextNode[]): TextNode[] {
  const runs: TextNode[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    const isMore = last?.text !== undefined && node.text !== undefined && isMarkedAlike(last, node);
    if (isMore) runs[runs.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else runs.push(node);
  }
  return runs;
}

function isMarkedAlike(one: TextNode, other: TextNode): boolean {
  return (one.marks ?? []).length === (other.marks ?? []).length && (one.marks ?? []).every((mark) => hasMark(other, mark));
}

function trimmed(nodes: readonly TextNode[]): TextNode[] {
  const first = nodes.findIndex((node) => !isSpace(node));
  const last = nodes.findLastIndex((node) => !isSpace(node));
  const within = first < 0 ? [] : nodes.slice(first, last + 1);
  return within.filter(
    (node, index) => node.text === undefined || !isSpace(node) || (within[index - 1]?.type !== 'hardBreak' && within[index + 1]?.type !== 'hardBreak'),
  );
}

/** Marks are closed as late and opened as early as the runs allow, those that last longest around the others. */
function piecesOf(nodes: readonly TextNode[], italicByUnderline: boolean): Piece[] {
  const pieces: Piece[] = [];
  const open: { mark: TextMark; end: Piece }[] = [];
  nodes.forEach((node, index) => {
    const address = addressAlone(node, nodes[index - 1], nodes[index + 1]);
    const wanted = marksAt(nodes, index).filter(({ type }) => !(address && type === 'link'));
    // What is struck is struck innermost, since a tilde beside another sign may hide it.
    const isNew = wanted.some((mark) => mark.type !== 'strike' && !open.some((other) => isSameMark(other.mark, mark)));
    const kept = open.findIndex(({ mark }) => !wanted.some((other) => isSameMark(other, mark)) || (isNew && mark.type === 'strike'));
    if (kept >= 0)
      pieces.push(
        ...open
          .splice(kept)
          .reverse()
          .map(({ end }) => end),
      );
    const begun = isSpace(node) ? [] : wanted.filter((mark) => !open.some((other) => isSameMark(other.mark, mark)));
    begun.sort((one, other) => Number(one.type === 'strike') - Number(other.type === 'strike') || lasts(nodes, index, other) - lasts(nodes, index, one));
    for (const mark of begun) {
      const [begin, end] = signsOf(mark, italicByUnderline);
      pieces.push(begin);
      open.push({ mark, end });
    }
    pieces.push({ words: address ?? wordsOf(node, nodes[index + 1], italicByUnderline) });
  });
  return [...pieces, ...open.reverse().map(({ end }) => end)];
}

/** Nothing begins or ends with white space: it has what the words around it have. */
function marksAt(nodes: readonly TextNode[], index: number): readonly TextMark[] {
  const node = nodes[index] as TextNode;
  const next = nodes.slice(index).find((other) => !isSpace(other));
  return (isSpace(node) ? next : node)?.marks?.filter((mark) => !isCodeMark(mark)) ?? [];
}

function signsOf(mark: TextMark, italicByUnderline: boolean): [Piece, Piece] {
  if (mark.type === 'link') return [{ words: '[' }, { words: endOfLink(mark) }];
  const sign = italicByUnderline && mark.type === 'italic' ? UNDERLINE : (SIGNS[mark.type] ?? '');
  return [
    { sign, opens: true },
    { sign, opens: false },
  ];
}

function lasts(nodes: readonly TextNode[], from: number, mark: TextMark): number {
  const end = nodes.findIndex((node, index) => index >= from && !isSpace(node) && !hasMark(node, mark));
  return end < 0 ? nodes.length : end;
}

function wordsOf(node: TextNode, next: TextNode | undefined, italicByUnderline: boolean): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return mention({ id: String(node.attrs?.['id']), name: String(node.attrs?.['name']) });
  const text = node.text ?? '';
  if (isCode(node)) return codeSpan(text);
  const escaped = escapeText(text, italicByUnderline);
  // Before a link it would make a picture of it.
  return text.endsWith('!') && next !== undefined && linkOf(next) && !linkOf(node) ? `${escaped.slice(0, -1)}\\!` : escaped;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** `<https://…>` when a link shows its address and nothing else. */
function addressAlone(node: TextNode, before: TextNode | undefined, after: TextNode | undefined): string | undefined {
  const link = linkOf(node);
  const { href, title } = link?.attrs ?? {};
  if (!link || title || isCode(node) || (before && hasMark(before, link)) || (after && hasMark(after, link))) return undefined;
  const isAlone =
    node.text === href ? /^https?:\/\/[^\s<>\\]+$/i.test(String(href)) : href === `mailto:${node.text}` && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(node.text ?? '');
  return isAlone ? `<${node.text}>` : undefined;
}

function endOfLink({ attrs }: TextMark): string {
  const href = String(attrs?.['href'] ?? '');
  const address = /^[^\s()<>\\&]+$/.test(href)
    ? href
    : `<${href.replaceAll('\\', '%5C').replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('&', '&amp;').replace(/\s/g, '%20')}>`;
  const title = attrs?.['title'];
  return `](${address}${typeof title === 'string' && title !== '' ? ` "${escapeText(title).replaceAll('"', '\\"')}"` : ''})`;
}

/**
 * Some signs say nothing where they stand: between a letter and punctuation (`a**(b)**c`), or an underline within a word. The letter is
 * then written as its number. Beside bold words, italic is an underline, so that each sign is read as what it is. Between
 * struck words and others that begin or end there, parsers see a letter in the tilde: those need a space.
 */
function keepSigns(pieces: Piece[]): void {
  for (let index = pieces.length - 1; index > 0; index--) {
    const [end, begin] = pieces.slice(index - 1, index + 1) as [Piece, Piece];
    const meet = 'sign' in end && !end.opens && 'sign' in begin && begin.opens;
    if (meet && isStrike(end) !== isStrike(begin)) pieces.splice(index, 0, { words: ' ' });
  }
  // A letter that became a number may hide the sign before it in turn.
  const runs = runsOfSigns(pieces);
  while (runs.some((run) => keepRun(pieces, run)));
}

/** Whether a letter had to be written as its number. */
function keepRun(pieces: readonly Piece[], [from, to]: [number, number]): boolean {
  const signs = pieces.slice(from, to + 1) as Sign[];
  const [before, after] = [pieces[from - 1] as Words | undefined, pieces[to + 1] as Words | undefined];
  const [last, first] = [before?.words.at(-1), after?.words[0]];
  const hasUnderline = signs.some(isUnderline);
  const isBefore = signs[0]?.opens === true && isLetter(last) && (isSign(first) || hasUnderline);
  const isAfter = signs.at(-1)?.opens === false && isLetter(first) && (isSign(last) || hasUnderline);
  if (before && isBefore) before.words = lastAsNumber(before.words);
  if (after && isAfter) after.words = firstAsNumber(after.words);
  return isBefore || isAfter;
}

function runsOfSigns(pieces: readonly Piece[]): [number, number][] {
  const runs: [number, number][] = [];
  pieces.forEach((piece, index) => {
    const last = runs.at(-1);
    if ('words' in piece) return;
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

function isStrike({ sign }: Sign): boolean {
  return sign === SIGNS['strike'];
}

function isUnderline({ sign }: Sign): boolean {
  return sign === UNDERLINE;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[^\s\p{P}\p{S}]/u.test(sign);
}

function isSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
}

function lastAsNumber(words: string): string {
  const last = [...words].at(-1) ?? '';
  return `${words.slice(0, words.length - last.length)}&#${last.codePointAt(0)};`;
}

function firstAsNumber(words: string): string {
  const [first = ''] = words;
  return `&#${first.codePointAt(0)};${words.slice(first.length)}`;
}

function linkOf({ marks = [] }: TextNode): TextMark | undefined {
  return marks.find(({ type }) => type === 'link');
}

function isSpace(node: TextNode): boolean {
  return node.type === 'hardBreak' || (node.text !== undefined && !isCode(node) && /^[ \t\n]*$/.test(node.text));
}

function isCode({ marks = [] }: TextNode): boolean {
  return marks.some(isCodeMark);
}

function isCodeMark({ type }: TextMark): boolean {
  return type === 'code';
}
