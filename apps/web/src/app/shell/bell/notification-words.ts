import { Injectable, inject } from '@angular/core';
import type { Params } from '@angular/router';
import type { Notification } from '@ordo/contract';
import { Language } from '../language';

/** Where a notification leads. It is put together from names here: nothing that somebody wrote is an address. */
export interface NotificationPlace {
  path: readonly string[];
  params: Params;
}

/** What of an item can be said to have been changed; what is not named here is told as a change of it. */
const SAID: ReadonlySet<string> = new Set([
  'assigneeId',
  'blockedReason',
  'comment',
  'criteria',
  'deleted',
  'description',
  'estimate',
  'labels',
  'link',
  'parentId',
  'readyChecks',
  'refinement',
  'restored',
  'status',
  'story',
  'title',
  'type',
  'webLinks',
]);

/** What was done as a whole, rather than to one property. */
const WHOLE: ReadonlySet<string> = new Set(['comment', 'deleted', 'restored', 'link']);

/** Says in the language of the moment what somebody is told. */
@Injectable({ providedIn: 'root' })
export class NotificationWords {
  private readonly language = inject(Language);

  actor({ actor }: Notification): string {
    return actor.name || this.language.t('talk.notification.somebody');
  }

  /** What follows the name of who did it. */
  what({ kind, count, what, product }: Notification): string {
    const { t } = this.language;
    if (kind === 'invitation') return t('talk.notification.joined', { product: product.name });
    if (kind === 'assignment') return t('talk.notification.assigned', { count });
    if (kind === 'mention') return t('talk.notification.mentioned');
    const [whole] = what.filter((each) => WHOLE.has(each));
    if (whole !== undefined) return t(`talk.notification.did.${whole}`, { count });
    const properties = what.filter((each) => SAID.has(each)).map((each) => t(`talk.notification.property.${each}`));
    return properties.length > 0 ? t('talk.notification.changed', { properties: this.language.list(properties) }) : t('talk.notification.did.other', { count });
  }

  /** How many items it is about besides the first. */
  others({ count, items }: Notification): string {
    return count > 1 && items.length > 0 ? this.language.t('talk.notification.others', { count: count - 1 }) : '';
  }
}

export function placeOf({ kind, product, items, count, commentId }: Notification): NotificationPlace {
  const [item] = items;
  const path = ['/p', product.key.toLowerCase(), kind === 'invitation' ? 'members' : 'backlog'];
  if (kind === 'invitation' || item === undefined) return { path, params: {} };
  if (kind === 'assignment' && count > 1) return { path, params: { filter: 'assignee:me' } };
  return { path, params: { item: item.key, ...(commentId !== null && { comment: commentId }) } };
}
