import type { PrivateCard, Retro, RetroAction, RetroCard, RetroColumn, RetroVote } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { CARD_UNDO, PRIVATE_CARD_UNDO, RETRO_UNDO, VOTE_UNDO } from './undo-retros';

/** Where the team looks back at a sprint. */
@Entity('retro')
export class RetroEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'sprint_id' }) sprintId!: string;
  @Column('jsonb') columns!: RetroColumn[];
  @Column({ type: 'timestamptz', name: 'revealed_at', precision: 3, nullable: true }) revealedAt!: Date | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  /** Only of one whose making was taken back. */
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

/** A card as everybody sees it: before the reveal that it is there, and nothing else. */
@Entity('retro_card')
export class RetroCardEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'retro_id' }) retroId!: string;
  @Column({ type: 'uuid', name: 'column_id' }) columnId!: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column({ type: 'text', default: '' }) text!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

/** What is on a card before the reveal. */
@Entity('private_card')
export class PrivateCardEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column('text') text!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** What somebody gives to a card. */
@Entity('retro_vote')
export class RetroVoteEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'card_id' }) cardId!: string;
  @Column({ type: 'uuid', name: 'member_id' }) memberId!: string;
  @Column('integer') amount!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

/** Which item came of a retrospective. */
@Entity('retro_action')
export class RetroActionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'retro_id' }) retroId!: string;
  @Column({ type: 'uuid', name: 'card_id', nullable: true }) cardId!: string | null;
  @Column({ type: 'uuid', name: 'item_id' }) itemId!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

export const RETRO: Shape<Retro> = {
  entity: 'retro',
  collection: 'retros',
  table: RetroEntity,
  wire: { id: 't.id', sprintId: 't.sprint_id', columns: 't.columns', revealedAt: 't.revealed_at', version: 't.version', createdAt: 't.created_at' },
  orderBy: 't.created_at, t.id',
  isKept: true,
  undo: RETRO_UNDO,
};

export const RETRO_CARD: Shape<RetroCard> = {
  entity: 'retro-card',
  collection: 'retroCards',
  table: RetroCardEntity,
  wire: {
    id: 't.id',
    retroId: 't.retro_id',
    columnId: 't.column_id',
    authorId: 't.author_id',
    text: 't.text',
    version: 't.version',
    createdAt: 't.created_at',
  },
  orderBy: 't.created_at, t.id',
  isKept: true,
  undo: CARD_UNDO,
};

export const PRIVATE_CARD: Shape<PrivateCard> = {
  entity: 'private-card',
  collection: 'privateCards',
  table: PrivateCardEntity,
  wire: { id: 't.id', authorId: 't.author_id', text: 't.text', version: 't.version' },
  orderBy: 't.id',
  undo: PRIVATE_CARD_UNDO,
};

export const RETRO_VOTE: Shape<RetroVote> = {
  entity: 'retro-vote',
  collection: 'retroVotes',
  table: RetroVoteEntity,
  wire: { id: 't.id', cardId: 't.card_id', memberId: 't.member_id', amount: 't.amount', version: 't.version' },
  orderBy: 't.id',
  undo: VOTE_UNDO,
};

export const RETRO_ACTION: Shape<RetroAction> = {
  entity: 'retro-action',
  collection: 'retroActions',
  table: RetroActionEntity,
  wire: { id: 't.id', retroId: 't.retro_id', cardId: 't.card_id', itemId: 't.item_id', version: 't.version' },
  orderBy: 't.id',
};
