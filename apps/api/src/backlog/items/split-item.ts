import type { BacklogItemDetail, ItemLink, SplitItem, SplitPart } from '@ordo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { ProductAccess } from '../../identity/access';
import type { Transaction } from '../../ledger/transaction';
import type { Values } from '../../ledger/values';
import { Problem, refused } from '../../platform/problem';
import { copiedRow, insertItems, placeBeside } from './new-items';

type NewPart = SplitPart & { id: string };

/**
 * Makes several items of one. The original is the first of them, or what stands above them. Criteria go to the parts
 * that name them; points are shared out by nobody.
 */
export async function splitItem(tx: Transaction, access: ProductAccess, original: BacklogItemDetail, split: SplitItem): Promise<void> {
  refuseWrongCriteria(original, split.parts);
  const copied = await linksToCopy(tx, original, split.copyLinks ?? []);
  const isPart = split.original === 'part';
  const [first] = split.parts;
  if (isPart && first?.id !== undefined && first.id !== original.id) throw refused('parts.0.id', 'isOriginal', 'The first part is the original itself');
  const parts = split.parts.slice(isPart ? 1 : 0).map((part): NewPart => ({ ...part, id: part.id ?? uuidv7() }));
  await keepOriginal(tx, original, parts, isPart ? first : undefined);
  await insertItems(
    tx,
    access,
    parts.map(({ id }) => id),
    placeBeside(access, original.id),
    (given, index) => ({ ...copiedRow(tx, original, given), ...partOf(original, split, parts[index] as NewPart) }),
  );
  await tx.insert(
    'link',
    parts.flatMap((part) => copied.map((link) => ({ ...link, id: uuidv7(), ...ends(link, original.id, part.id), version: 1 }))),
  );
}

/** What is the part's own, and not the original's. */
function partOf(original: BacklogItemDetail, { original: fate, copyDescription }: SplitItem, part: NewPart): Values {
  return {
    id: part.id,
    title: part.title,
    ...(copyDescription === true ? {} : { description: '', story: null, webLinks: [] }),
    estimate: part.estimate ?? null,
    criteria: original.criteria.filter(({ id }) => part.criteria?.includes(id)),
    parentId: fate === 'parent' ? original.id : original.parentId,
    splitFromId: original.id,
  };
}

/** Even when nothing of it changes, its history says that it was split. */
async function keepOriginal(tx: Transaction, original: BacklogItemDetail, parts: NewPart[], first: SplitPart | undefined): Promise<void> {
  const gone = new Set(parts.flatMap(({ criteria }) => criteria ?? []));
  await tx.updateMany('item', [
    {
      id: original.id,
      criteria: original.criteria.filter(({ id }) => !gone.has(id)),
      ...(first && { title: first.title, estimate: first.estimate ?? null }),
    },
  ]);
  if (tx.patches().length === 0) await tx.touch('item', [original.id]);
}

function refuseWrongCriteria({ criteria }: BacklogItemDetail, parts: SplitPart[]): void {
  const known = new Set(criteria.map(({ id }) => id));
  const taken = new Set<string>();
  for (const [index, part] of parts.entries()) {
    for (const [at, id] of (part.criteria ?? []).entries()) {
      const path = `parts.${index}.criteria.${at}`;
      if (!known.has(id)) throw refused(path, 'exists', 'names no criterion of this item');
      if (taken.has(id)) throw refused(path, 'isOnce', 'A criterion goes to one part');
      taken.add(id);
    }
  }
}

async function linksToCopy(tx: Transaction, original: BacklogItemDetail, ids: string[]): Promise<ItemLink[]> {
  const links = await tx.find<ItemLink>('link', ids);
  const own = new Map(links.filter(({ fromId, toId }) => [fromId, toId].includes(original.id)).map((link) => [link.id, link]));
  const errors = ids.flatMap((id, index) => (own.has(id) ? [] : [{ path: `copyLinks.${index}`, code: 'exists', message: 'names no link of this item' }]));
  if (errors.length > 0) throw new Problem('not-found', { errors: errors.slice(0, 20) });
  return [...own.values()];
}

function ends({ fromId, toId }: ItemLink, original: string, part: string): { fromId: string; toId: string } {
  return { fromId: fromId === original ? part : fromId, toId: toId === original ? part : toId };
}
