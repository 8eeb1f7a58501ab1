import type { WipLimits } from './sprint';

/** A limit of the board that is passed when items come into a status. */
export interface PassedLimit {
  readonly status: string;
  readonly limit: number;
  /** They are refused unless somebody says why. */
  readonly isHard: boolean;
  /** How many stand there without those that come. */
  readonly count: number;
}

/** The limits that are passed when items come into these statuses. `there`: how many others stand in each; absent is none. */
export function passedLimits(limits: WipLimits, there: ReadonlyMap<string, number>, coming: readonly { status: string }[]): PassedLimit[] {
  return [...Map.groupBy(coming, ({ status }) => status)].flatMap(([status, { length }]) => {
    const [limit, count] = [limits[status], there.get(status) ?? 0];
    return limit === undefined || count + length <= limit.limit ? [] : [{ status, ...limit, count }];
  });
}
