import type { Invitation } from '@ordo/contract';
import type { Role } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shape } from '../ledger/shape';

/** A link that lets one person in. Only the hash of its token is known here, and it is in no answer and no log. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn({ type: 'uuid', name: 'product_id' }) productId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') role!: Role;
  @Column({ type: 'bytea', name: 'token_hash' }) tokenHash!: Buffer;
  @Column({ type: 'text', default: 'open' }) state!: 'open' | 'accepted' | 'revoked';
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'uuid', name: 'created_by' }) createdBy!: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt!: Date;
}

export const INVITATION: Shape<Invitation> = {
  entity: 'invitation',
  collection: 'invitations',
  table: InvitationEntity,
  wire: { id: 't.id', role: 't.role', state: 't.state', createdAt: 't.created_at', expiresAt: 't.expires_at', version: 't.version' },
  orderBy: 't.created_at, t.id',
};
