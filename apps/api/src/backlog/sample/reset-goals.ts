import type { Locale } from '@ordo/contract';
import type { Transaction } from '../../ledger/transaction';
import { putBack, removeAdded } from './put-back';
import { sampleCheckIns, sampleGoals, sampleKeyResults } from './sample-goals';
import { sampleSegments, sampleVision } from './sample-vision';

/** Puts the sample's own goals there, as they were made; those of visitors are left while items serve them. */
export async function bringGoals(tx: Transaction, locale: Locale): Promise<void> {
  await putBack(tx, 'goal', sampleGoals(locale, tx.at.slice(0, 10)), { createdAt: tx.at, updatedAt: tx.at });
}

/** Everything around the goals as it was made, when no item serves a visitor's goal any more. */
export async function resetGoals(tx: Transaction, locale: Locale): Promise<void> {
  const today = tx.at.slice(0, 10);
  const keyResults = sampleKeyResults(locale, today);
  await removeAdded(tx, 'check-in', 'check_in');
  await removeAdded(tx, 'key-result', 'key_result', keyResults);
  await removeAdded(tx, 'goal', 'goal', sampleGoals(locale, today));
  await putBack(tx, 'key-result', keyResults, { createdAt: tx.at });
  await tx.insert('check-in', sampleCheckIns(locale, today));
  await removeAdded(tx, 'segment', 'segment');
  await tx.insert('segment', sampleSegments(locale, tx.at));
  await updateVision(tx, locale);
}

async function updateVision(tx: Transaction, locale: Locale): Promise<void> {
  const vision = { id: tx.product.productId, ...sampleVision(locale) };
  if ((await tx.find('vision', [vision.id])).length > 0) await tx.update('vision', vision);
  else await tx.insert('vision', [{ ...vision, version: 1, updatedAt: tx.at }]);
}
