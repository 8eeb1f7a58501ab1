import type { Statement } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** What somebody said in the review of a sprint. */
@Entity('statement')
export class StatementEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'sprint_id' }) sprintId!: string;
  @Column('text') text!: string;
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true }) speakerId!: string | null;
  @Column({ type: 'text', name: 'speaker_name', default: '' }) speakerName!: string;
  @Column({ type: 'text', name: 'speaker_organisation', default: '' }) speakerOrganisation!: string;
  @Column({ type: 'uuid', name: 'item_id', nullable: true }) itemId!: string | null;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'edited_at', precision: 3, nullable: true }) editedAt!: Date | null;
}

export const STATEMENT: Shape<Statement> = {
  entity: 'statement',
  collection: 'statements',
  table: StatementEntity,
  wire: {
    id: 't.id',
    sprintId: 't.sprint_id',
    text: 't.text',
    speakerId: 't.speaker_id',
    speakerName: 't.speaker_name',
    speakerOrganisation: 't.speaker_organisation',
    itemId: 't.item_id',
    authorId: 't.author_id',
    version: 't.version',
    createdAt: 't.created_at',
    editedAt: 't.edited_at',
  },
  orderBy: 't.created_at, t.id',
};
