import { ItemLog, STATUSES } from '../../test/item-log';
import { sprintEvents, type SprintEvent } from './events';

const AT = '2026-11-09T09:00:00Z';

/** `revision kind sprint points`, and what is special to the kind. */
function told(event: SprintEvent): string {
  const more = 'elsewhere' in event ? `⇄ ${event.elsewhere}` : 'before' in event ? `was ${event.before}` : '';
  return `${event.revision} ${event.itemId} ${event.kind} in ${event.sprintId ?? 'backlog'} at ${event.points ?? '–'} ${event.status} ${more}`.trim();
}

function eventsOf(...commits: Parameters<ItemLog['commit']>[1][]): string[] {
  const log = new ItemLog();
  for (const items of commits) log.commit(AT, items);
  return sprintEvents(log.changes, STATUSES).map(told);
}

describe('the events of items', () => {
  it('begin with their creation and first status', () => {
    expect(eventsOf({ a: { estimate: 3 } })).toEqual(['1 a created in backlog at 3 todo', '1 a moved in backlog at 3 todo was null']);
  });

  it('tell what a sprint gains and loses, and where it came from and went to', () => {
    expect(eventsOf({ a: { estimate: 3, sprintId: 's1' } }, { a: { sprintId: 's2' } }, { a: { sprintId: null } }, { a: { sprintId: 's2' } }).slice(2)).toEqual([
      '1 a added in s1 at 3 todo ⇄ nowhere',
      '2 a removed in s1 at 3 todo ⇄ s2',
      '2 a added in s2 at 3 todo ⇄ s1',
      '3 a removed in s2 at 3 todo ⇄ backlog',
      '4 a added in s2 at 3 todo ⇄ backlog',
    ]);
  });

  it('tell steps over the board, and only being done and reopened besides', () => {
    expect(eventsOf({ a: {} }, { a: { status: 'in-progress' } }, { a: { status: 'done' } }, { a: { status: 'todo' } }).slice(2)).toEqual([
      '2 a moved in backlog at – in-progress was todo',
      '3 a moved in backlog at – done was in-progress',
      '3 a done in backlog at – done',
      '4 a moved in backlog at – todo was done',
      '4 a reopened in backlog at – todo',
    ]);
  });

  it('take a change of everything apart in one order: estimate, board, sprint', () => {
    expect(eventsOf({ a: { estimate: 8, sprintId: 's1' } }, { a: { estimate: 5, status: 'done', sprintId: 's2' } }).slice(3)).toEqual([
      '2 a reestimated in s1 at 5 todo was 8',
      '2 a moved in s1 at 5 done was todo',
      '2 a done in s1 at 5 done',
      '2 a removed in s1 at 5 done ⇄ s2',
      '2 a added in s2 at 5 done ⇄ s1',
    ]);
  });

  it('know an item again that was deleted and is back', () => {
    const row = { estimate: 2, status: 'done', sprintId: 's1' };
    expect(eventsOf({ a: row }, { a: null }, { a: row }).slice(3)).toEqual([
      '2 a removed in s1 at 2 done ⇄ nowhere',
      '2 a deleted in s1 at 2 done',
      '3 a created in backlog at 2 done',
      '3 a added in s1 at 2 done ⇄ nowhere',
    ]);
  });

  it('leave out what is not about sprints or flow', () => {
    expect(eventsOf({ a: {} }, { a: { title: 'Map', labels: ['x'] } }).slice(2)).toEqual([]);
  });

  it('keep the meaning of a status that was taken away since', () => {
    const log = new ItemLog();
    log.commit(AT, { a: { status: 'shipped' } });
    const shipped = { id: 'shipped', category: 'done' };
    const edit = {
      revision: 2,
      at: AT,
      actorId: 'ines',
      patches: [{ entity: 'product' as const, id: 'p', before: { statuses: [shipped] }, after: { statuses: [] } }],
    };
    expect(sprintEvents([...log.changes, edit], STATUSES).at(-1)?.category).toBe('done');
    expect(sprintEvents(log.changes, STATUSES).at(-1)?.category).toBe('todo');
  });

  it('can begin in the middle of a history: what a patch says was before is believed', () => {
    const edit = { entity: 'item' as const, id: 'a', before: { sprintId: 's1', estimate: 3 }, after: { sprintId: null, estimate: 5 } };
    expect(sprintEvents([{ revision: 7, at: AT, actorId: 'ines', patches: [edit] }], STATUSES).map((event) => event.kind)).toEqual(['reestimated', 'removed']);
  });
});
