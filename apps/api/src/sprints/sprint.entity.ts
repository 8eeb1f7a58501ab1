import type { Sprint } from '@ordo/contract';
import type { CommittedItem, DoneRule, PersonCapacity, SprintOutcome, SprintState } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../ledger/shape';
import { SPRINT_UNDO } from './undo-sprints';

/** A time in which a set of items is to be built. */
@Entity('sprint')
export class SprintEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('text') name!: string;
  @Column({ type: 'text', default: '' }) goal!: string;
  @Column({ type: 'uuid', name: 'goal_id', nullable: true }) goalId!: string | null;
  @Column({ type: 'date', name: 'starts_on' }) startsOn!: string;
  @Column({ type: 'date', name: 'ends_on' }) endsOn!: string;
  @Column({ type: 'text', default: 'planned' }) state!: SprintState;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3, nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'completed_at', precision: 3, nullable: true }) completedAt!: Date | null;
  @Column({ type: 'jsonb', default: [] }) capacity!: PersonCapacity[];
  @Column({ type: 'jsonb', nullable: true }) commitment!: CommittedItem[] | null;
  @Column({ type: 'jsonb', name: 'done_definition', nullable: true }) doneDefinition!: DoneRule[] | null;
  @Column({ type: 'uuid', name: 'critical_item_ids', array: true, default: '{}' }) criticalItemIds!: string[];
  @Column({ type: 'text', nullable: true }) outcome!: SprintOutcome | null;
  @Column({ type: 'text', name: 'outcome_note', default: '' }) outcomeNote!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt!: Date;
  /** Only of one whose making was taken back. */
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const SPRINT: Shape<Sprint> = {
  entity: 'sprint',
  collection: 'sprints',
  table: SprintEntity,
  wire: {
    id: 't.id',
    number: 't.number',
    name: 't.name',
    goal: 't.goal',
    goalId: 't.goal_id',
    startsOn: 't.starts_on',
    endsOn: 't.ends_on',
    state: 't.state',
    startedAt: 't.started_at',
    completedAt: 't.completed_at',
    capacity: 't.capacity',
    commitment: 't.commitment',
    doneDefinition: 't.done_definition',
    criticalItemIds: 't.critical_item_ids',
    outcome: 't.outcome',
    outcomeNote: 't.outcome_note',
    version: 't.version',
    createdAt: 't.created_at',
    updatedAt: 't.updated_at',
  },
  orderBy: 't.number',
  isKept: true,
  hasUpdatedAt: true,
  undo: SPRINT_UNDO,
};
