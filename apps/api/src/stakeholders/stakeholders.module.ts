import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications/notifications.controller';
import { NotificationsService } from './notifications/notifications.service';
import { ShownNotifications } from './notifications/shown-notifications';
import { TellPeople } from './notifications/tell-people';

/** Whoever has a stake: for now, what they are told. */
@Module({
  controllers: [NotificationsController],
  providers: [NotificationsService, ShownNotifications, TellPeople],
})
export class StakeholdersModule {}
