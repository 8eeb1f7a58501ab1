import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Notification, NotificationPage, ReadNotifications } from '@ordo/contract';
import { ApiClient } from './api-client';
import { ProductStore } from './product-store';
import { Session } from './session';

/** So many are read at first, and at most when what is known is read again. */
const PAGE = 30;
const MOST = 100;

/** `reading` until the first of them have come; `failed` when they did not, and none are known. */
export type NotificationsState = 'reading' | 'ready' | 'failed';

/** What one was told, in all of one's products, newest first; kept up to date by the stream of the product that is open. */
@Injectable()
export class Notifications {
  private readonly api = inject(ApiClient);
  private readonly store = inject(ProductStore);
  private readonly session = inject(Session);
  private readonly page = signal<NotificationPage | null>(null);
  private readonly hasFailed = signal(false);
  /** Marked as read here, which the server has not confirmed. */
  private readonly marked = signal<ReadonlySet<string>>(new Set());
  private isReading = false;
  private isStale = false;

  readonly all = computed<readonly Notification[]>(() => this.page()?.notifications.map((each) => (this.marked().has(each.id) ? asRead(each) : each)) ?? []);
  readonly unread = computed(() => Math.max(0, (this.page()?.unread ?? 0) - this.markedUnread()));
  readonly hasMore = computed(() => (this.page()?.cursor ?? null) !== null);
  readonly state = computed<NotificationsState>(() => (this.page() !== null ? 'ready' : this.hasFailed() ? 'failed' : 'reading'));
  private readonly markedUnread = computed(() => this.page()?.notifications.filter(({ id, isRead }) => !isRead && this.marked().has(id)).length ?? 0);
  private readonly accountId = computed(() => this.session.me()?.id ?? null);

  constructor() {
    effect(() => {
      this.accountId();
      untracked(() => this.page.set(null));
    });
    effect(() => {
      this.store.told();
      if (this.accountId() !== null) untracked(() => void this.refresh());
    });
  }

  /** Reads again what is known. Never rejects: what is known stays. */
  async refresh(): Promise<void> {
    this.isStale = true;
    if (this.isReading) return;
    this.isReading = true;
    while (this.isStale) {
      this.isStale = false;
      await this.readNewest();
    }
    this.isReading = false;
  }

  /** Rejects when the server does not answer. */
  async readMore(): Promise<void> {
    const known = this.page();
    if (!known?.cursor) return;
    const next = await this.api.get<NotificationPage>(`notifications?limit=${PAGE}&cursor=${known.cursor}`);
    if (this.page() === known) this.page.set({ ...next, notifications: [...known.notifications, ...next.notifications] });
  }

  /** Shows at once; rejects after having been taken back. */
  markRead(ids: readonly string[]): Promise<void> {
    const unread = this.all().filter(({ id, isRead }) => !isRead && ids.includes(id));
    return this.mark(
      unread.map(({ id }) => id),
      { ids: unread.map(({ id }) => id) },
    );
  }

  /** Also those that are not shown; what comes meanwhile stays unread. */
  markAllRead(): Promise<void> {
    const [newest] = this.all();
    const ids = this.all().flatMap(({ id, isRead }) => (isRead ? [] : [id]));
    return newest === undefined || this.unread() === 0 ? Promise.resolve() : this.mark(ids, { upTo: newest.id });
  }

  private async mark(ids: readonly string[], request: ReadNotifications): Promise<void> {
    if (request.ids?.length === 0) return;
    this.marked.update((marked) => new Set([...marked, ...ids]));
    try {
      await this.api.post('notifications/read', request);
      await this.refresh();
    } finally {
      this.marked.update((marked) => new Set([...marked].filter((id) => !ids.includes(id))));
    }
  }

  private async readNewest(): Promise<void> {
    const account = this.accountId();
    const limit = Math.min(MOST, Math.max(PAGE, this.page()?.notifications.length ?? 0));
    try {
      const page = await this.api.get<NotificationPage>(`notifications?limit=${limit}`);
      if (account === this.accountId()) this.page.set(page);
      this.hasFailed.set(false);
    } catch {
      this.hasFailed.set(true);
    }
  }
}

function asRead(notification: Notification): Notification {
  return { ...notification, isRead: true };
}
