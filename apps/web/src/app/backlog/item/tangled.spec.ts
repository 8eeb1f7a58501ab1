import { tokensOf } from './markdown';
import { isTangled } from './tangled';

/** How long a text is read. A machine that is busy with other tests is slow; what has to be bounded takes many times as long. */
function milliseconds(text: string): number {
  const from = performance.now();
  if (!isTangled(text)) tokensOf(text);
  return performance.now() - from;
}

const MOST = 3000;

describe('isTangled', () => {
  it.each([
    ['brackets', '['],
    ['pictures', '!['],
    ['emphasis', '*a **b '],
    ['emphasis between signs', '&|**1'],
    ['addresses', 'a@'],
    ['addresses in emphasis', ']**~ a@b.c'],
    ['struck words', 'www.~'],
    ['brackets that close', '[a]('],
    ['backticks', '`a``'],
    ['angles', '<a '],
    ['quotes in quotes', '> '],
    ['lists in lists', '1. '],
    ['signs of a list', '- '],
    ['spaces', '  '],
    ['one word', '&'],
    ['paragraphs', '*a\n\n'],
  ])('lets nobody wait for 10,000 and 100,000 letters of %s', (_, piece) => {
    for (const length of [10_000, 100_000]) expect(milliseconds(`${piece.repeat(length / piece.length)}@`)).toBeLessThan(MOST);
  });

  it('lets nobody wait for what a fence seems to hide', () => {
    const tangle = '&|**1'.repeat(20_000);
    for (const before of ['```\n', '<!--\n\n```\n-->\n\n', '<div>\n\n```\n\n', '- a\n\n  ```\n', '> ```\n', '``` a`\n', 'a\n```\n```\n']) {
      expect(milliseconds(before + tangle)).toBeLessThan(MOST);
    }
  });

  it('finds lists and quotes that are too deep, whichever way they are written', () => {
    const stairs = Array.from({ length: 100 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n');
    expect([stairs, '>'.repeat(50), '1. '.repeat(50), '> - '.repeat(30)].map(isTangled)).toEqual([true, true, true, true]);
    expect(() => tokensOf('> - '.repeat(18) + 'a')).not.toThrow();
  });

  it('leaves alone what people write, however long', () => {
    const paragraph = 'A **bold** word, a _slanted_ one, `code`, a [link](https://a.example/x_y) and ines@port.example. '.repeat(10);
    const texts = [
      '',
      Array.from({ length: 100 }, () => paragraph).join('\n\n'),
      '- [ ] Ask **Noor** about [the plan](https://a.example/plan)\n'.repeat(1500),
      '| a | **b** |\n|---|---|\n' + '| *1* | 2 |\n'.repeat(200),
      '```\n' + '  *p = **q; // _x_ @y !z\n'.repeat(2000) + '```',
      '> quoted\n>> twice\n>>> thrice\n',
      'https://a.example/' + 'x'.repeat(2000),
    ];
    expect(texts.map(isTangled)).toEqual(texts.map(() => false));
  });
});
