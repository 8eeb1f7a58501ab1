import type { Release } from '@ordo/contract';
import type { ReleaseState } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { RELEASE_UNDO } from './undo-releases';

/** What goes out together. */
@Entity('release')
export class ReleaseEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', default: '' }) goal!: string;
  @Column({ type: 'text', default: 'planned' }) state!: ReleaseState;
  @Column({ type: 'date', name: 'target_on', nullable: true }) targetOn!: string | null;
  @Column({ type: 'text', collation: 'C' }) rank!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'deleted_at', precision: 3, nullable: true }) deletedAt!: Date | null;
}

export const RELEASE: Shape<Release> = {
  entity: 'release',
  collection: 'releases',
  table: ReleaseEntity,
  wire: { id: 't.id', name: 't.name', goal: 't.goal', state: 't.state', targetOn: 't.target_on', rank: 't.rank', version: 't.version' },
  orderBy: 't.rank, t.id',
  isKept: true,
  unversioned: ['rank'],
  undo: RELEASE_UNDO,
};
