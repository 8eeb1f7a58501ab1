import type { Notification, NotificationPage } from '@ordo/contract';
import type { Browser } from './browser';

export async function notificationsOf(who: Browser): Promise<NotificationPage> {
  return (await who.get<NotificationPage>('/api/notifications?limit=100').expect(200)).body;
}

/** Waits until somebody has so many that are unread, and answers them, newest first. */
export async function untilTold(who: Browser, unread: number, milliseconds = 8000): Promise<Notification[]> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const page = await notificationsOf(who);
    if (page.unread >= unread || Date.now() > end) {
      if (page.unread !== unread) throw new Error(`${page.unread} unread instead of ${unread}: ${JSON.stringify(page.notifications)}`);
      return page.notifications.filter(({ isRead }) => !isRead);
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
