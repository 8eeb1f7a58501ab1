import { isGuess, valuesOf, type Framework, type Guess, type InputValue, type Scorable } from '../src';

/** Low, likely and high, each as likely as the others. */
export function pickOneOfThree({ low, likely, high }: Guess, random: () => number): number {
  return [low, likely, high][Math.floor(random() * 3)]!;
}

/** What `robustness` estimates when guesses are drawn by `pickOneOfThree`, by going through every combination of all of them. */
export function exactRobustness(framework: Framework, order: readonly Scorable[], top: number) {
  const rows = order.map(({ inputs }) => valuesOf(framework, inputs)!);
  const cases = combinations(rows.flat());
  const rankings = cases.map((figures) =>
    ranked(
      framework,
      rows.map((row, at) => figures.slice(at * row.length, (at + 1) * row.length)),
    ),
  );
  const likely = ranked(
    framework,
    rows.map((row) => row.map((value) => (isGuess(value) ? value.likely : value))),
  );
  const share = (holds: (ranking: number[]) => boolean): number => rankings.filter(holds).length / rankings.length;
  const place = (id: string): number => order.findIndex((item) => item.id === id);
  const byId = (of: (at: number) => number): Record<string, number> => Object.fromEntries(order.map(({ id }, at) => [id, of(at)]));
  return {
    inTop: byId((at) => share((ranking) => ranking.indexOf(at) < top)),
    meanRank: byId((at) => rankings.reduce((sum, ranking) => sum + ranking.indexOf(at) + 1, 0) / rankings.length),
    above: (one: string, other: string): number => share((ranking) => ranking.indexOf(place(one)) < ranking.indexOf(place(other))),
    misplaced: likely.slice(top).reduce((sum, at) => sum + share((ranking) => ranking.indexOf(at) < top), 0),
  };
}

function combinations(values: readonly InputValue[]): number[][] {
  return values.reduce<number[][]>(
    (begun, value) => begun.flatMap((figures) => (isGuess(value) ? [value.low, value.likely, value.high] : [value]).map((figure) => [...figures, figure])),
    [[]],
  );
}

function ranked(framework: Framework, rows: readonly number[][]): number[] {
  const scores = rows.map((figures) => framework.score(figures));
  return [...rows.keys()].sort((one, other) => scores[other]! - scores[one]! || one - other);
}
