import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { EditNotificationSettings, PageOf, ReadNotifications, type NotificationPage, type NotificationSettings } from '@ordo/contract';
import { Caller, SignedIn, type SignedInAccount } from '../../identity/access';
import { Problem } from '../../platform/problem';
import { NotificationsService } from './notifications.service';

/** What one is told, wherever it happened. */
@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get('notifications')
  @SignedIn()
  async page(@Caller() { id }: SignedInAccount, @Query() { limit, cursor }: PageOf): Promise<NotificationPage> {
    return this.notifications.page(id, { limit: Number(limit ?? 50), before: cursor ?? null });
  }

  @Post('notifications/read')
  @SignedIn()
  @HttpCode(204)
  async read(@Caller() { id }: SignedInAccount, @Body() request: ReadNotifications): Promise<void> {
    await this.notifications.read(id, request);
  }

  @Get('me/notification-settings')
  @SignedIn()
  async settings(@Caller() { id }: SignedInAccount): Promise<NotificationSettings> {
    return this.notifications.settings(id);
  }

  @Patch('me/notification-settings')
  @SignedIn()
  async edit(@Caller() account: SignedInAccount, @Body() change: EditNotificationSettings): Promise<NotificationSettings> {
    // A sample account is everybody's.
    if (account.sample !== null) throw new Problem('forbidden');
    return this.notifications.edit(account.id, change);
  }
}
