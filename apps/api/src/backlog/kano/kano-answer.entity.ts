import type { KanoAnswered } from '@ordo/contract';
import type { KanoAnswer } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** What one person answered about having something, and about not having it. */
@Entity('kano_answer')
export class KanoAnswerEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'item_id' }) itemId!: string;
  @Column({ type: 'uuid', name: 'respondent_id', nullable: true }) respondentId!: string | null;
  @Column({ type: 'text', name: 'respondent_name', default: '' }) respondentName!: string;
  @Column('text') functional!: KanoAnswer;
  @Column('text') dysfunctional!: KanoAnswer;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'edited_at', precision: 3, nullable: true }) editedAt!: Date | null;
}

export const KANO_ANSWER: Shape<KanoAnswered> = {
  entity: 'kano-answer',
  collection: 'kanoAnswers',
  table: KanoAnswerEntity,
  wire: {
    id: 't.id',
    itemId: 't.item_id',
    respondentId: 't.respondent_id',
    respondentName: 't.respondent_name',
    functional: 't.functional',
    dysfunctional: 't.dysfunctional',
    authorId: 't.author_id',
    version: 't.version',
    createdAt: 't.created_at',
    editedAt: 't.edited_at',
  },
  orderBy: 't.created_at, t.id',
  about: ['itemId'],
};
