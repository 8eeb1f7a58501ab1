import { CommentEntity } from './backlog/comments/comment.entity';
import { ImportEntity } from './backlog/imports/import.entity';
import { BacklogItemEntity } from './backlog/items/backlog-item.entity';
import { LabelEntity } from './backlog/labels/label.entity';
import { LinkEntity } from './backlog/links/link.entity';
import { ActivityEntity } from './backlog/map/activity.entity';
import { StepEntity } from './backlog/map/step.entity';
import { WatchEntity } from './backlog/watches/watch.entity';
import { PrivateViewEntity, ViewEntity } from './backlog/views/view.entity';
import { AccountEntity, SessionEntity } from './identity/account.entity';
import { InvitationEntity } from './identity/invitation.entity';
import { MemberEntity } from './identity/member.entity';
import { ProductEntity, StatusEntity } from './identity/product.entity';
import { ChangeEntity, ChangePatchEntity } from './ledger/change.entity';
import { LogCursorEntity } from './ledger/log-cursor.entity';
import { SprintEntity } from './sprints/sprint.entity';
import { NotificationEntity, NotificationSettingEntity } from './stakeholders/notifications/notification.entity';
import { ReleaseEntity } from './value/releases/release.entity';

/** All tables that have a class; imported one by one, since globs break in a bundle. */
export const ENTITIES = [
  AccountEntity,
  ActivityEntity,
  BacklogItemEntity,
  ChangeEntity,
  ChangePatchEntity,
  CommentEntity,
  ImportEntity,
  InvitationEntity,
  LabelEntity,
  LinkEntity,
  LogCursorEntity,
  MemberEntity,
  NotificationEntity,
  NotificationSettingEntity,
  PrivateViewEntity,
  ProductEntity,
  ReleaseEntity,
  SessionEntity,
  SprintEntity,
  StatusEntity,
  StepEntity,
  WatchEntity,
  ViewEntity,
];
