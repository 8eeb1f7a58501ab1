import type { Product } from '@ordo/contract';
import type { Pace, ReadyRule } from '@ordo/domain';
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
  @Column({ type: 'integer', name: 'wip_limit', nullable: true }) wipLimit!: number | null;
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
    statuses: `(SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'category', s.category, 'wipLimit', s.wip_limit) ORDER BY s.position)
      FROM status s WHERE s.product_id = t.id)`,
    readyRules: 't.ready_rules',
    pace: 't.pace',
    sample: 't.sample',
    version: 't.version',
    createdAt: 't.created_at',
  },
};
