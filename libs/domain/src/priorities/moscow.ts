import { inThousandths } from '../backlog/points';

/** The most wanted first. */
export const MOSCOW_CLASSES = ['must', 'should', 'could', 'wont'] as const;
export type MoscowClass = (typeof MOSCOW_CLASSES)[number];

/** The figure a class is kept as: Must 3, Should 2, Could 1, Won't 0. */
export function moscowLevel(moscowClass: MoscowClass): number {
  return MOSCOW_CLASSES.length - 1 - MOSCOW_CLASSES.indexOf(moscowClass);
}

/** The class of such a figure; null of anything else. */
export function moscowClassAt(level: unknown): MoscowClass | null {
  return MOSCOW_CLASSES.find((one) => moscowLevel(one) === level) ?? null;
}

/** More than 60 % of the effort must be: nothing is left to give when it gets late. Less than 20 % could be: no reserve. */
export type MoscowWarning = 'much-must' | 'little-could';

export interface MoscowShares {
  /** Shares of the effort, 0 to 1, without what will not be; null when nothing of it is estimated. */
  readonly must: number | null;
  readonly should: number | null;
  readonly could: number | null;
  readonly warnings: readonly MoscowWarning[];
  /** By their ids; they are in no share. */
  readonly unestimated: readonly string[];
}

/** How the effort is shared out between what must, should and could be (DSDM Agile Project Framework: at most 60 % Must, about 20 % Could). */
export function moscowShares(items: readonly { readonly id: string; readonly class: MoscowClass; readonly estimate: number | null }[]): MoscowShares {
  const wanted = items.filter((item) => item.class !== 'wont');
  const effortOf = (wantedClass: MoscowClass): number =>
    wanted.reduce((sum, item) => sum + (item.class === wantedClass ? inThousandths(item.estimate ?? 0) : 0), 0);
  const [must, should, could] = [effortOf('must'), effortOf('should'), effortOf('could')];
  const all = must + should + could;
  const share = (effort: number): number | null => (all === 0 ? null : effort / all);
  return {
    must: share(must),
    should: share(should),
    could: share(could),
    warnings: [...(must * 100 > all * 60 ? (['much-must'] as const) : []), ...(could * 100 < all * 20 ? (['little-could'] as const) : [])],
    unestimated: wanted.flatMap(({ id, estimate }) => (estimate === null ? [id] : [])),
  };
}
