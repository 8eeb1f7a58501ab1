/** The value below which that share of the samples lies. */
export function quantile(samples, share) {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (samples) => quantile(samples, 0.5);

/** Milliseconds that each of `ours` and `bare` took, by turns so that a noisy moment hits both. */
export async function byTurns(times, ours, bare) {
  const samples = { ours: [], bare: [] };
  for (let turn = 0; turn < times; turn++) {
    samples.ours.push(await timed(ours, turn));
    samples.bare.push(await timed(bare, turn));
  }
  return samples;
}

/** What the slowest of twenty takes, of `ours` and of `bare`: milliseconds at the 95th percentile. */
export async function slowest(times, ours, bare) {
  const samples = await byTurns(times, ours, bare);
  return { ours: quantile(samples.ours, 0.95), bare: quantile(samples.bare, 0.95) };
}

export async function timed(work, turn) {
  const begun = performance.now();
  const milliseconds = await work(turn);
  return typeof milliseconds === 'number' ? milliseconds : performance.now() - begun;
}

/** How often a second `people` together get `work` done, each waiting for the answer before asking again. */
export async function rate(people, seconds, work) {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      while (performance.now() < end) {
        await work(person);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - begun);
}
