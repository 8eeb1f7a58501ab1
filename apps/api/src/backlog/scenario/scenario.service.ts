import { Injectable } from '@nestjs/common';
import type { ApplyScenario, PlacedItems } from '@ordo/contract';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { ordering } from '../../ledger/ordering';
import { ranksAt } from '../../ledger/ranking';
import type { Transaction } from '../../ledger/transaction';
import { deleteItems } from '../items/delete-items';
import { draftedRow, insertItems } from '../items/new-items';
import { refuseChanged, refuseMuddle, refuseStrangers } from './scenario-refusals';

/** What somebody supposed of the backlog, made so. */
@Injectable()
export class ScenarioService {
  constructor(private readonly ledger: Ledger) {}

  async apply(access: ProductAccess, scenario: ApplyScenario): Promise<Committed> {
    refuseMuddle(scenario);
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'scenario.apply', async (tx) => {
        refuseChanged(await refuseStrangers(tx, scenario), scenario.seen ?? []);
        await add(tx, access, scenario.added ?? []);
        await place(tx, scenario.placed ?? []);
        await tx.updateMany(
          'item',
          (scenario.estimates ?? []).map(({ id, estimate }) => ({ id, estimate })),
        );
        await deleteItems(tx, scenario.removed ?? [], 'lift');
      }),
    );
  }
}

/** At the bottom, until all are placed. */
async function add(tx: Transaction, access: ProductAccess, added: NonNullable<ApplyScenario['added']>): Promise<void> {
  if (added.length === 0) return;
  const ids = added.map(({ id }) => id);
  await insertItems(tx, access, ids, { at: 'bottom' }, (given, index) => draftedRow(tx, added[index] ?? {}, given));
}

/** All ranks are found before any is written: each is in the gap beside its own anchor, and anchors stay. */
async function place(tx: Transaction, placed: PlacedItems[]): Promise<void> {
  const rows: { id: string; rank: string | undefined }[] = [];
  for (const run of placed) {
    const ranks = await ranksAt(tx, run.items, run.place);
    rows.push(...run.items.map((id, index) => ({ id, rank: ranks[index] })));
  }
  await tx.updateMany('item', rows);
}
