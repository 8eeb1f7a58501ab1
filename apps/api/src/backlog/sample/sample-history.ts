import type { Command, Locale, Sprint } from '@ordo/contract';
import { addDays, startOfDay, weekdayOf, type Day } from '@ordo/domain';
import type { Transaction } from '../../ledger/transaction';
import { SAMPLE_ITEMS, type SampleItem } from './sample-backlog';
import { personId } from './sample-crafted';
import { goalId } from './sample-goal-ids';
import { sampleId } from './sample-ids';
import type { SamplePerson } from './sample-people';
import { sampleCards, sampleRetro, sampleVotes, SAMPLE_RETRO } from './sample-retro';
import { sampleStatements, SAMPLE_STATEMENTS } from './sample-review';
import { ACTIVE_SPRINT, SAMPLE_SPRINTS, type SampleSprint } from './sample-sprints';
import { visionRevisions } from './sample-vision';

/** One command of the story, at its moment. */
export interface Deed {
  requestId: string;
  at: string;
  by: SamplePerson;
  command: Command;
  work: (tx: Transaction) => Promise<void>;
}

/** Before its place in the story is known. */
interface SprintDeed extends Omit<Deed, 'requestId'> {
  /** Its number in the story where it came to it later: a server that knows the story from before keeps the numbers of the others. */
  number?: number;
}

const LENGTH = 14;
const FIRST_OF_REVIEWS = 1000;
const RETRO = 2000;
const HOUR = 3_600_000;
const ITEMS = new Map(SAMPLE_ITEMS.map((item) => [item.number, item]));

/** The first day of a sprint: the one that runs began at least five days ago and has not ended. */
export function firstDayOf(sprint: number, today: Day): Day {
  const latest = addDays(today, -5);
  return addDays(latest, 1 - weekdayOf(latest) + (sprint - ACTIVE_SPRINT) * LENGTH);
}

/** The day before the first of them is planned: when the product was made. */
export function beginningOf(today: Day): string {
  return momentOf(addDays(firstDayOf(SAMPLE_SPRINTS[0]?.number ?? ACTIVE_SPRINT, today), -4), 8);
}

/** Everything the team did, oldest first: planned, started, worked, closed with what was not done going on. */
export function sampleHistory(locale: Locale, today: Day): Deed[] {
  return inOrder([...sprintHistory(locale, today), ...visionHistory(locale, today)]);
}

/** What the team did in its sprints. The last of it ends the story. */
export function sprintHistory(locale: Locale, today: Day): Deed[] {
  const deeds = SAMPLE_SPRINTS.flatMap((sprint, index) => {
    const [before, next] = [SAMPLE_SPRINTS[index - 1], SAMPLE_SPRINTS[index + 1]];
    return deedsOf(locale, sprint, { before, next }, firstDayOf(sprint.number, today));
  });
  let next = 0;
  return inOrder(deeds).map(({ number, ...deed }) => ({ ...deed, requestId: sampleId(locale, 'deed', number ?? next++) }));
}

function visionHistory(locale: Locale, today: Day): Deed[] {
  return visionRevisions(locale).map(({ day, set }, index) => ({
    ...{ requestId: sampleId(locale, 'revision', index), at: later(beginningOf(today), day * 24 + 3), by: 'ines', command: 'vision.edit' },
    work: (tx) => tx.update('vision', { id: tx.product.productId, ...set }),
  }));
}

