import type { ItemLink } from '@ordo/contract';
import type { LinkType } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { LINK_UNDO } from './undo-links';

/** Two items that have to do with each other. */
@Entity('item_link')
export class LinkEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') type!: LinkType;
  /** With `blocks`: what must come first. */
  @Column({ type: 'uuid', name: 'from_id' }) fromId!: string;
  @Column({ type: 'uuid', name: 'to_id' }) toId!: string;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

export const LINK: Shape<ItemLink> = {
  entity: 'link',
  collection: 'links',
  table: LinkEntity,
  wire: { id: 't.id', type: 't.type', fromId: 't.from_id', toId: 't.to_id', version: 't.version' },
  orderBy: 't.id',
  about: ['fromId', 'toId'],
  undo: LINK_UNDO,
};
