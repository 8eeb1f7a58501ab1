import type { TextNode } from './text-document';
import { writeInline } from './write-inline';

/** A document as Markdown. Blocks that say nothing are left out. */
export function writeMarkdown(document: TextNode): string {
  return blocks(said(document), false);
}

/** `isTight`: without blank lines between them, where they can do without. */
function blocks(nodes: readonly TextNode[], isTight: boolean): string {
  let written = '';
  let isOdd = false;
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    isOdd = before !== undefined && isList(before) && isList(node) && isOrdered(before) === isOrdered(node) ? !isOdd : false;
    const between = before === undefined ? '' : isTight && !runsOn(before, node) ? '\n' : '\n\n';
    written += between + block(node, isOdd);
  });
  return written;
}

function block(node: TextNode, isOdd: boolean): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.['level'] ?? 1))} ${writeInline(node.content ?? [], { isHeading: true })}`;
    case 'codeBlock':
      return fenced(textOf(node), String(node.attrs?.['language'] ?? ''));
    case 'blockquote':
      return indented(blocks(said(node), false), '> ', '> ');
    case 'horizontalRule':
      return '***';
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return list(node, isOdd);
    default:
      return writeInline(node.content ?? []);
  }
}

function list(node: TextNode, isOdd: boolean): string {
  const items = said(node);
  const isTight = node.attrs?.['loose'] !== true && !items.some((item) => isLoose(said(item)));
  const first = Number(node.attrs?.['start'] ?? 1);
  return items
    .map((item, index) => {
      const marker = isOrdered(node) ? `${first + index}${isOdd ? ')' : '.'} ` : isOdd ? '+ ' : '- ';
      const text = blocks(said(item), isTight);
      if (item.type !== 'taskItem') return indented(text, marker, ' '.repeat(marker.length));
      // Without words there is no box.
      const isWordless = item.content?.[0]?.type !== 'paragraph' || !saysSomething(item.content[0]);
      return indented(isWordless ? `&nbsp;\n${text}` : text, `${marker}[${item.attrs?.['checked'] === true ? 'x' : ' '}] `, '  ');
    })
    .join(isTight ? '\n' : '\n\n');
}

/** Longer than any run of backticks within. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language.replace(/[\s`]+/g, '')}\n${text}${text === '' ? '' : '\n'}${fence}`;
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
}

/** Whether the second would be read as more of the first. */
function runsOn(first: TextNode, second: TextNode): boolean {
  return second.type === 'paragraph'
    ? first.type !== 'heading' && first.type !== 'codeBlock' && first.type !== 'horizontalRule'
    : first.type === second.type && second.type === 'blockquote';
}

function isLoose(nodes: readonly TextNode[]): boolean {
  return nodes.some((node, index) => index > 0 && runsOn(nodes[index - 1] as TextNode, node));
}

/** Two breaks in a row are a paragraph's end. */
function said({ content = [] }: TextNode): TextNode[] {
  return content.flatMap((node) => (node.type === 'paragraph' ? parted(node) : [node])).filter(saysSomething);
}

function parted(paragraph: TextNode): TextNode[] {
  const parts: TextNode[][] = [[]];
  const nodes = paragraph.content ?? [];
  nodes.forEach((node, index) => {
    const isEnd = node.type === 'hardBreak' && nodes[index + 1]?.type === 'hardBreak';
    if (isEnd) parts.push([]);
    else parts.at(-1)?.push(node);
  });
  return parts.map((content) => ({ ...paragraph, content }));
}

function saysSomething(node: TextNode): boolean {
  if (node.type === 'codeBlock' || node.type === 'horizontalRule' || node.type === 'mention') return true;
  if (node.text !== undefined) return /[^ \t\n]/.test(node.text);
  return node.content?.some(saysSomething) ?? false;
}

function isList({ type }: TextNode): boolean {
  return type.endsWith('List');
}

function isOrdered({ type }: TextNode): boolean {
  return type === 'orderedList';
}

function textOf({ text = '', content = [] }: TextNode): string {
  return text + content.map(textOf).join('');
}
