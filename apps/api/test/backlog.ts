import type { BacklogItem, Change, Snapshot } from '@ordo/contract';
import type { Collections, Entity, MutableCollections, Place, Properties } from '@ordo/domain';
import { foldPatches } from '@ordo/domain';
import type { Browser } from './browser';

/** The product as its reader sees it now. */
export async function snapshotOf(browser: Browser, product: string): Promise<Snapshot> {
  return (await browser.get<Snapshot>(`/api/products/${product}/snapshot`).expect(200)).body;
}

/** Titles in their order. */
export async function titles(browser: Browser, product: string): Promise<string[]> {
  return (await snapshotOf(browser, product)).items.map((item) => item.title);
}

/** Adds items of these titles at the bottom and answers them as they are. */
export async function addItems(browser: Browser, product: string, names: string[]): Promise<BacklogItem[]> {
  const { body } = await browser.post<Change>(`/api/products/${product}/items/add`, { items: names.map((title) => ({ title })) }).expect(201);
  return body.patches.filter(({ entity }) => entity === 'item').map(({ after }) => after as unknown as BacklogItem);
}

export async function move(browser: Browser, product: string, items: string[], place: Place): Promise<Change> {
  return (await browser.post<Change>(`/api/products/${product}/items/move`, { items, place }).expect(200)).body;
}

/** The whole log, oldest first. */
export async function logOf(browser: Browser, product: string): Promise<Change[]> {
  const changes: Change[] = [];
  for (;;) {
    const { body } = await browser.get<{ revision: number; changes: Change[] }>(`/api/products/${product}/changes?after=${changes.length}`).expect(200);
    changes.push(...body.changes);
    if (body.changes.length === 0) return changes;
  }
}

/** What the log alone makes of the product. */
export function replay(changes: Change[]): Collections {
  const collections: MutableCollections = new Map();
  for (const { patches } of changes) foldPatches(collections, patches);
  return collections;
}

/** A snapshot's things by entity and id, as a replay has them; items without what is fetched on opening. */
export function asCollections(snapshot: Snapshot): Record<string, Record<string, unknown>> {
  const byId = (things: readonly { id: string }[] = []) => Object.fromEntries(things.map((thing) => [thing.id, thing]));
  return {
    product: byId([snapshot.product]),
    item: byId(snapshot.items),
    label: byId(snapshot.labels),
    link: byId(snapshot.links),
    watch: byId(snapshot.watches),
    member: byId(snapshot.members),
    sprint: byId(snapshot.sprints),
    statement: byId(snapshot.statements),
    retro: byId(snapshot.retros),
    'retro-card': byId(snapshot.retroCards),
    'retro-vote': byId(snapshot.retroVotes),
    'retro-action': byId(snapshot.retroActions),
    activity: byId(snapshot.activities),
    step: byId(snapshot.steps),
    release: byId(snapshot.releases),
    vision: byId(snapshot.visions),
    segment: byId(snapshot.segments),
    goal: byId(snapshot.goals),
    'key-result': byId(snapshot.keyResults),
    'check-in': byId(snapshot.checkIns),
    'kano-answer': byId(snapshot.kanoAnswers),
    commentCounts: snapshot.commentCounts,
  };
}

/** A replay in the same form. */
export function withoutDescriptions(collections: Collections): Record<string, Record<string, unknown>> {
  const plain = (entity: Entity) =>
    Object.fromEntries([...(collections.get(entity) ?? [])].map(([id, { description: _, pastWork: __, ...thing }]: [string, Properties]) => [id, thing]));
  const commentCounts = Map.groupBy([...(collections.get('comment')?.values() ?? [])], ({ itemId }) => String(itemId));
  return {
    product: plain('product'),
    item: plain('item'),
    label: plain('label'),
    link: plain('link'),
    watch: plain('watch'),
    member: plain('member'),
    sprint: plain('sprint'),
    statement: plain('statement'),
    retro: plain('retro'),
    'retro-card': plain('retro-card'),
    'retro-vote': plain('retro-vote'),
    'retro-action': plain('retro-action'),
    activity: plain('activity'),
    step: plain('step'),
    release: plain('release'),
    vision: plain('vision'),
    segment: plain('segment'),
    goal: plain('goal'),
    'key-result': plain('key-result'),
    'check-in': plain('check-in'),
    'kano-answer': plain('kano-answer'),
    commentCounts: Object.fromEntries([...commentCounts].map(([item, comments]) => [item, comments.length])),
  };
}
