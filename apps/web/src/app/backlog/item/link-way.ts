import type { ItemLink } from '@ordo/contract';
import type { LinkType } from '@ordo/domain';

/** How an item is linked to another, seen from this one; in the order in which they are listed. */
export const LINK_WAYS = ['after', 'unblocks', 'relates', 'duplicates'] as const;
export type LinkWay = (typeof LINK_WAYS)[number];

export function wayFrom(itemId: string, { type, fromId }: ItemLink): LinkWay {
  if (type !== 'blocks') return type;
  return fromId === itemId ? 'unblocks' : 'after';
}

/** The link that says this: with `after` it is the other item that blocks. */
export function linkFor(way: LinkWay, itemId: string, otherId: string): { type: LinkType; fromId: string; toId: string } {
  if (way === 'after') return { type: 'blocks', fromId: otherId, toId: itemId };
  return { type: way === 'unblocks' ? 'blocks' : way, fromId: itemId, toId: otherId };
}
