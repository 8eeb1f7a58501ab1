import type { BacklogItem, Change, ChangePage, Command, MoveSet, PrivateViews, ProblemAnswer, ProblemCode, Snapshot } from '@ordo/contract';
import { placeInOrder, ranksBetween, sameValue, undoConflicts, undoPatches, withFirstLabel, type Patch, type Place, type Properties } from '@ordo/domain';
import { Things } from '../model/things';

/** What the fake answers instead of a change. */
export class FakeProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly current?: unknown,
  ) {
    super(code);
  }

  answer(): ProblemAnswer {
    return { type: 'about:blank', title: this.code, status: this.status, code: this.code, traceId: 'trace', current: this.current };
  }
}

type Body = Record<string, never> & { id: string; items: string[]; place: Place; set: Properties; title: string };

/** A product as the API keeps it: one log, each request applied once, a change only when something differs. */
export class FakeProduct {
  readonly log: Change[] = [];
  private readonly things: Things;
  private readonly texts = new Map<string, string>();

  constructor(readonly first: Snapshot) {
    this.things = new Things(first);
  }

  get revision(): number {
    return this.first.revision + this.log.length;
  }

  snapshot(): Snapshot {
    const { privateViews: _, ...snapshot } = this.things.toSnapshot(this.revision);
    return structuredClone(snapshot);
  }

  /** Everybody's: the fake has one person. */
  privateViews(): PrivateViews {
    return { revision: this.revision, views: structuredClone([...this.things.list('private-view').values()]) };
  }

  changesAfter(revision: number): ChangePage {
    return { revision: this.revision, changes: structuredClone(this.log.filter((change) => change.revision > revision).slice(0, 500)) };
  }

  item(id: string): Properties {
    const item = this.things.items.get(id);
    if (item === undefined) throw new FakeProblem('not-found', 404);
    return { ...item, description: this.texts.get(id) ?? '' };
  }

  /** `path` below the product. */
  command(method: string, path: string, body: unknown, requestId: string, actorId: string, version: number | null = null): Change {
    const earlier = this.log.find((change) => change.requestId === requestId);
    if (earlier !== undefined) return structuredClone(earlier);
    const undone = /^changes\/(\d+)\/undo$/.exec(path)?.[1];
    if (undone !== undefined) return this.commit('undo', requestId, actorId, this.undo(Number(undone)), Number(undone));
    const [, single] = /^items\/([0-9a-f-]{36})$/.exec(path) ?? [];
    if (single !== undefined) return this.commit('item.edit', requestId, actorId, this.edit([single], body as Properties, version));
    const view = /^views\/?([0-9a-f-]{36})?$/.exec(path);
    if (view !== null) return this.commit('view.edit', requestId, actorId, this.keepView(view[1], method, body as Properties));
    const { items, place, set, ...draft } = body as Body;
    if (path === 'items/move') return this.commit('item.move', requestId, actorId, this.move(items, place, set));
    if (path === 'items/edit') return this.commit('item.edit', requestId, actorId, this.edit(items, set));
    if (path === 'items/delete') return this.commit('item.delete', requestId, actorId, this.remove(items));
    if (path === 'items/add') return this.commit('item.create', requestId, actorId, this.create(items as unknown as Properties[], place));
    if (path === 'items') return this.commit('item.create', requestId, actorId, this.create([draft], place));
    throw new Error(`The fake knows no ${method} ${path}`);
  }

  /** Any change, such as of a member, by whoever. */
  commit(command: Command, requestId: string, actorId: string, patches: Patch[], undoes?: number): Change {
    const change: Change = { revision: this.revision, at: '2026-11-18T09:00:00Z', actorId, command, requestId, ...(undoes && { undoes }), patches };
    if (patches.length === 0) return change;
    change.revision += 1;
    this.things.apply(patches);
    for (const { id, after } of patches) if (typeof after?.['description'] === 'string') this.texts.set(id, after['description']);
    this.log.push(structuredClone(change));
    return structuredClone(change);
  }

  private move(ids: string[], place: Place, { label, ...set }: MoveSet = {}): Patch[] {
    ids.forEach((id) => this.item(id));
    const placement = this.placement(ids, place);
    const labelled = (id: string) => (label === undefined ? {} : { labels: withFirstLabel(this.item(id)['labels'] as string[], label) });
    return placement.moving.flatMap((id, index) => this.patch(id, { rank: placement.ranks[index], ...set, ...labelled(id) }));
  }

