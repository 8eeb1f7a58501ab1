import type { DonePartSent } from '@ordo/contract';
import type { ProductAccess } from '../identity/access';
import type { Transaction } from './transaction';

/** Where items are to stand, and why all the same. Undefined: where they are. */
export interface BoardStep {
  status?: string | undefined;
  sprintId?: string | null | undefined;
  /** Why they come into a status that is full. */
  override?: string | undefined;
  /** Why they are done though not everything is met that should be. */
  doneOverride?: string | undefined;
}

/** What the backlog does with its items inside the commands of other responsibilities, which cannot know it. It is provided by the backlog. */
export abstract class LentByBacklog {
  /** Lets items step, by what the board of the active sprint asks for, and keeps the reasons: `write` writes the step itself. */
  abstract step(tx: Transaction, items: string[], step: BoardStep, byId: string, write: () => Promise<void>): Promise<void>;

  /** Leaves what is done of an item in its sprint, as an item of its own. Refuses with `done-unmet` where a reason is missing. */
  abstract splitDone(tx: Transaction, access: ProductAccess, item: string, part: DonePartSent): Promise<void>;
}
