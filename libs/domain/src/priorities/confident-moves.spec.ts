import fc from 'fast-check';
import { confidenceOf, suggestConfidently, type Sureness } from './confident-moves';
import { suggestOrder, type ToOrder } from './suggested-order';

const items: ToOrder[] = ['a5', 'b8', 'c9', 'd1'].map((word) => ({ id: word[0]!, score: Number(word.slice(1)) }));
const sure = (text: string): Map<string, Sureness> =>
  new Map(text.split(' ').map((word) => [word[0]!, { higher: Number(word.slice(1).split('/')[0]), lower: Number(word.split('/')[1]) }]));

describe('how sure a move is', () => {
  it('is the chance to rank on the side to which it goes', () => {
    const chances = { higher: 0.7, lower: 0.2 };
    expect([confidenceOf({ from: 4, to: 1 }, chances), confidenceOf({ from: 1, to: 4 }, chances), confidenceOf({ from: 2, to: 2 }, chances)]).toEqual([
      0.7, 0.2, 1,
    ]);
  });
});

describe('the order of sure moves', () => {
  // by score: c b a d; a falls by two, b stays, c rises by two
  const chances = sure('a0/0.6 b0.3/0.3 c0.9/0 d0/0');

  it('is the suggested one while nothing is asked of them', () => {
    expect(suggestConfidently(items, {}, chances, 0)).toEqual({ ...suggestOrder(items), heldBack: [] });
  });

  it('holds back what is less sure, and shares out the rest', () => {
    const result = suggestConfidently(items, {}, chances, 0.7);
    // a keeps the first place: c and b share out the two behind it
    expect([result.order.join(''), result.heldBack]).toEqual(['acbd', ['a']]);
  });

  it('keeps what is pinned besides, and takes moves nobody has drawn for sure', () => {
    expect(suggestConfidently(items, { pinned: new Set('c') }, new Map(), 1).order.join('')).toBe('bacd');
  });

  it('moves nothing that is held back, whatever the chances are', () => {
    const chance = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(fc.record({ score: fc.nat(5), higher: chance, lower: chance }), { maxLength: 10 }), chance, (drawn, least) => {
        const order = drawn.map(({ score }, at) => ({ id: String(at), score }));
        const result = suggestConfidently(order, {}, new Map(drawn.map((each, at) => [String(at), each])), least);
        expect(result.moves.filter(({ id }) => result.heldBack.includes(id))).toEqual([]);
        if (least === 0) expect(result.heldBack).toEqual([]);
      }),
    );
  });
});
