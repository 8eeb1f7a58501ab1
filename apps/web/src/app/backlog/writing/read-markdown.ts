import { isWebAddress } from '@ordo/domain';
import type { Token, Tokens } from 'marked';
import { tokensOf } from '../item/markdown';
import { sameDocument, type TextMark, type TextNode } from './text-document';
import { writeMarkdown } from './write-markdown';

/** Something in a text that the editor has no part for: a table, HTML, a picture, a list of tasks and lines. */
class NotHeld extends Error {}

/** A Markdown text as a document that says the same; null when the editor has no part for something in it. */
export function readMarkdown(text: string): TextNode | null {
  const document = documentOf(text);
  const again = document && documentOf(writeMarkdown(document));
  return document && again && sameDocument(document, again) ? document : null;
}

function documentOf(text: string): TextNode | null {
  try {
    return { type: 'doc', content: atLeastOne(blocks(tokensOf(text))) };
  } catch (error) {
    if (error instanceof NotHeld) return null;
    throw error;
  }
}

function blocks(tokens: readonly Token[]): TextNode[] {
  return tokens.flatMap((token) => {
    const read = BLOCKS[token.type];
    if (!read) throw new NotHeld(token.type);
    return read(token as never);
  });
}

const BLOCKS: Readonly<Record<string, ((token: never) => TextNode[]) | undefined>> = {
  space: () => [],
  checkbox: () => [],
  def: () => [],
  paragraph: ({ tokens }: Tokens.Paragraph) => [paragraph(tokens)],
  text: ({ tokens = [] }: Tokens.Text) => [paragraph(tokens)],
  heading: ({ depth, tokens }: Tokens.Heading) => [{ type: 'heading', attrs: { level: depth }, ...within(inline(tokens, [])) }],
  hr: () => [{ type: 'horizontalRule' }],
  blockquote: ({ tokens }: Tokens.Blockquote) => [{ type: 'blockquote', content: atLeastOne(blocks(tokens)) }],
  code: ({ lang, text }: Tokens.Code) => [codeBlock(lang, text.replace(/\n$/, ''))],
  list: (list: Tokens.List) => [readList(list)],
};

function codeBlock(language: string | undefined, text: string): TextNode {
  return { type: 'codeBlock', attrs: { language: language || null }, ...(text !== '' && { content: [{ type: 'text', text }] }) };
}

function readList({ items, loose, ordered, start }: Tokens.List): TextNode {
  const isTasks = items.some(({ task }) => task);
  if (isTasks && (ordered || !items.every(({ task }) => task))) throw new NotHeld('tasks among lines');
  const content = items.map(({ tokens, checked }) => ({
    type: isTasks ? 'taskItem' : 'listItem',
    ...(isTasks && { attrs: { checked: checked === true } }),
    content: beginsWithText(blocks(tokens)),
  }));
  const type = isTasks ? 'taskList' : ordered ? 'orderedList' : 'bulletList';
  return { type, attrs: { loose, ...(type === 'orderedList' && { start: Number(start) }) }, content };
}

/** Each line of a list begins with a paragraph, if an empty one. */
function beginsWithText(content: TextNode[]): TextNode[] {
  return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
}

function atLeastOne(content: TextNode[]): TextNode[] {
  return content.length > 0 ? content : [{ type: 'paragraph' }];
}

function paragraph(tokens: readonly Token[]): TextNode {
  return { type: 'paragraph', ...within(inline(tokens, [])) };
}

function within(content: TextNode[]): { content?: TextNode[] } {
  return content.length > 0 ? { content: joined(content) } : {};
}

function inline(tokens: readonly Token[], marks: readonly TextMark[]): TextNode[] {
  return tokens.flatMap((token) => {
    const read = INLINE[token.type];
    if (!read) throw new NotHeld(token.type);
    return read(token as never, marks);
  });
}

const INLINE: Readonly<Record<string, ((token: never, marks: readonly TextMark[]) => TextNode[]) | undefined>> = {
  checkbox: () => [],
  text: ({ text, tokens }: Tokens.Text, marks) => (tokens ? inline(tokens, marks) : written(decoded(text), marks)),
  escape: ({ text }: Tokens.Escape, marks) => written(text, marks),
  br: () => [{ type: 'hardBreak' }],
  strong: ({ tokens }: Tokens.Strong, marks) => inline(tokens, [...marks, { type: 'bold' }]),
  em: ({ tokens }: Tokens.Em, marks) => inline(tokens, [...marks, { type: 'italic' }]),
  del: ({ tokens }: Tokens.Del, marks) => inline(tokens, [...marks, { type: 'strike' }]),
  codespan: ({ text }: Tokens.Codespan, marks) => written(text, [...marks, { type: 'code' }]),
  link: ({ href, title, tokens, autolink }: Tokens.Link, marks) => {
    const address = autolink ? href : decoded(href);
    if (!isWebAddress(address)) throw new NotHeld('link');
    return inline(tokens, [...marks, { type: 'link', attrs: { href: address, title: title ? decoded(title) : null } }]);
  },
  mention: ({ name, id }: Tokens.Generic) => [{ type: 'mention', attrs: { id: String(id).toLowerCase(), name: String(name) } }],
};

/** Of each kind of mark one is enough, in the order in which the editor has them. */
function written(text: string, marks: readonly TextMark[]): TextNode[] {
  const distinct = marks.filter(({ type }, index) => marks.findIndex((other) => other.type === type) === index);
  return text === '' ? [] : [{ type: 'text', text, ...(distinct.length > 0 && { marks: distinct }) }];
}

/** Without white space at the ends of lines, which says nothing, and with neighbours that look alike in one. */
function joined(content: readonly TextNode[]): TextNode[] {
  const lines = content.map((node, index) => {
    if (node.text === undefined || isCode(node)) return node;
    const begins = index === 0 || content[index - 1]?.type === 'hardBreak';
    const ends = index === content.length - 1 || content[index + 1]?.type === 'hardBreak';
    const text = node.text.replaceAll('\n', ' ').replace(begins ? /^[ \t]+/ : '', '');
    return { ...node, text: ends ? text.replace(/[ \t]+$/, '') : text };
  });
  const merged: TextNode[] = [];
  for (const node of lines) {
    const last = merged.at(-1);
    if (node.text === '') continue;
    if (last?.text !== undefined && node.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      merged[merged.length - 1] = { ...last, text: last.text + node.text };
    else merged.push(node);
  }
  return merged;
}

function isCode({ marks = [] }: TextNode): boolean {
  return marks.some(({ type }) => type === 'code');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Character references as what they stand for; those that nobody types are left to the Markdown field. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named(name);
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

function named(name: string): string {
  const sign = NAMED[name];
  if (sign === undefined) throw new NotHeld(name);
  return sign;
}
