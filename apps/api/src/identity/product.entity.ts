import type { Product } from '@ordo/contract';
import type { Cadence, DoneRule, Pace, ReadyRule, ScoreCriterion, ServiceLevel, WipLimits, WorkCalendar } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../ledger/shape';

/** The boundary of tenancy, order, roles and revision numbers. */
@Entity('product')
export class ProductEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', nullable: true }) sample!: 'en' | 'fr' | null;
  @Column({ type: 'jsonb', name: 'ready_rules', default: [] }) readyRules!: ReadyRule[];
  @Column({ type: 'jsonb', nullable: true }) pace!: Pace | null;
  @Column({ type: 'jsonb' }) calendar!: WorkCalendar;
  @Column({ type: 'jsonb', nullable: true }) cadence!: Cadence | null;
  @Column({ type: 'jsonb', name: 'done_rules', default: [] }) doneRules!: DoneRule[];
  @Column({ type: 'jsonb', name: 'service_level', nullable: true }) serviceLevel!: ServiceLevel | null;
  @Column({ type: 'jsonb', name: 'score_criteria', default: [] }) scoreCriteria!: ScoreCriterion[];
  /** By status; those that are not in it have none. */
  @Column({ type: 'jsonb', name: 'wip_limits', default: {} }) wipLimits!: WipLimits;
  /** Of the newest change in its log. */
  @Column({ type: 'bigint', default: 0 }) revision!: string;
  /** The highest item number given out. */
  @Column({ type: 'integer', name: 'last_number', default: 0 }) lastNumber!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}

/** A column of every board of the product. */
@Entity('status')
export class StatusEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') category!: string;
  @Column('integer') position!: number;
}

export const PRODUCT: Shape<Product> = {
  entity: 'product',
  collection: 'product',
  table: ProductEntity,
  wire: {
    id: 't.id',
    key: 't.key',
    name: 't.name',
    statuses: `(SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'category', s.category,
        'wipLimit', (t.wip_limits #>> ARRAY[s.id, 'limit'])::integer, 'isWipHard', coalesce((t.wip_limits #>> ARRAY[s.id, 'isHard'])::boolean, false))
      ORDER BY s.position) FROM status s WHERE s.product_id = t.id)`,
    wipLimits: 't.wip_limits',
    readyRules: 't.ready_rules',
    pace: 't.pace',
    calendar: 't.calendar',
    cadence: 't.cadence',
    doneRules: 't.done_rules',
    serviceLevel: 't.service_level',
    scoreCriteria: 't.score_criteria',
    sample: 't.sample',
    version: 't.version',
    createdAt: 't.created_at',
  },
};
