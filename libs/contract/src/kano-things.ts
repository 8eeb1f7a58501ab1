import type { KanoAnswer } from '@ordo/domain';

/** What one person answered about having an item, and about not having it. */
export interface KanoAnswered {
  id: string;
  itemId: string;
  /** A person of the product; null: it is somebody else, who has a name. */
  respondentId: string | null;
  /** Empty for a person of the product. */
  respondentName: string;
  functional: KanoAnswer;
  dysfunctional: KanoAnswer;
  /** Who wrote it down. */
  authorId: string;
  version: number;
  createdAt: string;
  editedAt: string | null;
}
