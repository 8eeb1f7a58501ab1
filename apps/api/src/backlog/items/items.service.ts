import { Injectable } from '@nestjs/common';
import type { BacklogItemDetail, CreateItem, CreateItems, EditItem, EditItems, MoveItems } from '@ordo/contract';
import { can, compareRanks, type ChildrenFate, type Place } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { ordering } from '../../ledger/ordering';
import type { Transaction } from '../../ledger/transaction';
import { present } from '../../ledger/values';
import { Problem, refused } from '../../platform/problem';
import { evidenced, evidenceOf } from '../scores/kept-evidence';
import { figuresOf, frameworksFor, rescored } from '../scores/kept-figures';
import { startWatching } from '../watches/start-watching';
import { addToSprint, refuseSprint } from './add-to-sprint';
import { allOf } from './all-of';
import { ITEM } from './backlog-item.entity';
import { stepOnBoard, writeReasons } from './board-rules';
import { deleteItems } from './delete-items';
import { stampDoneChecks, withMet } from './done-checks';
import { assigned } from './edited';
import { linkedTo, linksOf, relinked } from './goal-links';
import { moveItems } from './move-items';
import { draftedRow, insertItems } from './new-items';
import { refuseWrongParents } from './parents';
import { keepRetroOrigins } from './retro-origins';
import { stampReadyChecks } from './ready-checks';

/** Milliseconds that deleting everything below some items may take. */
const SUBTREE_PATIENCE = 30_000;

/** The rules of the backlog's items: each method is one command. */
@Injectable()
export class ItemsService {
  constructor(private readonly ledger: Ledger) {}

  async create(access: ProductAccess, { place, sprintId, leaving, met, override, doneOverride, ...draft }: CreateItem): Promise<Committed> {
    const step = { leaving, met, override, doneOverride };
    refuseSprint(access, { sprintId, ...step });
    if (sprintId === undefined) return this.add(access, [draft], place);
    const { status, ...plain } = draft;
    return this.add(access, [plain], place, (tx, [id = '']) => addToSprint(tx, id, { sprintId, status, ...step }, access.accountId));
  }

  async createMany(access: ProductAccess, { items, place }: CreateItems): Promise<Committed> {
    return this.add(access, items, place);
  }

  async edit(
    access: ProductAccess,
    id: string,
    { readyChecks, doneChecks, override, doneOverride, goals, scores, scoreEvidence, ...set }: EditItem,
    version: number,
  ): Promise<Committed> {
    return this.ledger.commit(access, editOf(set), async (tx) => {
      const frameworks = await frameworksFor(tx, scores ?? {}, scoreEvidence ?? {});
      const figures = scores && figuresOf(scores, frameworks);
      const evidence = scoreEvidence && evidenceOf(scoreEvidence, frameworks);
      const [current] = await tx.find<BacklogItemDetail>('item', [id]);
      const checks = current && readyChecks && { readyChecks: await stampReadyChecks(tx, readyChecks, current, access.accountId) };
      const done = current && doneChecks && { doneChecks: await stampDoneChecks(tx, doneChecks, current, access.accountId) };
      const links = goals && { goals: linksOf(goals) };
      const step = { status: set.status, override, doneOverride };
      const stepping = current?.version === version ? [{ ...current, ...(set.criteria && { criteria: set.criteria }), ...done }] : [];
      const reasons = await stepOnBoard(tx, stepping, step, access.accountId);
      await tx.update(
        'item',
        {
          ...present(set),
          ...checks,
          ...done,
          ...links,
          ...(current && figures && rescored(current, figures)),
          ...(current && evidence && evidenced(current, evidence)),
          ...(current && blocking(set, tx.at, current)),
          ...reasons.get(id),
          id,
        },
        version,
      );
      if (set.parentId) await refuseWrongParents(tx, [id]);
      await startWatching(tx, assigned([id], set));
    });
  }

