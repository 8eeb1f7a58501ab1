import type { Role } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  /** As typed; compared without case. */
  @Column('text') email!: string;
  @Column('text') name!: string;
  /** PHC string; null cannot sign in with a password. */
  @Column({ type: 'text', name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column({ type: 'text', nullable: true }) locale!: string | null;
  @Column({ type: 'boolean', name: 'is_admin', default: false }) isAdmin!: boolean;
  /** The role it plays in the sample product; null is a real account. */
  @Column({ type: 'text', nullable: true }) sample!: Role | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'clock_timestamp()' }) createdAt!: Date;
}

/** A browser that is signed in. Only the hash of its secret is kept. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn({ type: 'bytea', name: 'id_hash' }) idHash!: Buffer;
  @Column({ type: 'uuid', name: 'account_id' }) accountId!: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'clock_timestamp()' }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3, default: () => 'clock_timestamp()' }) seenAt!: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt!: Date;
}
