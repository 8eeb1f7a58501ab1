import { ItemLog, STATUSES } from '../../test/item-log';
import { sprintEvents } from './events';
import { carriedOver, scopeLedger, type ScopeLedger } from './scope';

const AT = '2026-11-09T09:00:00Z';
type Items = Parameters<ItemLog['commit']>[1];

/** A sprint started with some items, and what happened then, one change each. */
function ledgerOf(start: Items, happened: Items[], close?: Items): ScopeLedger {
  const log = new ItemLog();
  const startedRevision = log.commit(AT, Object.fromEntries(Object.entries(start).map(([id, set]) => [id, { sprintId: 's1', ...set }])));
  for (const items of happened) log.commit(AT, items);
  const completedRevision = close === undefined ? null : log.commit(AT, close);
  log.commit(AT, { afterwards: { sprintId: 's1', estimate: 100 } });
  const known = completedRevision === null ? log.changes.slice(0, -1) : log.changes;
  return scopeLedger({ id: 's1', startedRevision, completedRevision }, sprintEvents(known, STATUSES));
}

const figures = ({ committed, added, removed, reestimated, scope, completed, notCompleted }: ScopeLedger): number[] => [
  committed.points,
  added.points,
  removed.points,
  reestimated,
  scope.points,
  completed.points,
  notCompleted.points,
];

describe('the scope ledger', () => {
  it('adds up: committed + added − removed ± re-estimated = scope', () => {
    const ledger = ledgerOf({ a: { estimate: 20 }, b: { estimate: 5 }, c: { estimate: 3 } }, [
      { d: { estimate: 2, sprintId: 's1' } },
      { e: { estimate: 2, sprintId: 's1' } },
      { c: { sprintId: null } },
      { b: { estimate: 8 } },
      { a: { status: 'done' } },
    ]);
    // 28 + 4 − 3 + 3 = 32; 20 done, 12 not
    expect(figures(ledger)).toEqual([28, 4, 3, 3, 32, 20, 12]);
    expect(ledger.churn).toBe((4 + 3) / 28);
  });

  it('keeps its balance when what is done of an item is split off at the close', () => {
    const close = { a: { estimate: 5, sprintId: 's2' }, part: { estimate: 3, status: 'done', sprintId: 's1' }, b: { sprintId: null } };
    const ledger = ledgerOf({ a: { estimate: 8 }, b: { estimate: 2 } }, [{ c: { estimate: 1, sprintId: 's1', status: 'done' } }], close);
    // 10 + (1 + 3) − 0 − 3 = 11; 1 + 3 done, 5 + 2 not. Only c is churn.
    expect(figures(ledger)).toEqual([10, 4, 0, -3, 11, 4, 7]);
    expect(ledger.churn).toBe(1 / 10);
    expect(ledger.items.find(({ itemId }) => itemId === 'part')).toEqual({ itemId: 'part', points: 3, isDone: true, isCommitted: false });
  });

  it('says what was swapped for what by the same change', () => {
    const { changes } = ledgerOf({ a: { estimate: 3 }, b: { estimate: 2 } }, [
      { a: { sprintId: null }, c: { estimate: 3, sprintId: 's1' } },
      { b: { sprintId: 's2' } },
      { d: { estimate: 1, sprintId: 's1' } },
    ]);
    expect(changes.map(({ itemId, kind, elsewhere, swappedFor }) => [itemId, kind, elsewhere, swappedFor])).toEqual([
      ['a', 'removed', 'backlog', ['c']],
      ['c', 'added', 'nowhere', ['a']],
      ['b', 'removed', 's2', []],
      ['d', 'added', 'nowhere', []],
    ]);
  });

  it('is exact in decimals', () => {
    const ledger = ledgerOf({ a: { estimate: 0.1 } }, [{ b: { estimate: 0.2, sprintId: 's1' } }, { a: { estimate: 0.7 } }]);
    expect(figures(ledger)).toEqual([0.1, 0.2, 0, 0.6, 0.9, 0, 0.9]);
  });

  it('keeps the estimate at completion: a later one counts from the reopening', () => {
    const done = [{ a: { status: 'done' } }, { a: { estimate: 8 } }];
    expect(figures(ledgerOf({ a: { estimate: 3 } }, done))).toEqual([3, 0, 0, 0, 3, 3, 0]);
    const reopened = ledgerOf({ a: { estimate: 3 } }, [...done, { a: { status: 'todo' } }]);
    expect(figures(reopened)).toEqual([3, 0, 0, 5, 8, 0, 8]);
    expect(reopened.changes.map(({ kind, points, revision }) => [kind, points, revision])).toEqual([['reestimated', 5, 4]]);
  });

  it('counts an item that was done, reopened and done again once', () => {
    expect(figures(ledgerOf({ a: { estimate: 3 } }, [{ a: { status: 'done' } }, { a: { status: 'todo' } }, { a: { status: 'done' } }]))).toEqual([
      3, 0, 0, 0, 3, 3, 0,
    ]);
  });

  it('takes a deleted item for removed', () => {
    const ledger = ledgerOf({ a: { estimate: 3 }, b: { estimate: 2 } }, [{ a: null }]);
    expect(figures(ledger)).toEqual([5, 0, 3, 0, 2, 0, 2]);
    expect(ledger.changes[0]).toMatchObject({ kind: 'removed', elsewhere: 'nowhere' });
  });

  it('keeps what leaves with the close as not completed, and looks at nothing after it', () => {
    const ledger = ledgerOf({ a: { estimate: 3 }, b: { estimate: 5 } }, [{ a: { status: 'done' } }], { b: { sprintId: 's2' } });
    expect(figures(ledger)).toEqual([8, 0, 0, 0, 8, 3, 5]);
    expect(ledger.items).toEqual([
      { itemId: 'a', points: 3, isDone: true, isCommitted: true },
      { itemId: 'b', points: 5, isDone: false, isCommitted: true },
    ]);
  });

  it('adds up when the close splits an item into what is done and what goes on', () => {
    const close = { a: { estimate: 5, sprintId: 's2' }, part: { estimate: 3, status: 'done', sprintId: 's1' } };
    // 8 − 3 (re-estimated) + 3 (the part) = 8, of which 3 are done
    expect(figures(ledgerOf({ a: { estimate: 8 } }, [], close))).toEqual([8, 3, 0, -3, 8, 3, 5]);
  });

  it('of an empty sprint is all zeros, without a churn', () => {
    const ledger = ledgerOf({}, [], {});
    expect([...figures(ledger), ledger.churn]).toEqual([0, 0, 0, 0, 0, 0, 0, null]);
  });

  it('forgets that an item was committed when it was out meanwhile', () => {
    const { items } = ledgerOf({ a: { estimate: 3 } }, [{ a: { sprintId: null } }, { a: { sprintId: 's1' } }]);
    expect(items).toEqual([{ itemId: 'a', points: 3, isDone: false, isCommitted: false }]);
  });
});

it('carried over is what came unfinished out of a sprint with its close', () => {
  const log = new ItemLog();
  log.commit(AT, { a: { sprintId: 's1' }, b: { sprintId: 's1' }, c: { sprintId: 's1' } });
  log.commit(AT, { c: { sprintId: 's2' } });
  const closed = log.commit(AT, { a: { sprintId: 's2' }, b: { sprintId: null } });
  log.commit(AT, { b: { sprintId: 's2' }, d: { sprintId: 's2' } });
  expect(carriedOver('s2', sprintEvents(log.changes, STATUSES), new Map([['s1', closed]]))).toEqual(new Set(['a']));
});
