import type { Step } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { STEP_UNDO } from './undo-map';

/** A part of an activity: a column of the story map. */
@Entity('story_step')
export class StepEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'activity_id' }) activityId!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', collation: 'C' }) rank!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const STEP: Shape<Step> = {
  entity: 'step',
  collection: 'steps',
  table: StepEntity,
  wire: { id: 't.id', activityId: 't.activity_id', name: 't.name', rank: 't.rank', version: 't.version' },
  orderBy: 't.rank, t.id',
  isKept: true,
  unversioned: ['rank'],
  undo: STEP_UNDO,
};