function inOrder<Each extends Pick<Deed, 'at'>>(deeds: readonly Each[]): Each[] {
  return deeds.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** What a sprint says of itself when it is made. */
export function sprintRow(locale: Locale, { number, goal, towards, critical }: SampleSprint): SprintRow {
  const criticalItemIds = critical.map((item) => sampleId(locale, 'item', item));
  const aims = { goal: goal[locale], goalId: towards === undefined ? null : goalId(locale, towards), criticalItemIds };
  return { id: sampleId(locale, 'sprint', number), number, name: `Sprint ${number}`, ...aims };
}

type SprintRow = Pick<Sprint, 'id' | 'number' | 'name' | 'goal' | 'goalId' | 'criticalItemIds'>;

interface Neighbours {
  before: SampleSprint | undefined;
  next: SampleSprint | undefined;
}

function deedsOf(locale: Locale, sprint: SampleSprint, { before, next }: Neighbours, first: Day): SprintDeed[] {
  const row = sprintRow(locale, sprint);
  // Made before the one before it is closed, so that what that one does not finish has somewhere to go.
  const made = momentOf(addDays(first, -3), 9);
  const fresh = sprint.planned.filter((item) => !before?.carried.includes(item));
  const create: SprintDeed = {
    ...{ at: sprint.number > ACTIVE_SPRINT ? momentOf(addDays(first, 4 - LENGTH), 10) : made, by: 'ines', command: 'sprint.create' },
    work: async (tx) =>
      void (await tx.insert('sprint', [{ ...row, startsOn: first, endsOn: addDays(first, 11), version: 1, createdAt: tx.at, updatedAt: tx.at }])),
  };
  const plan: SprintDeed = { at: later(create.at, 1), by: 'ines', command: 'sprint.plan', work: (tx) => enter(tx, locale, fresh, row.id) };
  if (sprint.number > ACTIVE_SPRINT) return [create, plan];
  const start: SprintDeed = { at: momentOf(first, 9), by: 'ines', command: 'sprint.start', work: (tx) => begin(tx, row.id) };
  const added = sprint.added.map((item, index): SprintDeed => ({
    ...{ at: momentOf(addDays(first, 2), 11 + index), by: 'ines', command: 'item.move' },
    work: (tx) => enter(tx, locale, [item], row.id),
  }));
  const worked = workOf(locale, sprint, first);
  if (sprint.number === ACTIVE_SPRINT || next === undefined) return [create, plan, start, ...added, ...worked];
  const close: SprintDeed = { at: momentOf(addDays(first, 11), 16), by: 'ines', command: 'sprint.complete', work: (tx) => end(tx, locale, sprint, next) };
  return [create, plan, start, ...added, ...worked, ...reviewOf(locale, sprint, close.at), close, ...retroOf(locale, sprint, close.at)];
}

/** Items are begun one after the other and done some days later; in the sprint that runs, as far as five days lead. */
function workOf(locale: Locale, sprint: SampleSprint, first: Day): SprintDeed[] {
  const isRunning = sprint.number === ACTIVE_SPRINT;
  const days = isRunning ? [0, 1, 2, 3, 4] : [0, 1, 2, 3, 4, 7, 8, 9, 10, 11];
  const at = (place: number, hour: number): string => momentOf(addDays(first, days[Math.min(place, days.length - 1)] ?? 0), hour);
  return [...sprint.planned, ...sprint.added].flatMap((number, index) => {
    const item = ITEMS.get(number);
    if (item === undefined || (item.sprint === sprint.number && item.status === 'todo')) return [];
    const isLate = sprint.added.includes(number);
    const begun = isLate ? 3 : Math.min(isRunning ? Math.floor(index / 4) : index, days.length - 4);
    const status = sprint.carried.includes(number) ? 'in-progress' : isRunning ? item.status : 'done';
    const steps: SampleItem['status'][] = status === 'in-progress' ? ['in-progress'] : ['in-progress', status];
    return steps.map((step, nth): SprintDeed => ({
      ...{
        at: later(at(begun + nth * (isRunning ? 1 + (index % 2) : 2 + (index % 3)), 10 + 3 * nth), index * 0.1),
        by: item.assignee ?? 'salma',
        command: 'sprint.move',
      },
      work: (tx) => tx.updateMany('item', [{ id: sampleId(locale, 'item', number), status: step }]),
    }));
  });
}

/** In the last hours before its close, what people say is written down as they say it. */
function reviewOf(locale: Locale, { number }: SampleSprint, close: string): SprintDeed[] {
  return SAMPLE_STATEMENTS.flatMap((statement, index): SprintDeed[] =>
    statement.sprint === number
      ? [
          {
            ...{ at: later(close, -2 + index * 0.1), by: statement.writtenBy, command: 'statement.create', number: FIRST_OF_REVIEWS + index },
            work: async (tx) => void (await tx.insert('statement', sampleStatements(locale, tx.at).slice(index, index + 1))),
          },
        ]
      : [],
  );
}

/** After its close the team looks back: what was revealed, and what people voted for. */
function retroOf(locale: Locale, { number }: SampleSprint, close: string): SprintDeed[] {
  if (number !== SAMPLE_RETRO.sprint) return [];
  return [
    {
      ...{ at: later(close, 0.5), by: 'ines', command: 'retro.create', number: RETRO },
      work: async (tx) => {
        await tx.insert('retro', sampleRetro(locale, tx.at));
        await tx.insert('retro-card', sampleCards(locale, tx.at));
        await tx.insert('retro-vote', sampleVotes(locale));
      },
    },
  ];
}

async function enter(tx: Transaction, locale: Locale, items: readonly number[], sprintId: string): Promise<void> {
  await tx.updateMany(
    'item',
    items.map((item) => ({ id: sampleId(locale, 'item', item), sprintId })),
  );
}

async function begin(tx: Transaction, id: string): Promise<void> {
  const commitment = await tx.query(
    'SELECT id AS "itemId", estimate::float AS points FROM backlog_item WHERE product_id = $1 AND sprint_id = $2 AND deleted_at IS NULL ORDER BY rank',
    [tx.product.productId, id],
  );
  await tx.update('sprint', { id, state: 'active', startedAt: tx.at, commitment, doneDefinition: [] });
}

async function end(tx: Transaction, locale: Locale, sprint: SampleSprint, next: SampleSprint): Promise<void> {
  await enter(tx, locale, sprint.carried, sampleId(locale, 'sprint', next.number));
  await tx.update('sprint', {
    id: sampleId(locale, 'sprint', sprint.number),
    state: 'completed',
    completedAt: tx.at,
    outcome: sprint.outcome,
    outcomeNote: sprint.note?.[locale] ?? '',
  });
}

/** Who acts, as the log names them. */
export function actorOf(locale: Locale, { by }: Deed): string {
  return personId(locale, by);
}

function momentOf(day: Day, hour: number): string {
  return new Date(startOfDay(day, 'UTC') + hour * HOUR).toISOString();
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * HOUR).toISOString();
}
