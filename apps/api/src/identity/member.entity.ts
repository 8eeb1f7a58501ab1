import type { Member } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../ledger/shape';

/** A person's place in a product. Name and e-mail are as they were on joining, so that the log can be replayed alone. */
@Entity('member')
export class MemberEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  /** The account's id. */
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** Null has left. */
  @Column({ type: 'text', nullable: true }) role!: Role | null;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'timestamptz', name: 'joined_at', precision: 3 }) joinedAt!: Date;
}

export const MEMBER: Shape<Member> = {
  entity: 'member',
  collection: 'members',
  table: MemberEntity,
  wire: { id: 't.id', name: 't.name', email: 't.email', role: 't.role', version: 't.version' },
  orderBy: 't.joined_at, t.id',
};
