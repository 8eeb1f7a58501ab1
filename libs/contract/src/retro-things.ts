/** What somebody said about a sprint in its review, in their own words. */
export interface Statement {
  id: string;
  sprintId: string;
  text: string;
  /** The person of the product who said it; null: whoever is named. */
  speakerId: string | null;
  /** Empty when it is a person of the product. */
  speakerName: string;
  speakerOrganisation: string;
  /** The item it is about; null: the sprint as a whole. */
  itemId: string | null;
  /** Who wrote it down. */
  authorId: string;
  version: number;
  createdAt: string;
  editedAt: string | null;
}

/** Where the team looks back at a sprint: cards in columns, hidden until they are revealed together. */
export interface Retro {
  id: string;
  sprintId: string;
  columns: RetroColumn[];
  /** Null: nobody reads the cards of others yet. */
  revealedAt: string | null;
  version: number;
  createdAt: string;
}

export interface RetroColumn {
  id: string;
  name: string;
}

export interface RetroCard {
  id: string;
  retroId: string;
  columnId: string;
  authorId: string;
  /** Empty until the reveal. */
  text: string;
  version: number;
  createdAt: string;
}

/** What is on a card before the reveal: only its author has it. The id is the card's. */
export interface PrivateCard {
  id: string;
  authorId: string;
  text: string;
  version: number;
}

/** How many of their votes somebody gives to a card. */
export interface RetroVote {
  id: string;
  cardId: string;
  memberId: string;
  amount: number;
  version: number;
}

/** That an item came out of a retrospective, of one of its cards or of a line of its own. */
export interface RetroAction {
  id: string;
  retroId: string;
  cardId: string | null;
  itemId: string;
  version: number;
}

/** `GET …/private-cards`: what who asks has written on cards that are not revealed, as it is at a revision. */
export interface PrivateCards {
  revision: number;
  cards: PrivateCard[];
}
