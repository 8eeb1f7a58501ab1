import { strandedItems } from '../../ledger/stranded-items';
import type { UndoRules } from '../../ledger/undo-rules';

/** A release that something goes out with stays. */
export const RELEASE_UNDO: UndoRules = { broken: (tx, ids) => strandedItems(tx, 'release', ids) };
