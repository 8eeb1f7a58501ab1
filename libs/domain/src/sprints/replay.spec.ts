import fc from 'fast-check';
import { sumPoints } from '../backlog/points';
import { ItemLog, STATUSES } from '../../test/item-log';
import { burndown, type DatedSprint } from './burndown';
import { MONDAY_TO_FRIDAY } from './calendar';
import { cumulativeFlow } from './cumulative-flow';
import { addDays, daysBetween } from './day';
import { sprintEvents, type SprintEvent } from './events';
import { itemFlows, throughput } from './flow';
import { scopeLedger } from './scope';
import { dayOf, startOfDay } from './zone';

type Items = Parameters<ItemLog['commit']>[1];
type Command = { kind: 'plan' | 'leave' | 'next' | 'estimate' | 'board' | 'delete' | 'undo' | 'swap'; item: number; value: number; minutes: number };

/** Two weeks with a change of the clocks in them, in five zones. */
const SPANS = [
  { zone: 'Europe/Berlin', startsOn: '2026-10-19' },
  { zone: 'America/Sao_Paulo', startsOn: '2018-10-29' },
  { zone: 'Asia/Kolkata', startsOn: '2026-11-09' },
  { zone: 'Pacific/Kiritimati', startsOn: '2026-11-09' },
  { zone: 'Pacific/Honolulu', startsOn: '2026-11-09' },
];

