import { signal } from '@angular/core';
import type { Notification } from '@ordo/contract';
import { Notifications } from '../../store/notifications';
import { ProductStore } from '../../store/product-store';
import { Session } from '../../store/session';
import { Commands } from '../commands';
import { show, type Screen } from '../test/screen';
import { Bell } from './bell';
import { placeOf } from './notification-words';

const told = (overrides: Partial<Notification> = {}): Notification => ({
  id: '7',
  kind: 'mention',
  at: '2026-11-18T09:00:00Z',
  isRead: false,
  product: { key: 'CYC', name: 'Cyclade' },
  actor: { id: 'noor', name: 'Noor Haddad' },
  items: [{ id: 'i', key: 'CYC-7', title: 'Unlock a bike' }],
  count: 1,
  commentId: 'c',
  excerpt: '@Inès, look',
  what: [],
  ...overrides,
});

class FakeNotifications {
  readonly all = signal<Notification[]>([]);
  readonly unread = signal(0);
  readonly hasMore = signal(false);
  readonly state = signal('ready');
  readonly markRead = jest.fn(() => Promise.resolve());
  readonly markAllRead = jest.fn(() => Promise.resolve());
}

describe('the bell', () => {
  let notifications: FakeNotifications;
  let screen: Screen<Bell>;

  beforeEach(async () => {
    document.body.innerHTML = '';
    notifications = new FakeNotifications();
    screen = await show(Bell, {
      providers: [
        { provide: Notifications, useValue: notifications },
        { provide: ProductStore, useValue: { product: () => ({ key: 'CYC' }) } },
        { provide: Session, useValue: { me: () => ({ isSample: false }) } },
      ],
    });
  });

  const put = async (...list: Notification[]) => {
    notifications.all.set(list);
    notifications.unread.set(list.filter(({ isRead }) => !isRead).length);
    await screen.settle();
  };
  const lines = () => screen.all('[data-notification] .what').map((line) => line.textContent?.trim());
  const open = async () => {
    screen.fixture.debugElement.injector.get(Commands).run('go.notifications');
    await screen.settle();
  };

  it('says how many are unread, and that there are none', async () => {
    expect(screen.has('Notifications')).toBe(true);
    await put(told(), told({ id: '6' }), told({ id: '5', isRead: true }));
    expect(screen.has('Notifications, 2 unread')).toBe(true);
    await put();
    await open();
    expect(screen.text).toContain('Nothing yet');
    expect(screen.has('Mark all as read')).toBe(false);
  });

  it('says who did what, where, and what was said', async () => {
    await put(
      told(),
      told({ id: '6', kind: 'assignment', count: 12 }),
      told({ id: '5', kind: 'watched', what: ['status', 'estimate', 'anythingNew'] }),
      told({ id: '4', kind: 'watched', what: ['deleted'], actor: { id: 'x', name: '' } }),
      told({ id: '3', kind: 'watched', what: ['anythingNew'], count: 3 }),
      told({ id: '2', kind: 'invitation', items: [], count: 0, product: { key: 'OTH', name: 'Other' } }),
    );
    await open();
    expect(lines()).toEqual([
      'Noor Haddad mentioned you',
      'Noor Haddad assigned 12 items to you',
      'Noor Haddad changed the status and the estimate',
      'Somebody deleted an item you watch',
      'Noor Haddad changed 3 items you watch',
      'Noor Haddad joined Other',
    ]);
    const [first, second] = screen.all('[data-notification]');
    expect(first?.textContent).toContain('CYC-7 Unlock a bike');
    expect(first?.textContent).toContain('@Inès, look');
    expect(second?.textContent).toContain('and 11 others');
  });

  it('leads to where it was said, and then it is read', async () => {
    await put(told());
    await open();
    const [link] = screen.all('[data-notification]');
    expect(link?.getAttribute('href')).toBe('/p/cyc/backlog?item=CYC-7&comment=c');
    // The browser itself would open another tab.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link?.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true }));
    expect(notifications.markRead).toHaveBeenCalledWith(['7']);
    await screen.press('Mark all as read');
    expect(notifications.markAllRead).toHaveBeenCalled();
  });

  it('keeps bare letters from the screen behind', async () => {
    await put(told());
    await open();
    const heard = jest.fn();
    document.addEventListener('keydown', heard);
    await screen.key(screen.all('[data-notification]')[0] as HTMLElement, 'c');
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });
});

describe('where a notification leads', () => {
  it.each([
    [told({ commentId: null }), ['/p', 'cyc', 'backlog'], { item: 'CYC-7' }],
    [told({ kind: 'assignment', count: 12, commentId: null }), ['/p', 'cyc', 'backlog'], { filter: 'assignee:me' }],
    [told({ kind: 'invitation', items: [] }), ['/p', 'cyc', 'members'], {}],
    [told({ kind: 'watched', items: [] }), ['/p', 'cyc', 'backlog'], {}],
  ])('is a screen of the product', (notification, path, params) => {
    expect(placeOf(notification)).toEqual({ path, params });
  });
});
