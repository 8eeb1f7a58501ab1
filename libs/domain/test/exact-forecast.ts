/** The exact distribution of the sum of `days` whole days drawn from the sample: index = total, value = probability. By convolution. */
export function exactTotals(sample: readonly number[], days: number): number[] {
  let totals = [1];
  for (let day = 0; day < days; day += 1) {
    const next = Array.from({ length: totals.length + Math.max(...sample) }, () => 0);
    totals.forEach((probability, total) => {
      for (const value of sample) next[total + value]! += probability / sample.length;
    });
    totals = next;
  }
  return totals;
}

/** P(at least `amount` in `days` days). */
export function exactChance(sample: readonly number[], amount: number, days: number): number {
  return exactTotals(sample, days)
    .slice(amount)
    .reduce((sum, probability) => sum + probability, 0);
}

/** The first day by which `amount` is done with this probability. */
export function exactWhen(sample: readonly number[], amount: number, probability: number): number {
  let days = 0;
  while (exactChance(sample, amount, days) < probability) days += 1;
  return days;
}

/** The most that is done in `days` days with this probability. */
export function exactHowMany(sample: readonly number[], days: number, probability: number): number {
  let amount = 0;
  while (exactChance(sample, amount + 1, days) >= probability) amount += 1;
  return amount;
}
