import type { Label } from '@ordo/contract';
import type { Hue } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';

/** A word that items can carry; unique in its product whatever its case. */
@Entity('label')
export class LabelEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') hue!: Hue;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

export const LABEL: Shape<Label> = {
  entity: 'label',
  collection: 'labels',
  table: LabelEntity,
  wire: { id: 't.id', name: 't.name', hue: 't.hue', version: 't.version' },
  orderBy: 'lower(t.name)',
};
