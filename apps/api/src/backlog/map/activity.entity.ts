import type { Activity } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { ACTIVITY_UNDO } from './undo-map';

/** What people do with the product, told broadly. */
@Entity('story_activity')
export class ActivityEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', collation: 'C' }) rank!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const ACTIVITY: Shape<Activity> = {
  entity: 'activity',
  collection: 'activities',
  table: ActivityEntity,
  wire: { id: 't.id', name: 't.name', rank: 't.rank', version: 't.version' },
  orderBy: 't.rank, t.id',
  isKept: true,
  unversioned: ['rank'],
  undo: ACTIVITY_UNDO,
};
