import { Injectable } from '@nestjs/common';
import type { FlowReport, SprintChance, SprintReport, SprintVelocity, VelocityReport } from '@ordo/contract';
import {
  addDays,
  carriedOver,
  cumulativeFlow,
  cycleTimes,
  dayOf,
  earlier,
  eventsBySprint,
  firstDay,
  itemFlows,
  later,
  LIMITS,
  percentile,
  scopeLedger,
  spanProblem,
  sprintEvents,
  tallyItems,
  throughput,
  velocity,
  workAges,
  type Day,
} from '@ordo/domain';
import type { LentBySprints } from '../../ledger/lent-by-sprints';
import { Database, type OfProduct } from '../../platform/database';
import { Problem, refused } from '../../platform/problem';
import { calendarAt, changesOfChance, changesOfFlow, changesOfSprints, productNow, type ProductNow } from './read-log';
import { closings, readSprints, started, takenBack, type ReadSprint } from './read-sprints';
import { sprintChance } from './sprint-chance';
import { sprintReport } from './sprint-report';

/** Days of flow that are shown unless others are asked for. */
const FLOW_DAYS = 90;

/** What the log says of sprints. Nothing of it is kept anywhere else, so nothing of it can be rewritten. */
@Injectable()
export class ReportsService implements LentBySprints {
  constructor(private readonly database: Database) {}

  /** Refuses with `sprint-not-active` what has not begun. */
  async sprint(product: OfProduct, id: string): Promise<SprintReport> {
    const [known, sprints, read] = await Promise.all([this.now(product), readSprints(this.database, product), changesOfSprints(this.database, product, [id])]);
    const found = sprints.find((sprint) => sprint.id === id);
    if (found === undefined) throw new Problem('not-found');
    const sprint = started(found);
    if (sprint === null) throw new Problem('sprint-not-active');
    const skipped = takenBack(sprints);
    const changes = read.filter(({ revision }) => !skipped.has(revision));
    return sprintReport({
      ...{ productKey: product.productKey, sprint, state: found.state, changes, closings: closings(sprints), now: known.now },
      events: sprintEvents(changes, known.statuses),
      calendar: calendarAt(changes, sprint.completedRevision, known.calendar),
    });
  }

  /** Refuses with `sprint-not-active` what does not run. */
  async chance(product: OfProduct, id: string): Promise<SprintChance> {
    const [{ now, calendar, statuses }, sprints] = await Promise.all([this.now(product), readSprints(this.database, product)]);
    const sprint = sprints.find((each) => each.id === id);
    if (sprint === undefined) throw new Problem('not-found');
    if (sprint.state !== 'active') throw new Problem('sprint-not-active');
    const [changes, flow] = await Promise.all([changesOfChance(this.database, product, id), changesOfFlow(this.database, product)]);
    return sprintChance({ sprint, changes, flow, statuses, calendar }, now);
  }

  /** Of the last sprints that were completed. */
  async velocity(product: OfProduct, last: number): Promise<VelocityReport> {
    const [known, sprints] = await Promise.all([this.now(product), readSprints(this.database, product)]);
    const completed = sprints.filter(({ state }) => state === 'completed').sort(byClose);
    const lately = completed.slice(-last);
    const skipped = takenBack(sprints);
    const ids = lately.map(({ id }) => id);
    const changes = (await changesOfSprints(this.database, product, ids)).filter(({ revision }) => !skipped.has(revision));
    const events = eventsBySprint(sprintEvents(changes, known.statuses));
    const closed = closings(sprints);
    const accounts = lately.flatMap((read) => velocityOf(read, events.get(read.id) ?? [], closed));
    const points = accounts.map((account) => account.completed);
    return { sprints: accounts, velocity: velocity(points, last) };
  }

  async completedPoints(product: OfProduct, last: number): Promise<number[]> {
    return (await this.velocity(product, last)).sprints.map(({ completed }) => completed);
  }

  async flow(product: OfProduct, asked: { from?: Day; to?: Day }): Promise<FlowReport> {
    const [{ now, calendar, statuses }, changes] = await Promise.all([this.now(product), changesOfFlow(this.database, product)]);
    const { timeZone } = calendar;
    const today = dayOf(now, timeZone);
    const to = asked.to ?? today;
    const wanted = asked.from ?? addDays(to, 1 - FLOW_DAYS);
    if (spanProblem(wanted, to, LIMITS.flowDays) !== null) throw refused('from', 'isSpan', `from must lie at most ${LIMITS.flowDays} days before to`);
    const events = sprintEvents(changes, statuses);
    const flows = itemFlows(events);
    const since = firstDay(flows, timeZone);
    const from = since === null ? wanted : later(wanted, earlier(since, to));
    const times = cycleTimes(flows, timeZone).filter(({ finishedOn }) => finishedOn >= from && finishedOn <= to);
    const days = times.map((time) => time.days);
    return {
      ...{ from, to, timeZone, since, stages: statuses },
      days: cumulativeFlow(events, statuses, from, to, timeZone),
      throughput: throughput(flows, from, to, timeZone),
      cycleTimes: times,
      percentiles: { p50: percentile(days, 50), p85: percentile(days, 85), p95: percentile(days, 95) },
      ages: workAges(flows, today, timeZone),
    };
  }

  private async now(product: OfProduct): Promise<ProductNow> {
    const known = await productNow(this.database, product);
    if (known === undefined) throw new Problem('not-found');
    return known;
  }
}

function velocityOf(read: ReadSprint, events: Parameters<typeof scopeLedger>[1], closed: ReadonlyMap<string, number>): SprintVelocity[] {
  const sprint = started(read);
  if (sprint === null || read.completedAt === null) return [];
  const { committed, added, completed, notCompleted, items } = scopeLedger(sprint, events);
  const carried = carriedOver(read.id, events, closed);
  const { number, name, startsOn, endsOn, completedAt } = read;
  return [
    {
      ...{ sprintId: read.id, number, name, startsOn, endsOn, completedAt },
      committed: committed.points,
      added: added.points,
      completed: completed.points,
      notCompleted: notCompleted.points,
      carriedOver: tallyItems(items.filter(({ itemId }) => carried.has(itemId))).points,
      itemsCompleted: completed.items,
    },
  ];
}

function byClose(one: ReadSprint, other: ReadSprint): number {
  return (one.completedAt ?? '') < (other.completedAt ?? '') ? -1 : 1;
}
