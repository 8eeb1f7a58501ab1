/** What each person may give to the cards of one retrospective; several to one card when it matters that much. */
export const VOTES_PER_PERSON = 5;

/** So much of somebody's votes went to a card. */
export interface CardVotes {
  cardId: string;
  memberId: string;
  amount: number;
}

/** Of these votes, how many somebody can still give. Never below 0. */
export function votesLeft(votes: readonly Omit<CardVotes, 'cardId'>[], memberId: string): number {
  const given = votes.reduce((sum, vote) => sum + (vote.memberId === memberId ? vote.amount : 0), 0);
  return Math.max(0, VOTES_PER_PERSON - given);
}

/** Cards with the most votes first; those with as many stay in their order. */
export function byVotes<Card extends { id: string }>(cards: readonly Card[], votes: readonly Pick<CardVotes, 'cardId' | 'amount'>[]): Card[] {
  const sums = new Map<string, number>();
  for (const { cardId, amount } of votes) sums.set(cardId, (sums.get(cardId) ?? 0) + amount);
  return cards.toSorted((one, other) => (sums.get(other.id) ?? 0) - (sums.get(one.id) ?? 0));
}
