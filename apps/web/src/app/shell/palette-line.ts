import type { BacklogItem, Member } from '@ordo/contract';
import type { StatusCategory } from '@ordo/domain';
import type { IconName } from '@ordo/ui';
import type { Command } from './commands';
import type { Piece } from './found-text';

/** One thing that the palette offers. */
export interface PaletteLine {
  id: string;
  run: () => void;
  label: readonly Piece[];
  command?: Command;
  item?: BacklogItem;
  status?: { shown: string; category: StatusCategory };
  person?: Member;
  icon?: IconName;
  /** At the right, in small. */
  detail?: string;
  /** Where in a long text it was found, and what stands there. */
  excerpt?: { where: string; pieces: readonly Piece[] };
}
