import { inject, Injectable } from '@angular/core';
import type { BacklogItem, Change, Retro, RetroCard, RetroColumn } from '@ordo/contract';
import { byVotes, votesLeft, type Place } from '@ordo/domain';
import { v7 as uuid } from 'uuid';
import { ProductStore } from './product-store';
import { Session } from './session';

/** A card with what the person may know of it. */
export interface ShownCard extends RetroCard {
  /** Its text is somebody else's until the reveal. */
  isHidden: boolean;
  isOwn: boolean;
  votes: number;
  /** Of these, one's own. */
  ownVotes: number;
}

/** A new action: what is to be done, who does it, and the card that it came from. */
export interface NewAction {
  title: string;
  assigneeId: string | null;
  place: Place;
  cardId: string | null;
}

/** The retrospectives of the sprints, and what one does in them. */
@Injectable()
export class Retros {
  private readonly session = inject(Session);
  private readonly store = inject(ProductStore);

  of(sprintId: string): Retro | null {
    return this.store.retros().find((retro) => retro.sprintId === sprintId) ?? null;
  }

  may(): boolean {
    return this.store.can('retros.write');
  }

  mayReveal(): boolean {
    return this.store.can('retros.reveal');
  }

  /** Those with the most votes first, then as they were written. */
  cardsOf({ id }: Retro): readonly ShownCard[] {
    const cards = this.store.retroCards().filter(({ retroId }) => retroId === id);
    return byVotes(cards, this.store.retroVotes()).map((card) => this.shown(card));
  }

  /** How many votes the person can still give. */
  votesLeft({ id }: Retro): number {
    const cards = new Set(this.store.retroCards().flatMap((card) => (card.retroId === id ? [card.id] : [])));
    const votes = this.store.retroVotes().filter(({ cardId }) => cards.has(cardId));
    return votesLeft(votes, this.me());
  }

  /** The items that came of it and are still there. */
  actionsOf({ id }: Retro): readonly BacklogItem[] {
    return this.store.retroActions().flatMap(({ retroId, itemId }) => (retroId === id ? (this.store.itemsById().get(itemId) ?? []) : []));
  }

  itemOf(cardId: string): BacklogItem | undefined {
    const action = this.store.retroActions().find((each) => each.cardId === cardId && this.store.itemsById().has(each.itemId));
    return action && this.store.itemsById().get(action.itemId);
  }

  open(sprintId: string, columns: readonly RetroColumn[]): Promise<Change> {
    return this.store.execute({ kind: 'retro.create', retro: { id: uuid(), sprintId, columns: [...columns] } });
  }

  reveal({ id, sprintId }: Retro): Promise<Change> {
    return this.store.execute({ kind: 'retro.reveal', sprintId, retroId: id });
  }

  write({ id, sprintId }: Retro, columnId: string, text: string): Promise<Change> {
    return this.store.execute({ kind: 'card.create', sprintId, card: { id: uuid(), retroId: id, columnId, authorId: this.me(), text } });
  }

  edit({ sprintId, revealedAt }: Retro, id: string, text: string): Promise<Change> {
    const isHidden = revealedAt === null;
    const basis = this.store.basis(isHidden ? 'private-card' : 'retro-card', id, ['text']);
    return this.store.execute({ kind: 'card.edit', id, sprintId, isHidden, text, ...basis });
  }

  move({ sprintId }: Retro, id: string, columnId: string): Promise<Change> {
    return this.store.execute({ kind: 'card.move', id, sprintId, columnId });
  }

  delete({ sprintId }: Retro, id: string): Promise<Change> {
    return this.store.execute({ kind: 'card.delete', id, sprintId, ...this.store.basis('retro-card', id, []) });
  }

  /** So many of one's votes go to the card. */
  vote({ sprintId }: Retro, id: string, amount: number): Promise<Change> {
    return this.store.execute({ kind: 'card.vote', id, sprintId, memberId: this.me(), amount });
  }

  act({ id }: Retro, { title, assigneeId, place, cardId }: NewAction): Promise<Change> {
    return this.store.createItem({ title, type: 'task', assigneeId, place, retro: { retroId: id, cardId } });
  }

  private shown(card: RetroCard): ShownCard {
    const votes = this.store.retroVotes().filter(({ cardId }) => cardId === card.id);
    const text = card.text || (this.store.privateCards().get(card.id)?.text ?? '');
    return {
      ...card,
      text,
      isHidden: text === '',
      isOwn: card.authorId === this.me(),
      votes: votes.reduce((sum, { amount }) => sum + amount, 0),
      ownVotes: votes.find(({ memberId }) => memberId === this.me())?.amount ?? 0,
    };
  }

  private me(): string {
    return this.session.me()?.id ?? '';
  }
}
