import { LIMITS, type NotificationKind } from '@ordo/domain';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, Matches } from 'class-validator';
import { OptionalNotNull } from './rules';

const NOTIFICATION_ID = /^[1-9]\d{0,14}$/;

/** What one person is told of one change. Its text is made from this where it is read, in the language of the moment. */
export interface Notification {
  id: string;
  kind: NotificationKind;
  /** ISO 8601: when it happened. */
  at: string;
  isRead: boolean;
  product: { key: string; name: string };
  /** Who did it. */
  actor: { id: string; name: string };
  /** The first three that it is about, as they are called now. */
  items: { id: string; key: string; title: string }[];
  /** How many items it is about. */
  count: number;
  /** The comment to go to; null when there is none, or it was removed. */
  commentId: string | null;
  /** How that comment begins, people by their names. */
  excerpt: string | null;
  /** Of a watched item, what was done to it: `comment`, `deleted`, `restored`, `link`, or names of properties. */
  what: string[];
}

/** `GET /api/notifications`: newest first, by cursor. */
export interface NotificationPage {
  unread: number;
  notifications: Notification[];
  cursor: string | null;
}

/** `POST /api/notifications/read`: these, or all up to and with one. */
export class ReadNotifications {
  @OptionalNotNull()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.itemsPerCommand)
  @ArrayUnique()
  @Matches(NOTIFICATION_ID, { each: true, message: 'ids must be ids of notifications' })
  ids?: string[];
  @OptionalNotNull() @Matches(NOTIFICATION_ID, { message: 'upTo must be the id of a notification' }) upTo?: string;
}

/** What a person wants to be told of, in all of their products. */
export type NotificationSettings = Record<NotificationKind, boolean>;

/** `PATCH /api/me/notification-settings`. Absent is untouched. */
export class EditNotificationSettings {
  @OptionalNotNull() @IsBoolean() mention?: boolean;
  @OptionalNotNull() @IsBoolean() assignment?: boolean;
  @OptionalNotNull() @IsBoolean() watched?: boolean;
  @OptionalNotNull() @IsBoolean() invitation?: boolean;
}
