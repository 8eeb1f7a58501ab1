import type { Import, ImportSource } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** One import that was carried out. */
@Entity('import')
export class ImportEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: ImportSource;
  @Column({ type: 'text', name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('integer') created!: number;
  @Column('integer') skipped!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}

export const IMPORT: Shape<Import> = {
  entity: 'import',
  collection: 'imports',
  table: ImportEntity,
  wire: {
    id: 't.id',
    source: 't.source',
    fileName: 't.file_name',
    created: 't.created',
    skipped: 't.skipped',
    createdAt: 't.created_at',
    version: 't.version',
  },
  orderBy: 't.created_at, t.id',
};
