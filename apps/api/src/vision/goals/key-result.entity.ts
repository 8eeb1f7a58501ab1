import type { KeyResult } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** How one sees that a goal comes nearer. */
@Entity('key_result')
export class KeyResultEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'goal_id' }) goalId!: string;
  @Column('integer') number!: number;
  @Column('text') name!: string;
  @Column({ type: 'text', default: '' }) unit!: string;
  @Column('numeric') baseline!: string;
  @Column({ type: 'date', name: 'baseline_on' }) baselineOn!: string;
  @Column('numeric') target!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  /** What was measured of it stays beside it, out of sight. */
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const KEY_RESULT: Shape<KeyResult> = {
  entity: 'key-result',
  collection: 'keyResults',
  table: KeyResultEntity,
  wire: {
    id: 't.id',
    goalId: 't.goal_id',
    number: 't.number',
    name: 't.name',
    unit: 't.unit',
    baseline: 't.baseline',
    baselineOn: 't.baseline_on',
    target: 't.target',
    direction: `(CASE WHEN t.target > t.baseline THEN 'up' ELSE 'down' END)`,
    version: 't.version',
    createdAt: 't.created_at',
  },
  orderBy: 't.number',
  isKept: true,
};
