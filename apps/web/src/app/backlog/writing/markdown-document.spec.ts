import fc from 'fast-check';
import { renderMarkdown } from '../item/markdown';
import { readMarkdown } from './read-markdown';
import type { TextMark, TextNode } from './text-document';
import { writeMarkdown } from './write-markdown';

const noor = '01900000-0000-7000-8000-000000000001';

function again(text: string): string {
  const document = readMarkdown(text);
  if (!document) throw new Error('The editor cannot hold it.');
  return writeMarkdown(document);
}

describe('Markdown as a document', () => {
  it.each([
    'Holding the phone *near* the lock **starts** the ride.',
    'One line\nand the next, ~~wrong~~ `right`.',
    '# One\n\n###### Six',
    '- one\n- two\n  1. first\n  2. second\n- three',
    '3. three\n4. four',
    '- [ ] open\n- [x] done\n  - [ ] below',
    '- one\n\n- loose',
    '> quoted\n>\n> - with a list',
    '```ts\nconst a = `b`;\n\n  indented\n```',
    '~~~\n```\n~~~',
    'before\n\n***\n\nafter',
    '[the plan](https://a.example/plan_b(1) "A title") and <https://b.example/x_y_z>',
    `Ask @[Noor Haddad](member:${noor}) about it`,
    'snake_case_name, 5 * 3, a\\*b, 1\\. no list, [no link], &amp;amp;',
    '**bold *and italic* within**, *italic **and bold***',
    'a**(b)**c and *x*y',
    '- a\n\n  second paragraph\n- b',
    '1. ```\n   code\n   ```\n2. b',
  ])('keeps what %j means', (text) => {
    expect(meaningOf(again(text))).toBe(meaningOf(text));
  });

  it.each(['- one\n- two', 'a **b** c', '1. x\n2. y', '> q', '[a](https://a.example)'])('writes %j as it was', (text) => {
    expect(again(text)).toBe(text);
  });

  it.each([
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '<b>x</b>',
    'a <br> b',
    '![plan](https://a.example/plan.png)',
    '[x](javascript:alert(1))',
    '[x](/settings)',
    '- [ ] a\n- b',
  ])('leaves %j to the Markdown field', (text) => {
    expect(readMarkdown(text)).toBeNull();
  });

  it('keeps the meaning of any Markdown that it can hold', () => {
    const signs = fc.constantFrom(
      ...'*_~`[]()<>!#-+=|\\&.@:"\'',
      '**',
      '~~',
      '- ',
      '1. ',
      '> ',
      '# ',
      '```\n',
      '\n',
      '\n\n',
      '  ',
      ' ',
      'a',
      'bc',
      'é',
      '1',
      '[x](https://a.example)',
      '- [ ] ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const document = readMarkdown(text);
        fc.pre(document !== null);
        const written = writeMarkdown(document as TextNode);
        expect(meaningOf(written)).toBe(meaningOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('says what the editor shows, whatever was written there', () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const written = writeMarkdown(document);
        const read = readMarkdown(written);
        expect([written, read === null]).toEqual([written, false]);
        expect([written, shown(read)]).toEqual([written, shown(document)]);
      }),
      { numRuns: 500 },
    );
  });
});

/** A text as it is drawn; how emphasis is nested, and white space between blocks, cannot be seen. */
function meaningOf(text: string): string {
  const holder = document.createElement('div');
  holder.append(renderMarkdown(text, 'CYC'));
  return holder.innerHTML
    .replace(/<\/?(strong|em|del)>/g, '')
    .replace(/<\/a>((?:<br>)?)<a[^>]*>/g, '$1')
    .replace(/<code>\n<\/code>/g, '<code></code>')
    .replace(/\s*(<\/?pre>)\s*/g, '$1')
    .split(/(<pre>[^]*?<\/pre>)/)
    .map((part) =>
      part.startsWith('<pre>') ? part : part.replace(/[ \t\n]+/g, ' ').replace(/ ?(<\/?(?:p|br|ul|ol|li|h[1-6]|blockquote|hr)\b[^>]*>) ?/g, '$1'),
    )
    .join('');
}

/** What can be seen of a document: its letters with their marks, line by line; white space at an edge has no marks to see. */
function shown(node: TextNode | null): string {
  const lines: string[] = [];
  const walk = (one: TextNode, way: string): void => {
    if (one.content?.some(({ type }) => type === 'text' || type === 'hardBreak' || type === 'mention')) {
      for (const line of lettersOf(one)) if (line !== '') lines.push(`${way}${one.type}: ${line}`);
    } else one.content?.forEach((child) => walk(child, `${way}${one.type}/`));
  };
  if (node) walk(node, '');
  return lines.join('\n');
}

function lettersOf({ type, content = [] }: TextNode): string[] {
  const letters = content.map((node) =>
    node.type === 'hardBreak'
      ? type === 'heading'
        ? ''
        : '\n'
      : [...(node.text ?? `@${node.attrs?.['name']}`)]
          .filter((letter) => !/\s/.test(letter))
          .map(
            (letter) =>
              letter +
              (node.marks ?? [])
                .map((mark) => mark.type[0])
                .sort()
                .join(''),
          )
          .join(' '),
  );
  return letters
    .join(' ')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim());
}

function documents(): fc.Arbitrary<TextNode> {
  const letters = fc.string({ unit: fc.constantFrom(...'aéb1 *_~`[]()<>!#-+=|\\&.:"'), minLength: 1, maxLength: 8 });
  const kinds: TextMark[] = [{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'link', attrs: { href: 'https://a.example/x', title: null } }];
  const marks = fc.subarray(kinds);
  const run = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: letters, marks }) },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
    { weight: 1, arbitrary: fc.constant({ type: 'text', text: 'x y', marks: [{ type: 'code' }] }) },
    { weight: 1, arbitrary: fc.constant({ type: 'mention', attrs: { id: noor, name: 'Noor' } }) },
  );
  const line = fc.array(run, { minLength: 1, maxLength: 5 });
  const { block } = fc.letrec<{ block: TextNode; item: TextNode }>((tie) => ({
    item: fc
      .tuple(line, fc.array(tie('block'), { maxLength: 2 }))
      .map(([content, more]) => ({ type: 'listItem', content: [{ type: 'paragraph', content }, ...more] })),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      line.map((content) => ({ type: 'paragraph', content })),
      fc.tuple(line, fc.integer({ min: 1, max: 6 })).map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
      fc
        .string({ unit: fc.constantFrom('a', '`', '~', ' ', '\n'), maxLength: 8 })
        .map((text) => ({ type: 'codeBlock', attrs: { language: null }, ...(text && { content: [{ type: 'text', text }] }) })),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'bulletList', content })),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'orderedList', attrs: { start: 1 }, content })),
      fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
    ),
  }));
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'doc', content }));
}
