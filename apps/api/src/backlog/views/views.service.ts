import { Injectable } from '@nestjs/common';
import type { EditView, PrivateViews, SavedView, SaveView } from '@ordo/contract';
import { LIMITS, visible, type Entity } from '@ordo/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import { Ledger, type Committed } from '../../ledger/ledger';
import { asJson } from '../../ledger/shape';
import type { Transaction } from '../../ledger/transaction';
import { present, type Values } from '../../ledger/values';
import { Database } from '../../platform/database';
import { Problem, refused } from '../../platform/problem';
import { PRIVATE_VIEW } from './view.entity';

type ViewEntityName = Extract<Entity, 'view' | 'private-view'>;

/** Ways to look at the backlog that have a name. Sharing one is handing it over: the private one goes, a shared one of the same id comes. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly ledger: Ledger,
    private readonly database: Database,
  ) {}

  /** By name. */
  async own(access: ProductAccess): Promise<PrivateViews> {
    const [row] = await this.database.read<{ revision: string; views: SavedView[] }>(
      access,
      `SELECT p.revision, (SELECT coalesce(json_agg(${asJson(PRIVATE_VIEW, 't')} ORDER BY ${PRIVATE_VIEW.orderBy}), '[]')
         FROM private_view t WHERE t.product_id = $1 AND t.author_id = $2) AS views
       FROM product p WHERE p.id = $1`,
      [access.productId, access.accountId],
    );
    return { revision: Number(row?.revision ?? 0), views: row?.views ?? [] };
  }

  async save(access: ProductAccess, { id = uuidv7(), isShared = false, name, ...look }: SaveView): Promise<Committed> {
    const entity = isShared ? 'view' : 'private-view';
    return this.ledger.commit(access, `${entity}.create`, async (tx) => {
      await refuseTooMany(tx, entity, access.accountId);
      await tx.insert(entity, [{ ...NO_LOOK, ...present(look), id, name: name.trim(), authorId: access.accountId, version: 1 }]);
    });
  }

  /** Only who shared a view makes it private again: it would be theirs. */
  async edit(access: ProductAccess, id: string, { isShared, name, ...look }: EditView, version: number): Promise<Committed> {
    const from = await this.entityOf(access, id);
    const to = isShared === undefined ? from : isShared ? 'view' : 'private-view';
    const set = present({ ...look, name: name?.trim() });
    if (from === to)
      return this.ledger.commit(access, `${from}.edit`, async (tx) => {
        await viewAt(tx, from, id, access);
        await tx.update(from, { ...set, id }, version);
      });
    return this.ledger.commit(access, to === 'view' ? 'view.share' : 'view.unshare', async (tx) => {
      const view = await viewAt(tx, from, id, access);
      if (view.authorId !== access.accountId) throw new Problem('forbidden');
      if (view.version !== version) throw new Problem('stale-version', { current: view });
      await refuseTooMany(tx, to, access.accountId);
      await tx.remove(from, [id]);
      await tx.insert(to, [{ ...view, ...set, version: 1 } as unknown as Values]);
    });
  }

  async delete(access: ProductAccess, id: string, version: number): Promise<Committed> {
    const entity = await this.entityOf(access, id);
    return this.ledger.commit(access, `${entity}.delete`, async (tx) => {
      const view = await viewAt(tx, entity, id, access);
      if (view.version !== version) throw new Problem('stale-version', { current: view });
      await tx.remove(entity, [id]);
    });
  }

  /** Which kind it is decides what the command is called, before anything is locked; `viewAt` looks again. */
  private async entityOf({ role, ...access }: ProductAccess, id: string): Promise<ViewEntityName> {
    const [row] = await this.database.read<{ entity: ViewEntityName }>(
      access,
      `SELECT 'private-view' AS entity FROM private_view WHERE product_id = $1 AND id = $2 AND author_id = $3
       UNION ALL SELECT 'view' FROM saved_view WHERE product_id = $1 AND id = $2 AND $4`,
      [access.productId, id, access.accountId, visible(role, 'view')],
    );
    if (row === undefined) throw new Problem('not-found');
    return row.entity;
  }
}

const NO_LOOK = { filter: '', grouping: null, sorting: null, columns: null, density: null, framework: null };

/** Somebody else's private view is not there. */
async function viewAt(tx: Transaction, entity: ViewEntityName, id: string, { accountId }: ProductAccess): Promise<SavedView> {
  const view = await tx.one<SavedView>(entity, id);
  if (entity === 'private-view' && view.authorId !== accountId) throw new Problem('not-found');
  return view;
}

async function refuseTooMany(tx: Transaction, entity: ViewEntityName, accountId: string): Promise<void> {
  const [row] = await tx.query<{ own: number; shared: number }>(
    `SELECT (SELECT count(*)::integer FROM private_view WHERE product_id = $1 AND author_id = $2) AS own,
       (SELECT count(*)::integer FROM saved_view WHERE product_id = $1) AS shared`,
    [tx.product.productId, accountId],
  );
  const [amount, most] = entity === 'view' ? [row?.shared ?? 0, LIMITS.sharedViews] : [row?.own ?? 0, LIMITS.viewsPerPerson];
  if (amount >= most) throw refused('name', 'tooMany', `There are ${most} views already: delete one first`);
}