  async editMany(
    access: ProductAccess,
    { items, set: { addLabels, removeLabels, goals, goal, addGoals, removeGoals, ...set }, met, override, doneOverride }: EditItems,
  ): Promise<Committed> {
    return this.ledger.commit(access, editOf(set), async (tx) => {
      const found = await withMet(tx, await allOf(tx, items), met, access.accountId);
      const relabels = addLabels !== undefined || removeLabels !== undefined;
      const relinks = linkedTo({ goals, goal, addGoals, removeGoals });
      const rows = relinked(found, relinks).map(({ id, labels, goals: links, criteria, doneChecks }) => ({
        ...present(set),
        ...(met && { criteria, doneChecks }),
        ...(relabels ? { labels: relabelled(set.labels ?? labels, addLabels ?? [], removeLabels ?? []) } : {}),
        ...(relinks && { goals: links }),
        id,
      }));
      const reasons = await stepOnBoard(tx, found, { status: set.status, override, doneOverride }, access.accountId);
      await tx.updateMany('item', rows);
      await writeReasons(tx, reasons);
      if (set.parentId) await refuseWrongParents(tx, items);
      await startWatching(tx, assigned(items, set));
    });
  }

  async delete(access: ProductAccess, items: string[], { children = 'lift', version }: { children?: ChildrenFate; version?: number } = {}): Promise<Committed> {
    const work = async (tx: Transaction): Promise<void> => {
      const [first] = await allOf(tx, items);
      if (version !== undefined && first?.version !== version) throw new Problem('stale-version', { current: first });
      await deleteItems(tx, items, children);
    };
    return this.ledger.commit(access, 'item.delete', work, children === 'delete' ? { patience: SUBTREE_PATIENCE } : {});
  }

  /** In the order, between sprints, on the board. Who may not order the backlog moves what is in the active sprint inside it. */
  async move(access: ProductAccess, move: MoveItems): Promise<Committed> {
    if (move.place === undefined && move.sprintId === undefined && move.status === undefined && move.set === undefined) {
      throw refused('place', 'isDefined', 'Say a place, a sprint or a status');
    }
    if ((move.set !== undefined || move.met !== undefined) && !can(access.role, 'items.edit')) throw new Problem('forbidden');
    const isOrdering = can(access.role, 'items.order');
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, isOrdering ? 'item.move' : 'sprint.move', (tx) =>
        moveItems(tx, move, { accountId: access.accountId, where: isOrdering ? 'anywhere' : 'in-active-sprint' }),
      ),
    );
  }

  /** Items share out the places that they have together, in the order in which they are named. */
  async order(access: ProductAccess, items: string[]): Promise<Committed> {
    return this.ledger.commit(access, 'item.move', async (tx) => {
      const ranks = (await allOf(tx, items, ITEM.onOpen)).map(({ rank }) => rank).sort(compareRanks);
      await tx.updateMany(
        'item',
        items.map((id, index) => ({ id: id.toLowerCase(), rank: ranks[index] })),
      );
    });
  }

  /** `after`: what else is to become of them, in the same change. */
  private async add(
    access: ProductAccess,
    drafts: Partial<CreateItem>[],
    place: Place = { at: 'bottom' },
    after?: (tx: Transaction, ids: string[]) => Promise<void>,
  ): Promise<Committed> {
    const isAtBottom = 'at' in place && place.at === 'bottom';
    if (!isAtBottom && !can(access.role, 'items.order')) throw new Problem('forbidden');
    return ordering(this.ledger, access, () =>
      this.ledger.commit(access, 'item.create', async (tx) => {
        const ids = drafts.map(({ id }) => id ?? uuidv7());
        await insertItems(tx, access, ids, place, (given, index) => draftedRow(tx, drafts[index] ?? {}, given));
        await keepRetroOrigins(tx, ids, drafts);
        if (drafts.some(({ parentId }) => parentId != null)) await refuseWrongParents(tx, ids);
        await after?.(tx, ids);
      }),
    );
  }
}

function relabelled(labels: string[], add: string[], remove: string[]): string[] {
  return [...new Set([...labels, ...add])].filter((id) => !remove.includes(id));
}

/** What stays in its place is for who orders the backlog to say, and to take back. */
function editOf({ pin }: { pin?: string | null }): 'item.edit' | 'item.pin' {
  return pin === undefined ? 'item.edit' : 'item.pin';
}

/** Being blocked begins when it is said, and ends with its reason. A new wording does not begin it again. */
function blocking({ blockedReason }: EditItem, now: string, current: BacklogItemDetail): { blockedSince?: string | null } {
  if (blockedReason === undefined) return {};
  return { blockedSince: blockedReason === null ? null : (current.blockedSince ?? now) };
}
