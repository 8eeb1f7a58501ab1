import { LIMITS, type Excerpt, type SearchPlace } from '@ordo/domain';
import { Length, Matches } from 'class-validator';
import type { BacklogItem } from './snapshot';
import { IsText, OptionalNotNull } from './rules';

export type { Excerpt, SearchPlace } from '@ordo/domain';

/** `GET …/search?q=&limit=`: 20 items unless said. The last word may be the beginning of one, unless a space follows. */
export class SearchItems {
  @IsText() @Length(1, LIMITS.search) q!: string;
  @OptionalNotNull() @Matches(/^(50|[1-4]\d|[1-9])$/, { message: 'limit must be between 1 and 50' }) limit?: string;
}

/** An item, and where the words are. */
export interface FoundItem extends BacklogItem {
  where: 'key' | SearchPlace;
  /** Which comment, when that is where. */
  commentId: string | null;
  /** The title or key, whole, or a part of the longer text, with what was looked for. */
  excerpt: Excerpt;
}

/** Keys first, then titles, criteria, descriptions and comments, each from the top of the order; with a slip of the fingers last. */
export interface FoundItems {
  items: FoundItem[];
}
