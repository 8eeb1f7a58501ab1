import type { Vision } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../ledger/shape';

/** What a product is for. Its revisions are in the log. */
@Entity('vision')
export class VisionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  /** That of the product: there is one. */
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'text', name: 'for_whom', default: '' }) forWhom!: string;
  @Column({ type: 'text', name: 'who_need', default: '' }) whoNeed!: string;
  @Column({ type: 'text', name: 'the_product', default: '' }) theProduct!: string;
  @Column({ type: 'text', name: 'is_a', default: '' }) isA!: string;
  @Column({ type: 'text', default: '' }) that!: string;
  @Column({ type: 'text', default: '' }) unlike!: string;
  @Column({ type: 'text', name: 'our_product', default: '' }) ourProduct!: string;
  @Column({ type: 'text', default: '' }) statement!: string;
  @Column({ type: 'text', name: 'target_group', default: '' }) targetGroup!: string;
  @Column({ type: 'text', default: '' }) needs!: string;
  @Column({ type: 'text', default: '' }) product!: string;
  @Column({ type: 'text', name: 'business_goals', default: '' }) businessGoals!: string;
  @Column({ type: 'text', default: '' }) reason!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt!: Date;
}

export const VISION: Shape<Vision> = {
  entity: 'vision',
  collection: 'visions',
  table: VisionEntity,
  wire: {
    id: 't.id',
    forWhom: 't.for_whom',
    whoNeed: 't.who_need',
    theProduct: 't.the_product',
    isA: 't.is_a',
    that: 't.that',
    unlike: 't.unlike',
    ourProduct: 't.our_product',
    statement: 't.statement',
    targetGroup: 't.target_group',
    needs: 't.needs',
    product: 't.product',
    businessGoals: 't.business_goals',
    reason: 't.reason',
    version: 't.version',
    updatedAt: 't.updated_at',
  },
  hasUpdatedAt: true,
};