const ESTIMATES = [null, 0.1, 0.2, 0.5, 1, 2, 3.3, 5, 8];
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Command['kind']>('plan', 'plan', 'leave', 'next', 'estimate', 'board', 'board', 'board', 'delete', 'undo', 'swap'),
    item: fc.nat({ max: 7 }),
    value: fc.nat({ max: 8 }),
    minutes: fc.nat({ max: 900 }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
const stories = fc.record({ span: fc.constantFrom(...SPANS), before: commands, during: commands, after: commands });

interface Row {
  sprintId: string | null;
  status: string;
  estimate: number | null;
}

/** What a test keeps by itself: every item after each change, and the estimate a done item had when it was done. */
interface Picture {
  time: number;
  items: Map<string, Row & { counted: number | null }>;
}

interface Story {
  log: ItemLog;
  sprint: DatedSprint;
  pictures: Picture[];
  zone: string;
}

describe('whatever happens to a sprint', () => {
  it('its ledger adds up, in exact decimals, and nothing done exceeds its scope', () => {
    check((story) => {
      const { committed, added, removed, reestimated, scope, completed, notCompleted } = scopeLedger(story.sprint, eventsOf(story));
      expect(sumPoints([committed.points, added.points, -removed.points, reestimated])).toBe(scope.points);
      expect(committed.items + added.items - removed.items).toBe(scope.items);
      expect(sumPoints([completed.points, notCompleted.points])).toBe(scope.points);
      expect(completed.points).toBeLessThanOrEqual(scope.points);
      expect(completed.items).toBeLessThanOrEqual(scope.items);
    });
  });

  it('its burndown and burnup are what a count of all items at the end of each day gives', () => {
    check((story) => {
      const chart = burndown(story.sprint, eventsOf(story), calendarIn(story.zone), Infinity);
      expect(chart.days).toHaveLength(daysBetween(story.sprint.startsOn, story.sprint.endsOn) + 1);
      for (const { day, remaining, scope, done } of [...chart.days, ...chart.overrun]) {
        const rows = itemsAt(story, startOfDay(addDays(day, 1), story.zone));
        if (remaining === null) continue;
        expect(scope?.points).toBe(pointsOf(rows));
        expect(done?.points).toBe(pointsOf(rows.filter(isDone)));
        expect(remaining.points).toBe(pointsOf(rows.filter((row) => !isDone(row))));
        expect(remaining.items).toBe(rows.filter((row) => !isDone(row)).length);
        expect(remaining.unestimated).toBe(rows.filter((row) => !isDone(row) && row.counted === null).length);
      }
    });
  });

  it('its start and its past days never change when something is appended', () => {
    check((story) => {
      const cut = Math.floor((story.sprint.startedRevision + story.log.changes.length) / 2);
      const now = Date.parse(story.log.changes[cut - 1]?.at ?? '');
      const known = { ...story, log: { changes: story.log.changes.slice(0, cut) } };
      const open = { ...story.sprint, completedRevision: null, completedAt: null };
      const before = burndown(open, eventsOf(known), calendarIn(story.zone), now);
      const after = burndown(open, eventsOf(story), calendarIn(story.zone), Infinity);
      const past = before.days.filter(({ day }) => day < dayOf(now, story.zone));
      expect(after.start).toEqual(before.start);
      expect(after.days.slice(0, past.length)).toEqual(past);
      expect(after.marks.slice(0, before.marks.length)).toEqual(before.marks);
    });
  });

  it('it cannot be changed once it is closed', () => {
    check((story) => {
      const closed = { ...story, log: { changes: story.log.changes.slice(0, story.sprint.completedRevision ?? 0) } };
      const [then, now] = [closed, story].map((known) => [
        burndown(story.sprint, eventsOf(known), calendarIn(story.zone), Infinity),
        scopeLedger(story.sprint, eventsOf(known)),
      ]);
      expect(now).toEqual(then);
    });
  });

  it('no line of its cumulative flow ever falls or crosses another, and throughput is what the last one gains', () => {
    check((story) => {
      const [first, last] = [story.sprint.startsOn, addDays(story.sprint.endsOn, 30)];
      const days = cumulativeFlow(eventsOf(story), STATUSES, first, last, story.zone).map(({ reached }) => reached);
      days.forEach((reached, index) => {
        expect(reached.every((count, stage) => count >= (days[index - 1]?.[stage] ?? 0))).toBe(true);
        expect(reached.every((count, stage) => stage === 0 || count <= (reached[stage - 1] ?? 0))).toBe(true);
      });
      // What was made as done has no throughput: nobody saw it being worked on.
      const flows = itemFlows(eventsOf(story));
      const made = new Set(flows.filter(({ isMadeDone }) => isMadeDone).map(({ itemId }) => itemId));
      const worked = eventsOf(story).filter(({ itemId }) => !made.has(itemId));
      const seen = cumulativeFlow(worked, STATUSES, first, last, story.zone).map(({ reached }) => reached.at(-1) ?? 0);
      const finished = throughput(flows, first, last, story.zone);
      seen.forEach((count, index) => {
        if (index > 0) expect(finished[index]?.items).toBe(count - (seen[index - 1] ?? 0));
      });
    });
  });
});

function check(law: (story: Story) => void): void {
  fc.assert(
    fc.property(stories, (plot) => law(play(plot))),
    { numRuns: 100 },
  );
}

/** Plays the commands: some before the start, some until the close, some after it. */
function play({ span, before, during, after }: { span: (typeof SPANS)[number]; before: Command[]; during: Command[]; after: Command[] }): Story {
  const log = new ItemLog();
  const pictures: Picture[] = [];
  const endsOn = addDays(span.startsOn, 11);
  let time = startOfDay(span.startsOn, span.zone) - 86_400_000;
  const commit = (items: Items): number => {
    const revision = log.commit(new Date(time).toISOString(), items);
    pictures.push({ time, items: pictureOf(log, pictures.at(-1)) });
    return revision;
  };
  const perform = (command: Command): void => {
    time += command.minutes * 60_000;
    const items = itemsOf(command, log);
    if (Object.keys(items).length > 0) commit(items);
  };
  before.forEach(perform);
  time = Math.max(time, startOfDay(span.startsOn, span.zone) + 9 * 3_600_000);
  const startedRevision = commit({});
  during.forEach(perform);
  time += 60_000;
  const completedAt = new Date(time).toISOString();
  const unfinished = [...log.rows].filter(([, row]) => row['sprintId'] === 's1' && row['status'] !== 'done');
  const closing = unfinished.flatMap(([id], index): [string, Items[string]][] => [
    [id, { sprintId: index % 2 ? 's2' : null, ...(index % 3 === 0 && { estimate: 0.5 }) }],
    ...(index % 3 === 0 ? [[`done-of-${id}`, { sprintId: 's1', status: 'done', estimate: 0.3 }] as [string, Items[string]]] : []),
  ]);
  const completedRevision = commit(Object.fromEntries(closing));
  // What leaves with the close stays in the old sprint's account, with what is left of it.
  const stay = new Map(
    [...(pictures.at(-1)?.items ?? [])].map(([id, row]) => [id, unfinished.some(([open]) => open === id) ? { ...row, sprintId: 's1' } : row]),
  );
  pictures.splice(-1, 1, { time, items: stay });
  after.forEach(perform);
  return { log, pictures, zone: span.zone, sprint: { id: 's1', startsOn: span.startsOn, endsOn, startedRevision, completedRevision, completedAt } };
}

function itemsOf({ kind, item, value }: Command, log: ItemLog): Items {
  const id = `item-${item}`;
  const row = log.rows.get(id) as Row | undefined;
  const status = STATUSES[value % STATUSES.length]?.id ?? 'todo';
  const estimate = ESTIMATES[value] ?? null;
  if (row === undefined) return kind === 'delete' || kind === 'undo' ? {} : { [id]: { estimate, status: 'todo', sprintId: kind === 'plan' ? 's1' : null } };
  const other = [...log.rows].find(([name, { sprintId }]) => name !== id && sprintId !== row.sprintId)?.[0];
  switch (kind) {
    case 'plan':
      return { [id]: { sprintId: 's1' } };
    case 'leave':
      return { [id]: { sprintId: null } };
    case 'next':
      return { [id]: { sprintId: 's2', estimate } };
    case 'estimate':
      return { [id]: { estimate } };
    case 'board':
      return { [id]: { status } };
    case 'delete':
      return { [id]: null };
    case 'swap':
      return other === undefined ? {} : { [id]: { sprintId: log.rows.get(other)?.['sprintId'] }, [other]: { sprintId: row.sprintId } };
    case 'undo':
      return Object.fromEntries(log.changes.at(-1)?.patches.map(({ id: undone, before }) => [undone, before]) ?? []);
  }
}

function pictureOf(log: ItemLog, earlier: Picture | undefined): Picture['items'] {
  return new Map(
    ([...log.rows] as unknown as [string, Row][]).map(([id, row]) => {
      const before = earlier?.items.get(id);
      const isFrozen = before !== undefined && isDone(before) && isDone(row) && before.sprintId === row.sprintId;
      return [id, { ...row, counted: isFrozen ? before.counted : row.estimate }];
    }),
  );
}

/** The sprint's items at a moment after its start and up to its close. */
function itemsAt({ pictures, sprint }: Story, end: number): (Row & { counted: number | null })[] {
  const started = sprint.startedRevision - 1;
  const last = pictures.findLastIndex(({ time }, index) => time < end && index < (sprint.completedRevision ?? Infinity));
  return [...(pictures[Math.max(last, started)]?.items.values() ?? [])].filter(({ sprintId }) => sprintId === 's1');
}

function eventsOf({ log }: { log: Pick<ItemLog, 'changes'> }): SprintEvent[] {
  return sprintEvents(log.changes, STATUSES);
}

function calendarIn(timeZone: string): { timeZone: string; workingDays: readonly number[]; holidays: [] } {
  return { timeZone, workingDays: MONDAY_TO_FRIDAY, holidays: [] };
}

const isDone = ({ status }: Pick<Row, 'status'>): boolean => status === 'done';
const pointsOf = (rows: { counted: number | null }[]): number => sumPoints(rows.map(({ counted }) => counted)) ?? 0;
