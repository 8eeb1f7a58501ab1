import type { Goal } from '@ordo/contract';
import type { GoalHue, GoalShape, GoalState } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { GOAL_UNDO } from './undo-goals';

/** A future state of the product. */
@Entity('goal')
export class GoalEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('text') name!: string;
  @Column({ type: 'text', default: '' }) statement!: string;
  @Column('text') state!: GoalState;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column('numeric') weight!: string;
  @Column({ type: 'date', nullable: true }) horizon!: string | null;
  @Column('text') hue!: GoalHue;
  @Column('text') shape!: GoalShape;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt!: Date;
  /** Only of one whose making was taken back. */
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const GOAL: Shape<Goal> = {
  entity: 'goal',
  collection: 'goals',
  table: GoalEntity,
  wire: {
    id: 't.id',
    number: 't.number',
    name: 't.name',
    statement: 't.statement',
    state: 't.state',
    reason: 't.reason',
    weight: 't.weight',
    horizon: 't.horizon',
    hue: 't.hue',
    shape: 't.shape',
    version: 't.version',
    createdAt: 't.created_at',
    updatedAt: 't.updated_at',
  },
  orderBy: 't.number',
  isKept: true,
  hasUpdatedAt: true,
  undo: GOAL_UNDO,
};
