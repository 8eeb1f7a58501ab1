import { randomUUID } from 'node:crypto';
import type { BacklogItem, Change, FlowReport, SprintReport } from '@ordo/contract';
import { addDays, addPoints, dayOf } from '@ordo/domain';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../test/app';
import { addItems, snapshotOf } from '../../../test/backlog';
import { createSprint, startSprint } from '../../../test/sprints';

type Command =
  | { kind: 'plan'; item: number }
  | { kind: 'leave'; item: number }
  | { kind: 'estimate'; item: number; points: number | null }
  | { kind: 'board'; item: number; status: string }
  | { kind: 'complete'; unfinished: 'next' | 'backlog'; splits: boolean }
  | { kind: 'undo' };

const ITEMS = 6;
const item = fc.nat({ max: ITEMS - 1 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(fc.record({ kind: fc.constant('plan' as const), item }), fc.record({ kind: fc.constant('leave' as const), item })) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('estimate' as const), item, points: fc.constantFrom(null, 0.5, 1, 3, 8) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('board' as const), item, status: fc.constantFrom('todo', 'in-progress', 'done') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('complete' as const), unfinished: fc.constantFrom('next' as const, 'backlog' as const), splits: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

/** An item as the test knows it. */
interface Known {
  sprint: string | null;
  points: number | null;
  status: string;
  /** What it counts in the sprint that runs: frozen while it is done. */
  counted: number | null;
}

/** A sprint's account as the test keeps it. */
interface Account {
  committed: number;
  added: number;
  removed: number;
  reestimated: number;
}

const STAGES = ['todo', 'in-progress', 'in-review', 'done'];

/** Keeps the account of the sprint that runs, by looking at every step of every item. */
class Model {
  items = new Map<string, Known>();
  active = '';
  account: Account = { committed: 0, added: 0, removed: 0, reestimated: 0 };
  /** How far on the board each item has ever been. */
  furthest = new Map<string, number>();
  /** Made as done: nobody saw them flow. */
  unseen = new Set<string>();

  start(sprint: string): void {
    this.active = sprint;
    for (const known of this.items.values()) if (known.sprint === sprint) known.counted = known.points;
    this.account = { committed: sum(this.inside()), added: 0, removed: 0, reestimated: 0 };
  }

  set(id: string, set: Partial<Known>): void {
    const before = this.items.get(id) as Known;
    const after = { ...before, ...set };
    const [wasIn, isIn] = [before.sprint === this.active, after.sprint === this.active];
    const isFrozen = wasIn && isIn && before.status === 'done' && after.status === 'done';
    if (!isFrozen) after.counted = after.points;
    if (wasIn && !isIn) this.account.removed = addPoints(this.account.removed, before.counted ?? 0);
    if (!wasIn && isIn) this.account.added = addPoints(this.account.added, after.counted ?? 0);
    if (wasIn && isIn) this.account.reestimated = addPoints(this.account.reestimated, (after.counted ?? 0) - (before.counted ?? 0));
    this.items.set(id, after);
    this.furthest.set(id, Math.max(this.furthest.get(id) ?? 0, STAGES.indexOf(after.status)));
  }

  expected(): Partial<SprintReport> {
    const done = this.inside().filter(({ status }) => status === 'done');
    const scope = sum(this.inside());
    const completed = sum(done);
    return { ...this.account, scope, completed, notCompleted: addPoints(scope, -completed) };
  }

  /** The charts of a sprint that began today, at the end of today. */
  charts(): object {
    const [inside, done] = [this.inside(), this.inside().filter(({ status }) => status === 'done')];
    const [scope, completed] = [sum(inside), sum(done)];
    const items = { scope: inside.length, done: done.length, remaining: inside.length - done.length };
    return { start: { points: this.account.committed }, today: { scope, done: completed, remaining: addPoints(scope, -completed), items } };
  }

  /** Cumulative flow and throughput: of the first time that each item came so far. */
  flow(): object {
    const far = [...this.items.keys()].filter((id) => !this.unseen.has(id)).map((id) => this.furthest.get(id) ?? 0);
    return { reached: STAGES.map((_, stage) => far.filter((place) => place >= stage).length), finished: far.filter((place) => place === 3).length };
  }

  private inside(): Known[] {
    return [...this.items.values()].filter(({ sprint }) => sprint === this.active);
  }
}

const sum = (items: Known[]): number => items.reduce((total, { counted }) => addPoints(total, counted ?? 0), 0);

describe('reports folded from the log', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  it('say what a model says that watched every command, and never change once the sprint is over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => play(commands)),
      { numRuns: 12 },
    );
  }, 180_000);

  async function play(commands: Command[]): Promise<void> {
    const key = await app.makeProduct();
    const path = `/api/products/${key}`;
    const items = await addItems(
      app.admin,
      key,
      Array.from({ length: ITEMS }, (_, index) => `Item ${index}`),
    );
    const model = new Model();
    for (const { id } of items) model.items.set(id, { sprint: null, points: null, status: 'todo', counted: null });
    const today = dayOf(Date.now(), 'UTC');
    const newSprint = async () => (await createSprint(app.admin, key, { startsOn: today, endsOn: addDays(today, 5) })).id;
    let next = await newSprint();
    const closed = new Map<string, SprintReport>();
    const last: { change: { revision: number; id: string; set: Partial<Known> } | null } = { change: null };
    const reportOf = async (id: string) => (await app.admin.get<SprintReport>(`${path}/sprints/${id}/report`).expect(200)).body;
    const begin = async () => {
      await startSprint(app.admin, key, next, []);
      model.start(next);
      next = await newSprint();
      last.change = null;
    };
    const known = (id: string) => model.items.get(id) as Known;
    const perform = async (id: string, set: Partial<Known>, answer: PromiseLike<{ body: Change }>) => {
      const { body } = await answer;
      const { sprint, points, status } = known(id);
      last.change = body.patches.length > 0 ? { revision: body.revision, id, set: { sprint, points, status } } : null;
      model.set(id, set);
    };
    await begin();
    for (const each of commands) {
      const { id = '' } = 'item' in each ? (items[each.item] as BacklogItem) : {};
      const move = (set: object) => app.admin.post<Change>(`${path}/items/move`, { items: [id], ...set }).expect(200);
      if (each.kind === 'plan') await perform(id, { sprint: model.active }, move({ sprintId: model.active }));
      else if (each.kind === 'leave') await perform(id, { sprint: null }, move({ sprintId: null }));
      else if (each.kind === 'board') await perform(id, { status: each.status }, move({ status: each.status }));
      else if (each.kind === 'estimate') {
        const version = (await snapshotOf(app.admin, key)).items.find((other) => other.id === id)?.version;
        await perform(id, { points: each.points }, app.admin.patch<Change>(`${path}/items/${id}`, { estimate: each.points }, version).expect(200));
      } else if (each.kind === 'undo') {
        if (last.change === null) continue;
        const { revision, id: undone, set } = last.change;
        // What has left a sprint that is over does not come back into it.
        if (closed.has(String(set.sprint)) && known(undone).sprint !== set.sprint) continue;
        await app.admin.post(`${path}/changes/${revision}/undo`).expect(200);
        last.change = null;
        model.set(undone, set);
      } else {
        const over = model.active;
        const [open] = [...model.items].filter(([, { sprint, status }]) => sprint === over && status !== 'done').map(([id]) => id);
        const part = each.splits && open !== undefined ? { id: randomUUID(), title: 'Done', estimate: 0.5, rest: 3 } : undefined;
        const said = part && { items: [{ itemId: open, done: part }] };
        await app.admin.post(`${path}/sprints/${over}/complete`, { unfinished: each.unfinished, ...said }).expect(200);
        if (part && open !== undefined) {
          model.set(open, { points: part.rest });
          model.items.set(part.id, { sprint: null, points: part.estimate, status: 'done', counted: null });
          model.set(part.id, { sprint: over });
          model.unseen.add(part.id);
        }
        const report = await reportOf(over);
        expect(report).toMatchObject(model.expected());
        closed.set(over, report);
        for (const [open, { sprint, status }] of model.items)
          if (sprint === over && status !== 'done') model.items.set(open, { ...known(open), sprint: each.unfinished === 'next' ? next : null });
        await begin();
      }
      const report = await reportOf(model.active);
      expect(report).toMatchObject(model.expected());
      expect({ start: report.start, today: report.days[0] }).toMatchObject(model.charts());
    }
    const { days, throughput } = (await app.admin.get<FlowReport>(`${path}/flow?from=${today}&to=${today}`).expect(200)).body;
    expect({ reached: days[0]?.reached, finished: throughput[0]?.items }).toEqual(model.flow());
    for (const [id, report] of closed) expect(await reportOf(id)).toEqual(report);
  }
});
