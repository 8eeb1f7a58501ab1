import type { CheckIn } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** What was measured of a key result on a day. */
@Entity('check_in')
export class CheckInEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'key_result_id' }) keyResultId!: string;
  @Column('date') day!: string;
  @Column('numeric') value!: string;
  @Column({ type: 'text', default: '' }) note!: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}

export const CHECK_IN: Shape<CheckIn> = {
  entity: 'check-in',
  collection: 'checkIns',
  table: CheckInEntity,
  wire: {
    id: 't.id',
    keyResultId: 't.key_result_id',
    day: 't.day',
    value: 't.value',
    note: 't.note',
    authorId: 't.author_id',
    version: 't.version',
    createdAt: 't.created_at',
  },
  orderBy: 't.day, t.created_at, t.id',
};
