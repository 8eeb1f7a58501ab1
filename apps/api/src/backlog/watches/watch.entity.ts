import type { Watch } from '@ordo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../../ledger/shape';
import { WATCH_UNDO } from './undo-watches';

/** Who wants to hear of an item, or has said that they do not. */
@Entity('watch')
export class WatchEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'uuid', name: 'item_id' }) itemId!: string;
  @Column({ type: 'uuid', name: 'member_id' }) memberId!: string;
  @Column({ type: 'boolean', name: 'is_on' }) isOn!: boolean;
  @Column({ type: 'integer', default: 1 }) version!: number;
}

export const WATCH: Shape<Watch> = {
  entity: 'watch',
  collection: 'watches',
  table: WatchEntity,
  wire: { id: 't.id', itemId: 't.item_id', memberId: 't.member_id', isOn: 't.is_on', version: 't.version' },
  about: ['itemId'],
  undo: WATCH_UNDO,
};
