import { byVotes, VOTES_PER_PERSON, votesLeft } from './retro';

const vote = (cardId: string, memberId: string, amount: number) => ({ cardId, memberId, amount });

describe('votes', () => {
  it('are the same number for everybody, given one by one or together', () => {
    const votes = [vote('a', 'awa', 3), vote('b', 'awa', 1), vote('a', 'rui', 2)];
    expect(VOTES_PER_PERSON).toBe(5);
    // 5 − (3 + 1) = 1; 5 − 2 = 3; nothing given yet.
    expect(['awa', 'rui', 'ines'].map((person) => votesLeft(votes, person))).toEqual([1, 3, 5]);
    expect(votesLeft([vote('a', 'awa', 9)], 'awa')).toBe(0);
  });

  it('bring cards to the top; those with as many keep their order', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    // c: 2 + 1 = 3, b: 1, a and d: none.
    expect(byVotes(cards, [vote('c', 'awa', 2), vote('b', 'awa', 1), vote('c', 'rui', 1)]).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });
});
