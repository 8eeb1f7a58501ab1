import { CommentEntity } from './backlog/comments/comment.entity';
import { ImportEntity } from './backlog/imports/import.entity';
import { BacklogItemEntity } from './backlog/items/backlog-item.entity';
import { KanoAnswerEntity } from './backlog/kano/kano-answer.entity';
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
import { PrivateCardEntity, RetroActionEntity, RetroCardEntity, RetroEntity, RetroVoteEntity } from './sprints/retro/retro.entity';
import { StatementEntity } from './sprints/review/statement.entity';
import { SprintEntity } from './sprints/sprint.entity';
import { NotificationEntity, NotificationSettingEntity } from './stakeholders/notifications/notification.entity';
import { ReleaseEntity } from './value/releases/release.entity';
import { CheckInEntity } from './vision/goals/check-in.entity';
import { GoalEntity } from './vision/goals/goal.entity';
import { KeyResultEntity } from './vision/goals/key-result.entity';
import { SegmentEntity } from './vision/segments/segment.entity';
import { VisionEntity } from './vision/vision.entity';

/** All tables that have a class; imported one by one, since globs break in a bundle. */
export const ENTITIES = [
  AccountEntity,
  ActivityEntity,
  BacklogItemEntity,
  ChangeEntity,
  ChangePatchEntity,
  CheckInEntity,
  CommentEntity,
  GoalEntity,
  ImportEntity,
  InvitationEntity,
  KanoAnswerEntity,
  KeyResultEntity,
  LabelEntity,
  LinkEntity,
  LogCursorEntity,
  MemberEntity,
  NotificationEntity,
  NotificationSettingEntity,
  PrivateCardEntity,
  PrivateViewEntity,
  ProductEntity,
  ReleaseEntity,
  RetroActionEntity,
  RetroCardEntity,
  RetroEntity,
  RetroVoteEntity,
  SegmentEntity,
  SessionEntity,
  SprintEntity,
  StatementEntity,
  StatusEntity,
  StepEntity,
  VisionEntity,
  WatchEntity,
  ViewEntity,
];
