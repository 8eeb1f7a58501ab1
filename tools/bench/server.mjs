import { sleep } from '../postgres/process.mjs';
import { memoryOf } from './memory.mjs';
import { filters, searches } from './server/finds.mjs';
import { oldReports } from './server/history.mjs';
import { importItems } from './server/imports.mjs';
import { manyMoves, oneMove } from './server/moves.mjs';
import { flows, sprintReports } from './server/reports.mjs';
import { secondStart } from './server/start.mjs';
import { checkpoints, currentSnapshot, unchanged } from './server/snapshots.mjs';

/** The size at which the bars are set. */
export const MAIN_SIZE = 10_000;

const SECONDS = 5;

/** Measures what the server does alone, at every size. */
export async function benchServer(place, results, sizes) {
  await sleep(3000);
  const idle = memoryOf(place.server);
  for (const size of sizes) {
    const product = await place.product(`B${size}`);
    place.products.set(size, product);
    const isJudged = size === MAIN_SIZE || sizes.length === 1;
    const measured = await measure(place, product, size, isJudged);
    results.grow(size, columns(measured));
    if (isJudged) judge(results, measured);
  }
  await sleep(5000);
  const loaded = memoryOf(place.server);
  const limit = 200;
  results.add({
    what: 'server memory, idle / after all this load',
    measured: `${Math.round(idle)} MB / ${Math.round(loaded)} MB`,
    bar: `≤ ${limit} MB`,
    met: Math.max(idle, loaded) <= limit,
  });
  const started = await secondStart();
  results.add({ what: '`npm start`, set up before, until the first answer', measured: `${(started / 1000).toFixed(1)} s`, bar: '≤ 5 s', met: started <= 5000 });
}

/** What has a bar at one size only is measured at that size. */
async function measure(place, product, size, isJudged) {
  const imported = await importItems(place, product, size);
  const snapshot = await currentSnapshot(place, product, size > MAIN_SIZE ? 5 : 15);
  return {
    imported,
    snapshot,
    move: await oneMove(place, product),
    moves: await manyMoves(place, product, SECONDS),
    checkpoint: await checkpoints(place, product, SECONDS),
    unchanged: await unchanged(place, product, SECONDS),
    ...(isJudged && {
      search: await searches(place, product),
      filter: await filters(place, product),
      report: await sprintReports(place, product),
      flow: await flows(place, product),
      old: await oldReports(place, await place.product('LONG')),
    }),
  };
}

function columns({ imported, snapshot, move, moves, checkpoint, unchanged }) {
  return {
    'import, items/s': rounded(imported.ours),
    'current snapshot, ms': rounded(snapshot.ours),
    'bare rows, ms': rounded(snapshot.bare),
    'one move, ms': move.ours.toFixed(2),
    'bare commit, ms': move.bare.toFixed(2),
    'moves/s, 8 people': rounded(moves.ours),
    'checkpoints/s': rounded(checkpoint.ours),
    'checkpoint, kB': rounded(checkpoint.kilobytes),
    '304/s': rounded(unchanged.ours),
  };
}

function judge(results, { imported, snapshot, move, moves, checkpoint, unchanged, search, filter, report, flow, old }) {
  const compare = (what, unit, { ours, bare }, bar, met, digits = 0) =>
    results.add({ what, measured: `${ours.toFixed(digits)} ${unit}`, yardstick: `${bare.toFixed(digits)} ${unit}`, ratio: ours / bare, bar, met });
  compare('snapshot, current', 'ms', snapshot, '≤ 1.5 ×', snapshot.ours <= 1.5 * snapshot.bare);
  results.add({ what: 'snapshot, current and compressed, as browsers ask', measured: `${rounded(snapshot.compressed)} ms` });
  compare(`snapshot, checkpoint of ${rounded(checkpoint.kilobytes)} kB`, 'answers/s', checkpoint, '≥ 0.5 ×', checkpoint.ours >= 0.5 * checkpoint.bare);
  compare('snapshot, unchanged', '304/s', unchanged, 'answers 304', true);
  compare('one move, acknowledged, p50', 'ms', move, '≤ 3 ×', move.ours <= 3 * move.bare, 2);
  compare('search in every text, p95', 'ms', search, '≤ 5 ×', search.ours <= 5 * search.bare, 1);
  compare('a page of a filter, p95', 'ms', filter, '≤ 5 ×', filter.ours <= 5 * filter.bare, 1);
  compare('report of a sprint of 50 items, p95', 'ms', report, '≤ 3 ×', report.ours <= 3 * report.bare, 1);
  compare('90 days of flow, p95', 'ms', flow, '≤ 3 ×', flow.ours <= 3 * flow.bare, 1);
  const history = `100 sprints, ${rounded(old.rows)} rows of log`;
  compare(`report of a sprint, ${history}, p95`, 'ms', old.report, '≤ 3 ×', old.report.ours <= 3 * old.report.bare, 1);
  compare(`velocity of 8 sprints, ${history}, p95`, 'ms', old.velocity, '≤ 3 ×', old.velocity.ours <= 3 * old.velocity.bare, 1);
  compare(`velocity of 50 sprints, ${history}, p95`, 'ms', old.longVelocity, '≤ 3 ×', old.longVelocity.ours <= 3 * old.longVelocity.bare, 1);
  compare(`90 days of flow, ${history}, p95`, 'ms', old.flow, '≤ 3 ×', old.flow.ours <= 3 * old.flow.bare, 1);
  compare('8 people moving in one product', 'moves/s', moves, '≥ 500/s', moves.ours >= 500);
  compare('import', 'items/s', imported, '≥ 2,000/s', imported.ours >= 2000);
}

function rounded(value) {
  return Math.round(value).toLocaleString('en');
}
