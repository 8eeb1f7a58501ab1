import type { NotificationKind } from '@ordo/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a notification is about, as ids: what they are called is looked up when it is read. */
export interface NotificationData {
  /** The first three. */
  items: string[];
  count: number;
  commentId: string | null;
  what: string[];
}

/** That one person is told of one change. */
@Entity('notification')
export class NotificationEntity {
  /** Of all people's together, in the order in which they were told. */
  @PrimaryColumn('bigint') id!: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId!: string;
  @Column({ type: 'uuid', name: 'product_id' }) productId!: string;
  @Column('bigint') revision!: string;
  @Column('text') kind!: NotificationKind;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ type: 'uuid', name: 'actor_id' }) actorId!: string;
  @Column('jsonb') data!: NotificationData;
  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true }) readAt!: Date | null;
}

/** The same as it is read, before names are put to its ids. */
export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  at: string;
  isRead: boolean;
  productId: string;
  actorId: string;
  data: NotificationData;
}

/** Whether somebody wants to be told of a kind; who has said nothing does. */
@Entity('notification_setting')
export class NotificationSettingEntity {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId!: string;
  @PrimaryColumn('text') kind!: NotificationKind;
  @Column({ type: 'boolean', name: 'is_on' }) isOn!: boolean;
}
