import type { Segment } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** People who have something in common that matters to the product. */
@Entity('segment')
export class SegmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column({ type: 'bigint', nullable: true }) size!: string | null;
  @Column('numeric') weight!: string;
  @Column({ type: 'text', default: '' }) needs!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}

export const SEGMENT: Shape<Segment> = {
  entity: 'segment',
  collection: 'segments',
  table: SegmentEntity,
  wire: { id: 't.id', name: 't.name', size: 't.size', weight: 't.weight', needs: 't.needs', version: 't.version', createdAt: 't.created_at' },
  orderBy: 't.created_at, t.id',
};