  private edit(ids: string[], set: Properties, version: number | null = null): Patch[] {
    return ids.flatMap((id) => {
      const current = this.item(id);
      if (version !== null && current['version'] !== version) throw new FakeProblem('stale-version', 412, current);
      return this.patch(id, set);
    });
  }

  private keepView(id: string | undefined, method: string, body: Properties = {}): Patch[] {
    const { isShared, ...set } = body;
    const known = this.things.list('view').get(id ?? '') ?? this.things.list('private-view').get(id ?? '');
    const from = known && this.things.list('view').has(known.id) ? 'view' : 'private-view';
    const to = isShared === undefined ? from : isShared ? 'view' : 'private-view';
    if (known === undefined) return [{ entity: to, id: String(set['id']), before: null, after: { authorId: 'ines', version: 1, ...set } }];
    if (method === 'DELETE') return [{ entity: from, id: known.id, before: { ...known }, after: null }];
    const after = { ...known, ...set, version: from === to ? known.version + 1 : 1 };
    if (from === to) return [{ entity: from, id: known.id, before: { ...known }, after }];
    return [
      { entity: from, id: known.id, before: { ...known }, after: null },
      { entity: to, id: known.id, before: null, after },
    ];
  }

  private remove(ids: string[]): Patch[] {
    return ids.map((id) => ({ entity: 'item', id, before: this.item(id), after: null }));
  }

  private create(drafts: Properties[], place: Place = { at: 'bottom' }): Patch[] {
    const ids = drafts.map(({ id }) => String(id));
    if (ids.some((id) => this.things.items.has(id))) throw new FakeProblem('id-taken', 409);
    const { ranks } = this.placement(ids, place);
    return drafts.map((draft, index) => {
      const number = this.log.length * 1000 + index + 1000;
      return {
        entity: 'item',
        id: String(draft['id']),
        before: null,
        after: { ...EMPTY, description: '', ...draft, number, key: `CYC-${number}`, rank: ranks[index] },
      };
    });
  }

  private undo(revision: number): Patch[] {
    const patches = this.log.find((change) => change.revision === revision)?.patches;
    if (patches === undefined) throw new FakeProblem('not-found', 404);
    if (patches.every(({ entity }) => entity.endsWith('view'))) return undoPatches(patches);
    const conflicts = undoConflicts((_, id) => (this.things.items.has(id) ? this.item(id) : null), patches);
    const taken = new Set(this.things.items.inOrder().map(({ rank }) => rank));
    if (conflicts.length > 0 || patches.some(({ before }) => taken.has(String(before?.['rank'])))) throw new FakeProblem('undo-conflict', 409);
    return undoPatches(patches).flatMap(({ id, before, after }) =>
      before === null || after === null ? [{ entity: 'item' as const, id, before: before && this.item(id), after }] : this.patch(id, after),
    );
  }

  private placement(ids: string[], place: Place): { moving: string[]; ranks: string[] } {
    const placement = placeInOrder(
      this.things.items.inOrder().map(({ id }) => id),
      ids,
      place,
    );
    if (placement === null) throw new FakeProblem('not-found', 404);
    const rankOf = (id: string | null): string | null => (id === null ? null : (this.things.items.get(id)?.rank ?? null));
    return { moving: placement.moving, ranks: ranksBetween(rankOf(placement.after), rankOf(placement.before), ids.length) };
  }

  /** Only a change of rank alone makes no new version. */
  private patch(id: string, set: Properties): Patch[] {
    const current = this.item(id);
    const names = Object.keys(set).filter((name) => !sameValue(set[name], current[name]));
    if (names.length === 0) return [];
    const isVersioned = names.some((name) => name !== 'rank');
    const after = { ...set, version: Number(current['version']) + 1 };
    const changed = isVersioned ? [...names, 'version'] : names;
    return [{ entity: 'item', id, before: pick(current, changed), after: pick(after, changed) }];
  }
}

const EMPTY: Partial<BacklogItem> = {
  type: 'feature',
  status: 'todo',
  estimate: null,
  parentId: null,
  splitFromId: null,
  sprintId: null,
  assigneeId: null,
  labels: [],
  source: null,
  externalKey: null,
  version: 1,
  createdAt: '2026-11-18T09:00:00Z',
  updatedAt: '2026-11-18T09:00:00Z',
};

function pick(from: Properties, names: string[]): Properties {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
